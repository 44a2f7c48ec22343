// Services: one state type, typed requests, generated client functions (reference 02 section 16, 04 section 12), and
// the constants of a module.
#include <algorithm>
#include <cctype>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

/// `GetHTTPStatus` is called as `get_h_t_t_p_status` (reference 04 section 12.3 rule 2).
std::string client_name(std::string_view name) {
  std::string snake;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto character = static_cast<unsigned char>(name[i]);
    if (std::isupper(character) != 0 && i > 0) snake += '_';
    snake += static_cast<char>(std::tolower(character));
  }
  return snake;
}

}  // namespace

void Checker::check_generated_names(ServiceInfo& service) {
  std::unordered_set<std::string> names = {"start"};
  for (HandlerInfo& handler : service.handlers) {
    handler.handler->client_name = client_name(handler.handler->name);
    if (!names.insert(handler.handler->client_name).second)
      report(errors::generated_twice(service.service->name, handler.handler->client_name, handler.syntax.name().span));
  }
}

/// Generated functions are monomorphic: what is left open has one type in the whole program.
void Checker::declare_service(ServiceInfo& service) {
  if (service.declared) return;
  service.declared = true;
  const std::uint32_t level = unifier_.level();
  unifier_.set_level(0);
  ModuleInfo* const module = std::exchange(module_, service.module);
  service.service->state = service.init == nullptr ? simple(TypeKind::integer) : unifier_.fresh();
  for (auto& [name, functions] : service.helpers) {
    for (FunctionInfo* function : functions) declare_function(*function);
  }
  if (service.init != nullptr) {
    if (service.init->function->name != "init")
      unsupported("service without fn init", service.init->clauses.front().name().span);
    unify(resolve(service.init->type)->arguments.back(), service.service->state, service.init->function->span);
  }
  for (HandlerInfo& handler : service.handlers) {
    typed::Handler& made = *handler.handler;
    for (const ast::Param& param : handler.syntax.params()) {
      const auto written = param.annotation();
      const auto name = param.name();
      made.parameters.push_back(make_local(name ? std::string(name->text) : "_",
                                           written ? annotation(*written) : unifier_.fresh(), param.span()));
    }
    if (made.is_call) {
      const auto written = handler.syntax.reply_type();
      made.reply = written ? annotation(*written) : unifier_.fresh();
    }
    if (const auto state = handler.syntax.state(); state && state->text != "_")
      made.state = make_local(std::string(state->text), service.service->state, state->span);
  }
  module_ = module;
  unifier_.set_level(level);
}

Type Checker::service_function_type(const ServiceFunction& function) {
  ServiceInfo& service = *function.service;
  declare_service(service);
  const Type pid = unifier_.make(TypeKind::pid, {simple(TypeKind::unit)});
  std::vector<Type> parameters;
  if (function.handler == nullptr) {
    if (service.init != nullptr) {
      const Type init = resolve(service.init->type);
      parameters.assign(init->arguments.begin(), init->arguments.end() - 1);
    }
    return function_type(std::move(parameters), pid);
  }
  parameters.push_back(pid);
  for (const typed::Local* parameter : function.handler->handler->parameters) parameters.push_back(parameter->type);
  const Type reply = function.handler->handler->reply;
  return function_type(std::move(parameters), reply == nullptr ? simple(TypeKind::unit) : reply);
}

void Checker::check_service(ServiceInfo& service) {
  ServiceInfo* const outer = std::exchange(service_, &service);
  for (const ast::FnDef& definition : service.syntax.functions()) {
    FunctionInfo* function =
        overload(service.helpers.at(std::string(definition.name().text)), definition.params().size());
    if (function->clauses.front().node == definition.node) check_function(*function);
  }
  for (HandlerInfo& handler : service.handlers) check_handler(handler);
  for (auto& [name, functions] : service.helpers) {
    for (FunctionInfo* function : functions) {
      function->progress = Progress::done;  // monomorphic
      unifier_.leave_level();
      unifier_.lower_level(function->type);
      unifier_.enter_level();
    }
  }
  service_ = outer;
}

void Checker::check_handler(HandlerInfo& handler) {
  typed::Handler& made = *handler.handler;
  const ScopeGuard guard(scope_);
  for (const typed::Local* parameter : made.parameters) scope_.declare(parameter->name, LocalBinding{parameter});
  if (made.state != nullptr) scope_.declare(made.state->name, LocalBinding{made.state});
  const Type state = handler.service->service->state;
  Body context{made.is_call ? unifier_.make(TypeKind::tuple, {state, made.reply}) : state, true};
  Body* const outer = std::exchange(body_, &context);
  made.body = check_block(handler.syntax.body(), {context.result});
  using Kind = errors::Where::Kind;
  unify(made.body.type, context.result,
        {.kind = made.is_call ? Kind::call_handler : Kind::cast_handler, .span = value_span(made.body)});
  body_ = outer;
}

void Checker::declare_constant(ConstantInfo& constant) {
  if (constant.constant->type != nullptr) return;
  const std::uint32_t level = unifier_.level();
  unifier_.set_level(0);
  ModuleInfo* const module = std::exchange(module_, constant.module);
  const auto written = constant.syntax.annotation();
  constant.constant->type = written ? annotation(*written) : unifier_.fresh();
  module_ = module;
  unifier_.set_level(level);
}

void Checker::check_constant(ConstantInfo& constant) {
  const ScopeGuard guard(scope_);
  Body context{simple(TypeKind::unit), true};
  Body* const outer = std::exchange(body_, &context);
  const auto written = constant.syntax.annotation();
  ExprPtr initializer = infer(constant.syntax.initializer(), {constant.constant->type});
  if (written) {
    unify(initializer->type, constant.constant->type,
          errors::Where{.kind = errors::Where::Kind::annotation, .span = initializer->span, .other = written->span()});
  } else {
    unify(constant.constant->type, initializer->type, initializer->span);
  }
  constant.constant->initializer = std::move(initializer);
  body_ = outer;
}

}  // namespace mesh2cpp::types
