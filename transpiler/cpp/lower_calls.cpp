// Lowering of calls: functions of the program and of the library, services, actors.
#include <algorithm>
#include <array>
#include <optional>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/cpp/interfaces.hpp"
#include "transpiler/plan/effects.hpp"
#include "transpiler/types/scheme.hpp"

namespace mesh2cpp::cpp {

using types::TypeKind;

namespace {

bool mentions(types::Type type, const typed::TypeParameter* parameter) {
  type = types::resolve(type);
  if (type->kind == TypeKind::associated) return false;  // `typename Stack<S>::Item` says nothing of S
  if (type->parameter == parameter) return true;
  return std::any_of(type->arguments.begin(), type->arguments.end(),
                     [&](types::Type argument) { return mentions(argument, parameter); });
}

bool mentions(const types::SchemeType& type, std::size_t variable) {
  if (type.kind == TypeKind::variable) return type.variable == variable;
  return std::any_of(type.arguments.begin(), type.arguments.end(),
                     [&](const types::SchemeType& argument) { return mentions(argument, variable); });
}

bool is_function(types::Type type) { return types::resolve(type)->kind == TypeKind::function; }

/// Deduced from an argument that is not a closure and not the variable alone, such as `List<a>`.
bool is_fixed_elsewhere(const types::SchemeType& scheme, std::size_t variable) {
  for (std::size_t i = 0; i + 1 < scheme.arguments.size(); ++i) {
    const types::SchemeType& parameter = scheme.arguments[i];
    if (parameter.kind == TypeKind::function || parameter.kind == TypeKind::variable) continue;
    if (mentions(parameter, variable)) return true;
  }
  return false;
}

/// Declared by <mesh/actor.hpp>.
bool is_about_processes(const typed::LibraryFunction& function) {
  static constexpr std::array<std::string_view, 3> namespaces{"mesh::process::", "mesh::timer::", "mesh::job::"};
  return std::ranges::any_of(namespaces, [&](std::string_view prefix) { return function.cpp.starts_with(prefix); });
}

}  // namespace

std::optional<Expr> elements_of(const Expr& list) {
  const auto* const made = list.as<Call>();
  const auto* const function = made == nullptr ? nullptr : made->callee.as<Name>();
  if (function == nullptr) return std::nullopt;
  if (function->text == "mesh::string::split") {
    const auto* const delimiter = made->arguments.back().as<StringLiteral>();
    if (delimiter == nullptr || delimiter->bytes.empty()) return std::nullopt;
    return call("mesh::iter::split", made->arguments, Effect::none);
  }
  const bool is_enumerate = function->text == "mesh::list::enumerate";
  if (!is_enumerate && function->text != "mesh::list::zip") return std::nullopt;
  std::vector<Expr> sources;
  for (const Expr& argument : made->arguments) {
    const std::optional<Expr> elements = elements_of(argument);
    sources.push_back(elements ? *elements : call("mesh::iter::from", {argument}, Effect::none));
  }
  return call(is_enumerate ? "mesh::iter::enumerate" : "mesh::iter::zip", std::move(sources), Effect::none);
}

std::vector<FunctionLowering::Operand> FunctionLowering::operands_of(const std::vector<typed::ExprPtr>& arguments,
                                                                     const std::vector<std::string>& hints) const {
  std::vector<Operand> operands;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    operands.push_back({arguments[i].get(), i < hints.size() ? hints[i] : ""});
  }
  return operands;
}

/// Arguments in a form that the call may hold: an awaited call holds only names, scalars and calls.
std::vector<Value> FunctionLowering::lower_arguments(const typed::Expr& call, const std::vector<Operand>& operands,
                                                     Block& out) {
  std::vector<Value> values = lower_operands(operands, Order::open, out);
  const bool is_awaited = shape_.is_coroutine && plan_.suspends(call);
  return is_awaited ? await_safe(std::move(values), operands, out) : values;
}

/// `co_await call` in a coroutine, `mesh::wait(call)` in plain code, the call itself when it does not suspend.
Expr FunctionLowering::waited(Expr call, const typed::Expr& expr) {
  if (!plan_.suspends(expr)) return call;
  module_.uses_actors = true;
  return shape_.is_coroutine ? await(std::move(call)) : cpp::call("mesh::wait", {std::move(call)});
}

