// Lowering of methods: calls and values of what impls provide, and of operators that they give a meaning.
#include <algorithm>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/cpp/interfaces.hpp"
#include "transpiler/cpp/printer.hpp"

namespace mesh2cpp::cpp {

namespace {

/// The runtime reads them by the interface: text forms, hashes and defaults of any type.
std::string runtime_function(const typed::MethodRef& node) {
  if (node.method == nullptr || node.method->interface->module != nullptr) return {};
  const std::string& name = node.method->name;
  if (name == "to_string") return "mesh::text";
  if (name == "inspect") return "mesh::debug_text";
  if (name == "hash") return "mesh::hash";
  // Without an impl that says otherwise, from `<` and `==`.
  if (name == "compare" && node.function == nullptr) return "mesh::compare";
  return {};
}

}  // namespace

/// `Scored<Essay>::score`, or the name of a function beside the type.
Expr FunctionLowering::method_name(const typed::MethodRef& node) const {
  const ProgramNames& names = program_.names;
  const typed::InterfaceDefinition& interface =
      node.method != nullptr ? *node.method->interface : *node.impl->interface;
  const std::string& name = node.function != nullptr ? names[node.function] : names[node.method];
  std::vector<Type> template_arguments;
  if (node.function != nullptr) {
    const std::vector<const typed::TypeParameter*> own = own_parameters(*node.function);
    for (std::size_t i = 0; i < own.size() && i < node.type_arguments.size(); ++i) {
      if (!names.is_phantom(own[i])) template_arguments.push_back(types_.lower(node.type_arguments[i]));
    }
  }
  if (node.impl != nullptr && becomes_functions(*node.impl)) {
    const typed::Module* home = home_of(*node.impl);
    const std::string text = home == nullptr ? "mesh::" + name : reference_to(home, name);
    return cpp::name(text, std::move(template_arguments));
  }
  const std::string owner = print(interface_class(types_, names, interface, node.self_type, node.interface_arguments));
  const bool is_template = !template_arguments.empty() && is_dependent(node.self_type);
  return cpp::name(owner + "::" + (is_template ? "template " : "") + name, std::move(template_arguments));
}

/// The call itself, of arguments that are lowered already.
Expr FunctionLowering::method_call(const typed::MethodRef& node, std::vector<Expr> arguments) const {
  const Effect effect = plan_.has_effect(node) ? Effect::some : Effect::none;
  if (node.method != nullptr) {
    const std::string op(operator_of(*node.method));
    if (!op.empty() && arguments.size() == 2) return binary(op, arguments[0], arguments[1]);
    if (!op.empty() && arguments.size() == 1) return unary(op, arguments[0]);
  }
  if (const std::string function = runtime_function(node); !function.empty()) {
    return call(function, std::move(arguments), effect);
  }
  const bool is_default =
      node.method != nullptr && node.method->interface->module == nullptr && node.method->name == "default";
  if (is_default) return call(cpp::name("mesh::default_", {types_.lower(node.self_type)}), {}, effect);
  return call(method_name(node), std::move(arguments), effect);
}

Value FunctionLowering::lower_method_call(const typed::MethodRef& callee, const typed::Call& node,
                                          const typed::Expr& expr, Block& out) {
  std::vector<std::string> hints;
  if (callee.function != nullptr) {
    for (const typed::Local* parameter : callee.function->parameters) hints.push_back(parameter->name);
  }
  if (!hints.empty() && hints.front() == "self") hints.front().clear();
  std::vector<Operand> operands = operands_of(node.arguments, hints);
  const bool is_coroutine = plan_.suspends(callee);
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const bool is_known = callee.function != nullptr && i < callee.function->parameters.size();
    operands[i].is_taken_over = is_coroutine || (is_known && plan_.is_moved(callee.function->parameters[i]));
    // Functions beside the type are found by the types of their arguments.
    operands[i].needs_exact = callee.impl != nullptr && becomes_functions(*callee.impl);
  }
  std::vector<Expr> arguments;
  for (const Value& value : lower_arguments(expr, operands, out)) arguments.push_back(value.expr);
  return {waited(method_call(callee, std::move(arguments)), expr)};
}

