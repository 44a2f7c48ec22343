// Supervisors: classes with a table of children (docs/generated-code.md, "Supervisors").
#include "transpiler/cpp/declarations.hpp"
#include "transpiler/cpp/function_lowering.hpp"

namespace mesh2cpp::cpp {

namespace {

const Type table_of_children{.name = "std::vector", .arguments = {{.name = "mesh::Child"}}};

std::string spelling(typed::Strategy strategy) {
  switch (strategy) {
    case typed::Strategy::one_for_one:
      return "mesh::Strategy::one_for_one";
    case typed::Strategy::one_for_all:
      return "mesh::Strategy::one_for_all";
    case typed::Strategy::rest_for_one:
      return "mesh::Strategy::rest_for_one";
    case typed::Strategy::simple_one_for_one:
      return "mesh::Strategy::simple_one_for_one";
  }
  return {};
}

std::string spelling(typed::Restart restart) {
  switch (restart) {
    case typed::Restart::permanent:
      return "mesh::Restart::permanent";
    case typed::Restart::transient:
      return "mesh::Restart::transient";
    case typed::Restart::temporary:
      return "mesh::Restart::temporary";
  }
  return {};
}

Decl setting(Type type, std::string name, Expr value) {
  return {Variable{
      .specifiers = "static constexpr", .type = std::move(type), .name = std::move(name), .arguments = {value}}};
}

/// `mesh::Child{.name = "worker", .start = [] { ... }}`: what is as usual is not said.
Expr row(FunctionLowering& lowering, const typed::Child& child, Block& out) {
  std::vector<std::string> fields{"name", "start"};
  std::vector<Expr> values{literal(child.name), lowering.child_start(*child.start, out)};
  if (child.restart != typed::Restart::permanent) {
    fields.emplace_back("restart");
    values.push_back(name(spelling(child.restart)));
  }
  if (child.brutal_kill) {
    fields.emplace_back("shutdown");
    values.push_back(name("mesh::brutal_kill"));
  } else if (child.shutdown) {
    fields.emplace_back("shutdown");
    values.push_back(construct({.name = "mesh::Shutdown"}, {literal(*child.shutdown)}, Brackets::parentheses));
  }
  return aggregate({.name = "mesh::Child"}, std::move(fields), std::move(values));
}

}  // namespace

Class supervisor_class(ModuleContext& module, const typed::Supervisor& supervisor) {
  const std::string& name = module.program.names[&supervisor];
  Class result{.doc = module.comments_of(supervisor.span),
               .key = ClassKey::class_,
               .name = name,
               .base = Type{.name = "mesh::Supervisor", .arguments = {{.name = name}}}};
  auto& members = result.public_members;
  const typed::Supervisor usual;
  if (supervisor.strategy != usual.strategy) {
    members.push_back(setting({.name = "mesh::Strategy"}, "strategy", cpp::name(spelling(supervisor.strategy))));
  }
  if (supervisor.max_restarts != usual.max_restarts || supervisor.max_seconds != usual.max_seconds) {
    const Type limit{.name = "mesh::RestartLimit"};
    members.push_back({Variable{.specifiers = "static constexpr",
                                .type = limit,
                                .name = "limit",
                                .arguments = {literal(supervisor.max_restarts), literal(supervisor.max_seconds)},
                                .designators = {"restarts", "seconds"}}});
  }
  members.push_back(setting({.name = "mesh::Location"}, "where", module.location(supervisor.span)));
  members.push_back({Function{.specifiers = "static", .result = table_of_children, .name = "children"}});
  for (const typed::Function* function :
       module.program.lifted_from({.module = &module.module, .supervisor = &supervisor})) {
    Function member = function_prototype(module, *function);
    add_specifier(member, "static");
    result.private_members.push_back({std::move(member)});
  }
  return result;
}

Decls supervisor_definitions(ModuleContext& module, const typed::Supervisor& supervisor) {
  const ProgramContext& program = module.program;
  const std::string& name = program.names[&supervisor];
  module.uses_actors = true;
  FunctionLowering lowering(module, *program.names.module(&module.module).scope, name);
  for (const typed::Child& child : supervisor.children) lowering.count_uses(*child.start);
  Function children{.result = table_of_children, .scope = name, .name = "children", .body_form = Body::block};
  std::vector<Expr> rows;
  for (const typed::Child& child : supervisor.children) rows.push_back(row(lowering, child, children.body));
  children.body.push_back({Return{construct(Type{}, std::move(rows))}});
  Decls definitions{{std::move(children)}};
  for (const typed::Function* function : program.lifted_from({.module = &module.module, .supervisor = &supervisor})) {
    definitions.push_back({function_definition(module, *function, name)});
  }
  return definitions;
}

Expr FunctionLowering::child_start(const typed::Expr& start, Block& out) {
  Expr function = lower(start, "start", out).expr;
  const auto* closure = function.as<Lambda>();
  const types::Type type = types::resolve(start.type);
  const bool gives_nothing = type->kind == types::TypeKind::function && is_never(type->arguments.back());
  if (closure == nullptr || !gives_nothing) return function;
  Lambda typed = *closure;
  typed.result = Type{.name = "mesh::AnyPid"};
  return lambda(std::move(typed));
}

/// `Root::start()`, which waits until the children have been started.
Expr FunctionLowering::start_of(const typed::SupervisorRef& supervisor) {
  module_.uses_actors = true;
  const std::string name = program_.names[supervisor.supervisor];
  return call(reference_to(supervisor.supervisor->module, name) + "::start", {});
}

Value FunctionLowering::lower_supervisor_value(const typed::SupervisorRef& node, const typed::Expr& expr) {
  const ScopeGuard scope(*this);
  return wrapper(forwarder(expr.type, {}), call("mesh::wait", {start_of(node)}),
                 types::resolve(expr.type)->arguments.back());
}

}  // namespace mesh2cpp::cpp