/// The name of something in a namespace, as this function must spell it.
std::string FunctionLowering::reference_to(const typed::Module* owner, const std::string& name) const {
  const bool is_hidden = local_names_.contains(name) || is_found_by_arguments(name) ||
                         (!class_name_.empty() && program_.names.is_member_name(name));
  return is_hidden ? types_.qualify_fully(owner, name) : types_.qualify(owner, name);
}

Expr FunctionLowering::function_name(const typed::FunctionRef& node, bool with_template_arguments) {
  const typed::Function* function = node.function;
  std::vector<Type> template_arguments;
  std::string text;
  const auto local = program_.local_functions.find(function);
  const Owner* owner = local == program_.local_functions.end() ? nullptr : &local->second;
  if (owner != nullptr && owner->function != nullptr) {
    for (const typed::TypeParameter* parameter : parameters_in_scope(*owner->function)) {
      if (program_.names.is_phantom(parameter)) continue;
      template_arguments.push_back(Type{.name = program_.names.type_parameter(parameter)});
      with_template_arguments = true;
    }
  }
  const bool is_member = program_.names.is_member(function);
  text = is_member ? program_.names[function] : reference_to(function->module, program_.names[function]);
  if (with_template_arguments) {
    for (std::size_t i = 0; i < node.type_arguments.size(); ++i) {
      if (program_.names.is_phantom(function->type_parameters[i])) continue;
      template_arguments.push_back(types_.lower(node.type_arguments[i]));
    }
  }
  return cpp::name(std::move(text), std::move(template_arguments));
}

/// True if C++ finds all template arguments, and finds the right ones.
bool FunctionLowering::deduces(const typed::Function& function, const std::vector<Value>& arguments) const {
  return std::all_of(function.type_parameters.begin(), function.type_parameters.end(),
                     [&](const typed::TypeParameter* parameter) {
                       if (program_.names.is_phantom(parameter)) return true;
                       bool found = false;
                       for (std::size_t i = 0; i < function.parameters.size(); ++i) {
                         const types::Type type = types::resolve(function.parameters[i]->type);
                         if (!mentions(type, parameter)) continue;
                         if (!arguments[i].is_exact || is_function(type)) return false;
                         found = true;
                       }
                       return found;
                     });
}

Value FunctionLowering::lower_call(const typed::Call& node, const typed::Expr& expr, Block& out) {
  const auto& callee = node.callee->node;
  if (const auto* function = std::get_if<typed::FunctionRef>(&callee)) {
    return lower_function_call(*function, node, expr, out);
  }
  if (const auto* method = std::get_if<typed::MethodRef>(&callee)) return lower_method_call(*method, node, expr, out);
  if (const auto* deferred = std::get_if<typed::DeferredMethod>(&callee)) {
    return lower_deferred_call(*deferred, node, expr, out);
  }
  if (const auto* library = std::get_if<typed::LibraryRef>(&callee)) {
    return lower_library_call(*library->function, node, expr, out);
  }
  if (const auto* derived = std::get_if<typed::DerivedRef>(&callee)) return lower_derived_call(*derived, node, out);
  if (const auto* service = std::get_if<typed::ServiceRef>(&callee))
    return lower_service_call(*service, node, expr, out);
  if (const auto* supervisor = std::get_if<typed::SupervisorRef>(&callee)) return {waited(start_of(*supervisor), expr)};
  if (std::holds_alternative<typed::ActorRef>(callee)) return lower_run_call(node, expr, out);
  return lower_value_call(node, out);
}

Value FunctionLowering::lower_function_call(const typed::FunctionRef& callee, const typed::Call& node,
                                            const typed::Expr& expr, Block& out) {
  const typed::Function& function = *callee.function;
  std::vector<std::string> hints;
  for (const typed::Local* parameter : function.parameters) hints.push_back(parameter->name);
  std::vector<Operand> operands = operands_of(node.arguments, hints);
  for (std::size_t i = 0; i < operands.size(); ++i) {
    operands[i].is_taken_over = plan_.is_moved(function.parameters[i]) || plan_.suspends(&function);
  }
  const std::vector<Value> values = lower_arguments(expr, operands, out);
  std::vector<Expr> arguments;
  for (const Value& value : values) arguments.push_back(value.expr);
  if (function.is_local) {
    for (const typed::Local* captured : plan_.captures(&function)) arguments.push_back(bindings_.at(captured).expr);
  }
  const bool has_effect = plan_.has_effect(&function) ||
                          std::any_of(node.arguments.begin(), node.arguments.end(),
                                      [](const typed::ExprPtr& argument) { return is_function(argument->type); });
  Expr call = cpp::call(function_name(callee, !deduces(function, values)), std::move(arguments),
                        has_effect ? Effect::some : Effect::none);
  return {waited(std::move(call), expr)};
}

