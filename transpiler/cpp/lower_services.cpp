// Services: one request struct per handler, typed client functions, one `handle` overload each
// (docs/generated-code.md, "Services").
#include "transpiler/cpp/declarations.hpp"
#include "transpiler/cpp/function_lowering.hpp"

namespace mesh2cpp::cpp {

namespace {

Type reply_type(const ModuleContext& module, const typed::Service& service, const typed::Handler& handler) {
  return {.name = "mesh::Reply",
          .arguments = {{.name = module.program.names[&handler]}, module.types.lower(service.state)}};
}

Class request_struct(const ModuleContext& module, const typed::Service& service, const typed::Handler& handler) {
  const ProgramNames& names = module.program.names;
  Class request{.doc = module.comments_of(handler.span), .name = names[&handler]};
  request.public_members.push_back({Using{"Service", {.name = names[&service]}}});
  if (handler.is_call) request.public_members.push_back({Using{"Reply", module.types.lower(handler.reply)}});
  for (std::size_t i = 0; i < handler.parameters.size(); ++i) {
    const Type type = module.types.lower(handler.parameters[i]->type);
    request.public_members.push_back({FieldDecl{{}, type, names.fields(&handler)[i]}});
  }
  return request;
}

/// `static auto withdraw(const mesh::AnyPid& bank, mesh::Int amount) { return call(bank, Withdraw{.amount = amount});
/// }`
Function client_function(const ModuleContext& module, const typed::Service& service, const typed::Handler& handler) {
  const ProgramNames& names = module.program.names;
  const auto& fields = names.fields(&handler);
  Names scope;
  for (const std::string& field : fields) scope.reserve(field);
  scope.reserve("call");
  scope.reserve("cast");
  const std::string pid = scope.declare(snake_case(service.name));
  Function client{.specifiers = "static",
                  .result = {.name = handler.is_call ? "auto" : "void"},
                  .name = names.client(&handler),
                  .parameters = {{const_reference({.name = "mesh::AnyPid"}), pid}},
                  .body_form = Body::block};
  std::vector<Expr> values;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const types::Type type = handler.parameters[i]->type;
    client.parameters.push_back({module.types.lower(type), fields[i]});
    values.push_back(is_scalar(type) ? cpp::name(fields[i]) : moved(cpp::name(fields[i])));
  }
  // A failed call panics where it was made.
  const std::string where = handler.is_call ? scope.declare("where") : "";
  if (handler.is_call) client.parameters.push_back({{.name = "mesh::Location"}, where, construct(Type{}, {})});
  const Type request{.name = names[&handler]};
  const Expr message = fields.empty() ? construct(request, {}) : aggregate(request, fields, std::move(values));
  std::vector<Expr> sent_arguments{cpp::name(pid), message};
  if (handler.is_call) sent_arguments.push_back(cpp::name(where));
  const Expr sent = call(handler.is_call ? "call" : "cast", std::move(sent_arguments));
  if (handler.is_call) {
    client.body.push_back({Return{sent}});
  } else {
    client.body.push_back({Evaluate{sent}});
  }
  return client;
}

Function start_prototype(const ModuleContext& module, const typed::Service& service) {
  const bool suspends = module.program.plan.start_suspends(&service);
  Function start{.specifiers = "static",
                 .result = task_or_plain({.name = "mesh::Pid<>"}, suspends),
                 .name = "start",
                 .is_coroutine = suspends};
  if (service.init == nullptr) return start;
  Names scope;
  for (const typed::Local* local : service.init->parameters) {
    start.parameters.push_back({module.types.lower(local->type), scope.declare(local->name)});
  }
  return start;
}

std::vector<Expr> start_arguments(const typed::Service& service, const Function& start) {
  std::vector<Expr> arguments;
  for (std::size_t i = 0; i < start.parameters.size(); ++i) {
    const Expr parameter = cpp::name(start.parameters[i].name);
    arguments.push_back(is_scalar(service.init->parameters[i]->type) ? parameter : moved(parameter));
  }
  return arguments;
}

/// `static mesh::Pid<> start(mesh::String owner) { return spawn(init(std::move(owner))); }`
Function start_function(const ModuleContext& module, const typed::Service& service) {
  Function start = start_prototype(module, service);
  if (start.is_coroutine) return start;
  start.body_form = Body::block;
  const Expr state = service.init == nullptr ? literal(std::int64_t{0}) : call("init", start_arguments(service, start));
  start.body.push_back({Return{call("spawn", {state})}});
  return start;
}

/// When `init` suspends, `start` waits for it.
Function waiting_start(const ModuleContext& module, const typed::Service& service) {
  Function start = start_prototype(module, service);
  start.specifiers.clear();
  start.scope = module.program.names[&service];
  start.body_form = Body::block;
  Names scope;
  for (const Parameter& parameter : start.parameters) scope.reserve(parameter.name);
  const std::string state = scope.declare("state");
  start.body.push_back({Declare{{.name = "auto"}, state, await(call("init", start_arguments(service, start)))}});
  start.body.push_back({Return{call("spawn", {moved(cpp::name(state))}), true}});
  return start;
}

Function handle_prototype(const ModuleContext& module, const typed::Service& service, const typed::Handler& handler) {
  const bool suspends = module.program.plan.suspends(&handler);
  const Type state = module.types.lower(service.state);
  Type result = handler.is_call ? reply_type(module, service, handler) : state;
  const std::string state_name = handler.state == nullptr ? "state" : safe_name(handler.state->name);
  return {.specifiers = "static",
          .result = task_or_plain(std::move(result), suspends),
          .name = "handle",
          .parameters = {{{.name = module.program.names[&handler]}, state_name == "request" ? "message" : "request"},
                         {state, state_name}},
          .is_coroutine = suspends};
}

Function handle_definition(ModuleContext& module, const typed::Service& service, const typed::Handler& handler) {
  const ProgramContext& program = module.program;
  const std::string& class_name = program.names[&service];
  Function handle = handle_prototype(module, service, handler);
  handle.specifiers.clear();
  handle.scope = class_name;
  handle.body_form = Body::block;
  FunctionLowering lowering(module, *program.names.module(&module.module).scope, class_name);
  lowering.count_uses(handler.body);
  const Expr request = cpp::name(lowering.declare_name(handle.parameters[0].name));
  const auto& fields = program.names.fields(&handler);
  for (std::size_t i = 0; i < handler.parameters.size(); ++i) {
    lowering.bind(handler.parameters[i], {member(request, fields[i]), true});
  }
  if (handler.state != nullptr) {
    handle.parameters[1].name = lowering.declare_parameter(handler.state, true);
  } else {
    handle.parameters[1].name.clear();
  }
  const bool suspends = handle.is_coroutine;
  Shape shape{.is_coroutine = suspends, .returns_void = false, .result = service.state};
  if (handler.is_call) {
    shape.reply = reply_type(module, service, handler);
    // Out of line, the result type stands before the class is entered; inside the body it is in scope.
    handle.result = task_or_plain(
        {.name = "mesh::Reply",
         .arguments = {{.name = class_name + "::" + program.names[&handler]}, module.types.lower(service.state)}},
        suspends);
  }
  handle.body = lowering.body(handler.body, std::move(shape));
  drop_unused_names(handle.parameters, handle.body);
  return handle;
}

}  // namespace