/// The call of a method by one of the answers that the instantiations of the function around it gave.
Expr FunctionLowering::candidate_call(const typed::DeferredMethod& callee,
                                      const typed::DeferredMethod::Candidate& candidate, types::Type receiver,
                                      std::vector<Expr> arguments, source::Span span) {
  if (candidate.library != nullptr) {
    const typed::LibraryFunction& function = *candidate.library;
    if (function.located) arguments.push_back(module_.location(span));
    Expr call = cpp::call(function.cpp, std::move(arguments));
    return function.suspends ? cpp::call("mesh::wait", {std::move(call)}) : call;
  }
  if (!candidate.op.empty()) {
    if (arguments.size() == 1) return unary("-", std::move(arguments.front()));
    const bool is_modulo = candidate.op == "%";
    const bool is_float = types::resolve(candidate.receiver)->kind == types::TypeKind::floating;
    if (!is_modulo && (candidate.op != "/" || is_float))
      return binary(candidate.op, std::move(arguments[0]), std::move(arguments[1]));
    if (!is_float) arguments.push_back(module_.location(span));
    return call(is_modulo ? "mesh::modulo" : "mesh::divide", std::move(arguments));
  }
  if (candidate.method == nullptr && candidate.impl == nullptr) {
    const Expr object = arguments.front();
    arguments.erase(arguments.begin());
    return call(member(object, safe_name(callee.name)), std::move(arguments));
  }
  // Any impl of the interface will do: the receiver says which.
  typed::MethodRef method;
  method.method = candidate.method;
  method.self_type = receiver;
  if (candidate.method == nullptr || (candidate.impl != nullptr && becomes_functions(*candidate.impl))) {
    method.impl = candidate.impl;
    method.function = candidate.function;
  }
  if (candidate.impl != nullptr) method.interface_arguments = candidate.impl->arguments;
  Expr call = method_call(method, std::move(arguments));
  return plan_.suspends(method) ? cpp::call("mesh::wait", {std::move(call)}) : call;
}

/// `x.length()` where the type of `x` is only known when the template is used.
Value FunctionLowering::lower_deferred_call(const typed::DeferredMethod& callee, const typed::Call& node,
                                            const typed::Expr& expr, Block& out) {
  const std::vector<Operand> operands = operands_of(node.arguments, {});
  std::vector<Value> values = lower_operands(operands, Order::open, out);
  const types::Type receiver = node.arguments.front()->type;
  const bool is_single = callee.candidates.size() == 1;
  std::vector<Expr> arguments;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool is_name = values[i].expr.as<Name>() != nullptr;
    if (!is_single && !is_name)
      values[i] =
          hoist(exact(values[i], operands[i].expr->type), operands[i].expr->type, hint_of(*operands[i].expr), out);
    arguments.push_back(values[i].expr);
  }
  if (is_single) return {candidate_call(callee, callee.candidates.front(), receiver, std::move(arguments), expr.span)};
  const bool is_void = is_unit(expr.type) || is_never(expr.type);
  const auto body_of = [&](const typed::DeferredMethod::Candidate& candidate) {
    Expr call = candidate_call(callee, candidate, receiver, arguments, expr.span);
    return is_void ? Block{{Evaluate{std::move(call)}}} : Block{{Return{std::move(call)}}};
  };
  Block body;
  for (auto candidate = callee.candidates.rbegin(); candidate != callee.candidates.rend(); ++candidate) {
    if (body.empty()) {
      body = body_of(*candidate);
      continue;
    }
    const Expr call = candidate_call(callee, *candidate, receiver, arguments, expr.span);
    If choice{.condition = name("requires { " + print(call) + "; }"), .then = body_of(*candidate)};
    choice.otherwise = std::move(body);
    choice.is_constexpr = true;
    body = {Stmt{std::move(choice)}};
  }
  const Expr pick = lambda(Lambda{{{"&"}}, {}, {}, std::make_shared<const Block>(std::move(body))});
  if (is_void) {
    out.push_back({Evaluate{call(pick, {})}});
    return {construct(Type{.name = "mesh::Unit"}, {})};
  }
  const std::string result = fresh(hint_of_call(callee.name, expr.type, true));
  out.push_back({Declare{constant({.name = "auto"}), result, call(pick, {})}});
  return {cpp::name(result)};
}