Value FunctionLowering::lower_library_call(const typed::LibraryFunction& function, const typed::Call& node,
                                           const typed::Expr& expr, Block& out) {
  const types::Scheme scheme = types::parse_scheme(function.scheme);
  // `List.new()` is simply an empty list.
  if (function.name == "new" && node.arguments.empty()) return {construct(types_.lower(expr.type), {})};
  std::vector<Operand> operands = operands_of(node.arguments, {});
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const types::SchemeType& parameter = scheme.type.arguments[i];
    operands[i].is_taken_over = (function.sinks >> i & 1U) != 0;
    operands[i].needs_exact = parameter.kind == TypeKind::variable &&
                              !is_fixed_elsewhere(scheme.type, parameter.variable) && function.cpp != "mesh::text";
    if (types::resolve(node.arguments[i]->type)->kind == TypeKind::sum && function.cpp == "mesh::text") {
      operands[i].needs_exact = true;
    }
  }
  if (function.module == "Timer" && function.name == "send_after") {
    operands[2].needs_exact = types::resolve(node.arguments[0]->type)->kind != TypeKind::pid;
  }
  std::vector<Value> values = lower_arguments(expr, operands, out);
  std::vector<Expr> arguments;
  for (const Value& value : values) arguments.push_back(value.expr);
  std::vector<Type> template_arguments;
  if (function.module == "Tuple" && function.name == "nth") {
    if (const auto* index = arguments[1].as<IntLiteral>()) {
      return {cpp::call("std::get<" + std::to_string(index->value) + ">", {arguments[0]}, Effect::none)};
    }
  }
  // A pid of unknown type does not tell what the job gives.
  const bool awaits_job = function.module == "Job" && function.name.starts_with("await");
  if (awaits_job && types::resolve(node.arguments[0]->type)->kind != TypeKind::pid) {
    template_arguments.push_back(types_.lower(types::resolve(expr.type)->arguments.front()));
  }
  if (function.name == "default") template_arguments.push_back(types_.lower(expr.type));
  if (!node.arguments.empty()) {
    for (Expr& captured : captures_of_started(*node.arguments.back())) arguments.push_back(std::move(captured));
  }
  if (function.located) arguments.push_back(module_.location(expr.span));
  const bool calls_back = std::any_of(node.arguments.begin(), node.arguments.end(),
                                      [](const typed::ExprPtr& argument) { return is_function(argument->type); });
  const bool has_effect = plan::has_effect(function) || (calls_back && !plan::is_adapter(function));
  if (is_about_processes(function)) module_.uses_actors = true;
  std::string name = function.cpp;
  if (name == "mesh::list::reduce") {
    if (const std::optional<Expr> elements = elements_of(arguments.front())) {
      name = "mesh::iter::reduce";
      arguments.front() = *elements;
    }
  }
  if (name == "mesh::map::get" && plan_.is_last_use(expr)) name = "mesh::map::take";
  Expr call = cpp::call(cpp::name(std::move(name), std::move(template_arguments)), std::move(arguments),
                        has_effect ? Effect::some : Effect::none);
  return {waited(std::move(call), expr), !plan::is_adapter(function)};  // a pipeline has a type of its own
}

Value FunctionLowering::lower_service_call(const typed::ServiceRef& callee, const typed::Call& node,
                                           const typed::Expr& expr, Block& out) {
  const typed::Service& service = *callee.service;
  std::vector<std::string> hints;
  if (callee.handler != nullptr) {
    hints = program_.names.fields(callee.handler);
    hints.insert(hints.begin(), snake_case(service.name));
  } else if (service.init != nullptr) {
    for (const typed::Local* parameter : service.init->parameters) hints.push_back(parameter->name);
  }
  std::vector<Operand> operands = operands_of(node.arguments, hints);
  for (Operand& operand : operands) operand.is_taken_over = true;
  std::vector<Expr> arguments;
  for (const Value& value : lower_arguments(expr, operands, out)) arguments.push_back(value.expr);
  if (callee.handler != nullptr && callee.handler->is_call) arguments.push_back(module_.location(expr.span));
  const std::string class_name = reference_to(service.module, program_.names[&service]);
  const std::string function = callee.handler == nullptr ? "start" : program_.names.client(callee.handler);
  module_.uses_actors = true;
  return {waited(cpp::call(class_name + "::" + function, std::move(arguments)), expr)};
}

