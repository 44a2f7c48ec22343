// Functions and constants of a module.
#include <algorithm>

#include "transpiler/cpp/declarations.hpp"
#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/cpp/interfaces.hpp"
#include "transpiler/cpp/type_declarations.hpp"

namespace mesh2cpp::cpp {

namespace {

/// Captured variables of a local function become parameters behind its own.
std::vector<const typed::Local*> captured_by(const ProgramContext& program, const typed::Function& function) {
  return function.is_local ? program.plan.captures(&function) : std::vector<const typed::Local*>{};
}

bool takes_values(const plan::Plan& plan, const typed::Function& function) {
  return plan.suspends(&function) || plan.has_tail_loop(&function);
}

/// The template parameters of a function; a lifted one has those of the function around it first.
std::vector<TemplateParameter> parameters_of(const ModuleContext& module, const typed::Function& function) {
  const ProgramContext& program = module.program;
  std::vector<const typed::TypeParameter*> parameters;
  const auto owner = program.local_functions.find(&function);
  if (owner != program.local_functions.end() && owner->second.function != nullptr) {
    parameters = parameters_in_scope(*owner->second.function);
  }
  const std::vector<const typed::TypeParameter*> own = own_parameters(function);
  parameters.insert(parameters.end(), own.begin(), own.end());
  std::erase_if(parameters, [&](const auto* parameter) { return program.names.is_phantom(parameter); });
  return template_parameters(module, parameters);
}

/// The function, or the impl or interface around it, has template parameters.
bool is_template(const ModuleContext& module, const typed::Function& function) {
  const std::vector<const typed::TypeParameter*> around = parameters_in_scope(function);
  const auto is_real = [&](const auto* parameter) { return !module.program.names.is_phantom(parameter); };
  return !parameters_of(module, function).empty() || std::any_of(around.begin(), around.end(), is_real);
}

}  // namespace

Type task_or_plain(Type result, bool suspends) {
  if (!suspends) return result;
  if (result.name == "void") return {.name = "mesh::Task<>"};
  return {.name = "mesh::Task", .arguments = {std::move(result)}};
}

Parameter lower_parameter(const ModuleContext& module, const typed::Local* local, bool by_value, std::string name) {
  const bool is_value = by_value || module.program.plan.is_moved(local);
  return {is_value ? module.types.lower(local->type) : module.types.parameter(local->type), std::move(name)};
}

void drop_unused_names(std::vector<Parameter>& parameters, const Block& body) {
  for (Parameter& parameter : parameters) {
    if (!parameter.name.empty() && !mentions(body, parameter.name)) parameter.name.clear();
  }
}

Function function_prototype(const ModuleContext& module, const typed::Function& function) {
  const ProgramContext& program = module.program;
  const bool suspends = program.plan.suspends(&function);
  Type value = program.returns_void(function) ? Type{.name = "void"} : module.types.lower(function.result);
  Function result{.doc = module.comments_of(function.span),
                  .template_parameters = parameters_of(module, function),
                  .specifiers = !suspends && is_never(function.result) ? "[[noreturn]]" : "",
                  .result = task_or_plain(std::move(value), suspends),
                  .name = program.names[&function],
                  .is_coroutine = suspends};
  Names scope;
  std::vector<const typed::Local*> parameters = function.parameters;
  for (const typed::Local* local : captured_by(program, function)) parameters.push_back(local);
  for (const typed::Local* local : parameters) {
    result.parameters.push_back(
        lower_parameter(module, local, takes_values(program.plan, function), scope.declare(local->name)));
  }
  return result;
}

Stmt stack_guard(ModuleContext& module, source::Span span, const std::string& name, const Function& function) {
  std::vector<Expr> arguments{module.location(span)};
  if (function.is_coroutine || function.name != name) arguments.push_back(literal(name));
  return {Evaluate{call(function.is_coroutine ? "mesh::guard_awaits" : "mesh::guard_stack", std::move(arguments))}};
}

Function function_definition(ModuleContext& module, const typed::Function& function, const std::string& scope,
                             types::Type actor_message) {
  const ProgramContext& program = module.program;
  const plan::Plan& plan = program.plan;
  Function result = function_prototype(module, function);
  result.scope = scope;
  result.body_form = Body::block;
  FunctionLowering lowering(module, *program.names.module(&module.module).scope, scope);
  if (actor_message != nullptr) lowering.set_actor(actor_message);
  lowering.count_uses(function.body);
  std::vector<const typed::Local*> parameters = function.parameters;
  for (const typed::Local* local : captured_by(program, function)) parameters.push_back(local);
  std::set<std::string> closed;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const bool is_owned = result.parameters[i].type.form == TypeForm::value;
    const std::string name = lowering.declare_parameter(parameters[i], is_owned);
    if (!is_dependent(parameters[i]->type)) closed.insert(name);
    result.parameters[i].name = name;
  }
  if (is_template(module, function)) lowering.set_template(std::move(closed));
  const bool returns_void = program.returns_void(function);
  const bool suspends = plan.suspends(&function);
  result.body = lowering.body(function.body, Shape{.is_coroutine = suspends,
                                                   .returns_void = returns_void,
                                                   .result = function.result,
                                                   .has_tail_loop = plan.has_tail_loop(&function),
                                                   .needs_turn = suspends ? plan.needs_checkpoint(&function) : true,
                                                   .parameters = function.parameters});
  if (suspends) FunctionLowering::ensure_coroutine(result.body);
  if (plan.needs_stack_guard(&function)) {
    result.body.insert(result.body.begin(), stack_guard(module, function.span, function.name, result));
  }
  if (suspends) module.uses_actors = true;
  drop_unused_names(result.parameters, result.body);
  return result;
}

Function constant_prototype(const ModuleContext& module, const typed::Constant& constant) {
  return {.doc = module.comments_of(constant.span),
          .result = const_reference(module.types.lower(constant.type)),
          .name = module.program.names[&constant]};
}

Function constant_definition(ModuleContext& module, const typed::Constant& constant) {
  Function result = constant_prototype(module, constant);
  result.body_form = Body::block;
  FunctionLowering lowering(module, *module.program.names.module(&module.module).scope);
  lowering.count_uses(*constant.initializer);
  result.body = lowering.constant_body(*constant.initializer, constant.type);
  return result;
}

}  // namespace mesh2cpp::cpp