Class service_class(const ModuleContext& module, const typed::Service& service) {
  const ProgramContext& program = module.program;
  const std::string& name = program.names[&service];
  const Type state = module.types.lower(service.state);
  Class result{.doc = module.comments_of(service.span),
               .key = ClassKey::class_,
               .name = name,
               .base = Type{.name = "mesh::Service", .arguments = {{.name = name}, state}}};
  auto& members = result.public_members;
  for (const typed::Handler& handler : service.handlers) members.push_back({request_struct(module, service, handler)});
  members.push_back({start_function(module, service)});
  for (const typed::Handler& handler : service.handlers) members.push_back({client_function(module, service, handler)});
  if (service.init != nullptr) {
    Function init = function_prototype(module, *service.init);
    add_specifier(init, "static");
    members.push_back({std::move(init)});
  }
  for (const typed::Handler& handler : service.handlers)
    members.push_back({handle_prototype(module, service, handler)});
  const auto add_private = [&](const typed::Function* function) {
    Function helper = function_prototype(module, *function);
    add_specifier(helper, "static");
    result.private_members.push_back({std::move(helper)});
  };
  for (const typed::Function* helper : service.helpers) {
    if (helper != service.init) add_private(helper);
  }
  for (const typed::Function* lifted : program.lifted_from({.module = &module.module, .service = &service}))
    add_private(lifted);
  return result;
}

Decls service_definitions(ModuleContext& module, const typed::Service& service) {
  const ProgramContext& program = module.program;
  const std::string& name = program.names[&service];
  module.uses_actors = true;
  Decls definitions;
  if (program.plan.start_suspends(&service)) definitions.push_back({waiting_start(module, service)});
  const auto add = [&](const typed::Function* function) {
    Function definition = function_definition(module, *function, name);
    definition.doc.clear();
    definitions.push_back({std::move(definition)});
  };
  if (service.init != nullptr) add(service.init);
  for (const typed::Handler& handler : service.handlers) {
    definitions.push_back({handle_definition(module, service, handler)});
  }
  for (const typed::Function* helper : service.helpers) {
    if (helper != service.init) add(helper);
  }
  for (const typed::Function* lifted : program.lifted_from({.module = &module.module, .service = &service}))
    add(lifted);
  return definitions;
}

}  // namespace mesh2cpp::cpp