Value FunctionLowering::lower_value_call(const typed::Call& node, Block& out) {
  std::vector<Operand> operands = operands_of(node.arguments, {});
  operands.insert(operands.begin(), {node.callee.get(), "function"});
  const std::vector<Value> values = lower_operands(operands, Order::open, out);
  std::vector<Expr> arguments;
  for (std::size_t i = 1; i < values.size(); ++i) arguments.push_back(values[i].expr);
  return {cpp::call(values[0].expr, std::move(arguments))};
}

/// A self call of an actor that is no tail call runs a body inside the body, on the same process. It has members of its
/// own: what the terminate clause reads stays that of the outer one.
Value FunctionLowering::lower_run_call(const typed::Call& node, const typed::Expr& expr, Block& out) {
  const typed::Actor& actor = *std::get<typed::ActorRef>(node.callee->node).actor;
  std::vector<Expr> arguments;
  for (const Value& value : lower_arguments(expr, operands_of(node.arguments, {}), out))
    arguments.push_back(value.expr);
  const std::string nested = fresh("nested");
  out.push_back({Declare{{.name = program_.names[&actor]}, nested}});
  return {waited(cpp::call(member(cpp::name(nested), "run"), std::move(arguments)), expr)};
}

Value FunctionLowering::lower_spawn(const typed::Spawn& node, const typed::Expr& expr, Block& out) {
  module_.uses_actors = true;
  if (const auto* supervisor = std::get_if<typed::SupervisorRef>(&node.actor->node)) {
    return {waited(start_of(*supervisor), expr)};
  }
  const auto* reference = std::get_if<typed::ActorRef>(&node.actor->node);
  std::vector<std::string> hints;
  if (reference != nullptr) {
    for (const typed::Local* parameter : reference->actor->parameters) hints.push_back(parameter->name);
  }
  std::vector<Operand> operands = operands_of(node.arguments, hints);
  for (Operand& operand : operands) {
    operand.is_taken_over = true;
    operand.needs_exact = types::resolve(operand.expr->type)->kind != TypeKind::integer;
  }
  if (reference == nullptr) operands.insert(operands.begin(), {node.actor.get(), "start"});
  const std::vector<Value> values = lower_operands(operands, Order::open, out);
  std::vector<Expr> arguments;
  for (const Value& value : values) arguments.push_back(value.expr);
  if (reference != nullptr) {
    const Type actor{.name = reference_to(reference->actor->module, program_.names[reference->actor])};
    return {cpp::call(cpp::name("mesh::spawn", {actor}), std::move(arguments))};
  }
  const Expr start = arguments.front();
  arguments.erase(arguments.begin());
  return {cpp::call(start, std::move(arguments))};
}

Value FunctionLowering::lower_send(const typed::Send& node, Block& out) {
  module_.uses_actors = true;
  // Only a typed pid tells C++ what the message has to be.
  const types::Type pid = types::resolve(node.pid->type);
  const bool is_open = pid->kind != TypeKind::pid || types::resolve(pid->arguments.front())->kind == TypeKind::any;
  const std::vector<Operand> operands{{node.pid.get(), "pid"}, {node.message.get(), "message", is_open, true}};
  const std::vector<Value> values = lower_operands(operands, Order::open, out);
  return {cpp::call("mesh::send", {values[0].expr, values[1].expr})};
}

Value FunctionLowering::lower_self(const typed::Expr& expr) {
  module_.uses_actors = true;
  // Inside the actor's own functions; a closure may be run by another process, and asks at run time.
  if (is_actor() && !shape_.is_closure) return {call("self", {}, Effect::none)};
  const Type message = types_.lower(types::resolve(expr.type)->arguments.front());
  return {call(cpp::name("mesh::self_pid", {message}), {}, Effect::none)};
}

}  // namespace mesh2cpp::cpp