/// A method as a value: its name, or a lambda where it waits or is an operator.
Value FunctionLowering::lower_method_value(const typed::MethodRef& node, const typed::Expr& expr) {
  const bool is_class_member = node.impl == nullptr || !becomes_functions(*node.impl);
  const bool is_default = node.method != nullptr && node.method->name == "default";
  if (is_class_member && !is_default && !plan_.suspends(node)) return {method_name(node), false};
  const ScopeGuard scope(*this);
  std::vector<std::string> hints;
  if (node.function != nullptr) {
    for (const typed::Local* parameter : node.function->parameters) hints.push_back(parameter->name);
  }
  Forwarder parts = forwarder(expr.type, hints);
  Expr call = method_call(node, parts.arguments);
  if (plan_.suspends(node)) {
    module_.uses_actors = true;
    call = cpp::call("mesh::wait", {std::move(call)});
  }
  return wrapper(std::move(parts), std::move(call), types::resolve(expr.type)->arguments.back());
}

/// `left + right` where an impl says what that means: found by argument lookup.
Value FunctionLowering::lower_impl_operator(const typed::Binary& node, Value left, Value right) const {
  left.expr = exact(std::move(left), node.left->type).expr;
  right.expr = exact(std::move(right), node.right->type).expr;
  const auto has_effect = [this](const typed::Function* method) {
    return method != nullptr && plan_.has_effect(method);
  };
  const bool does_something = std::ranges::any_of(node.impl->methods, has_effect);
  return {binary(spelling(node.op), std::move(left.expr), std::move(right.expr),
                 does_something ? Effect::some : Effect::none)};
}

/// What a loop walks over: what `iter` of the value gives, or what `next` of it gives until it is None.
Value FunctionLowering::lower_iteration(const typed::For& node, Block& out) {
  Value value = exact(lower_place(*node.iterable, "", out), node.iterable->type);
  const typed::Impl* impl = node.iterable_impl;
  if (impl != nullptr) {
    const Type owner = interface_class(types_, program_.names, *impl->interface, node.iterable->type, impl->arguments);
    value = {call(print(owner) + "::iter", {std::move(value.expr)})};
  }
  if (node.iterator_impl != nullptr) value = {call("mesh::steps", {std::move(value.expr)})};
  if (impl == nullptr && node.iterator_impl == nullptr) value = {call("mesh::each", {std::move(value.expr)})};
  if (value.expr.as<Name>() != nullptr) return value;
  const std::string name = fresh("items");
  out.push_back({Declare{constant({.name = "auto"}), name, std::move(value.expr)}});
  return {cpp::name(name)};
}

/// The `from` that converts an error: `mesh::From<LoadError, mesh::String>::from(failed->error)`.
Expr FunctionLowering::converted(const typed::Expr& conversion, Expr error, source::Span span) {
  if (const auto* method = std::get_if<typed::MethodRef>(&conversion.node)) {
    return method_call(*method, {std::move(error)});
  }
  const auto& library = *std::get<typed::LibraryRef>(conversion.node).function;
  std::vector<Expr> arguments{std::move(error)};
  if (library.located) arguments.push_back(module_.location(span));
  return call(library.cpp, std::move(arguments), Effect::none);
}

}  // namespace mesh2cpp::cpp
