// Lowering of closures, and of named functions used as values.
#include <algorithm>

#include "transpiler/cpp/declarations.hpp"
#include "transpiler/cpp/function_lowering.hpp"

namespace mesh2cpp::cpp {

/// A closure is a lambda that captures values; its body is plain code. The work of a job that waits is a coroutine: it
/// takes as parameters what others capture.
Value FunctionLowering::lower_lambda(const typed::Lambda& node, const typed::Expr& expr, Block&) {
  if (plan_.is_started(expr)) return lower_started_lambda(node);
  const ScopeGuard scope(*this);
  const auto outer_bindings = bindings_;
  const Shape outer_shape = shape_;
  const std::string outer_reserved = std::exchange(reserved_, {});
  std::vector<Capture> captures;
  for (const typed::Local* local : plan_.captures(node)) {
    const Binding& binding = bindings_.at(local);
    const auto* variable = binding.expr.as<Name>();
    if (variable != nullptr) {
      captures.push_back({variable->text, binding.is_member ? binding.expr : Expr()});
      bind(local, {binding.expr, false, binding.is_exact});
    } else {
      const std::string name = names_->declare(local->name);
      captures.push_back({name, binding.expr});
      bind(local, {cpp::name(name)});
    }
  }
  std::vector<Parameter> parameters;
  for (const typed::Local* local : node.parameters) {
    const bool is_owned = plan_.is_moved(local);
    const std::string name = declare_parameter(local, is_owned);
    parameters.push_back({is_owned ? types_.lower(local->type) : types_.parameter(local->type), name});
  }
  const bool is_void = is_unit(node.result) || is_never(node.result);
  Shape shape{.returns_void = is_void, .result = node.result};
  shape.is_closure = true;
  const bool outer_dead_code = std::exchange(has_dead_code_, false);
  Block statements = body(node.body, std::move(shape));
  if (has_dead_code_) {
    drop_unused_names(parameters, statements);
    std::erase_if(captures, [&](const Capture& capture) { return !mentions(statements, capture.name); });
    shape_.all_exact = false;
  }
  has_dead_code_ = outer_dead_code;
  std::optional<Type> result;
  if (!is_void && (!shape_.all_exact || shape_.results == 0)) result = types_.lower(node.result);
  bindings_ = outer_bindings;
  shape_ = outer_shape;
  reserved_ = outer_reserved;
  return {lambda(Lambda{std::move(captures), std::move(parameters), std::move(result),
                        std::make_shared<const Block>(std::move(statements))}),
          false};
}

Value FunctionLowering::lower_started_lambda(const typed::Lambda& node) {
  const ScopeGuard scope(*this);
  const auto outer_bindings = bindings_;
  const Shape outer_shape = shape_;
  const std::string outer_reserved = std::exchange(reserved_, {});
  std::vector<Parameter> parameters;
  for (const typed::Local* local : node.parameters) {
    const std::string name = declare_parameter(local, true);
    parameters.push_back({types_.lower(local->type), name});
  }
  for (const typed::Local* local : plan_.captures(node)) {
    const Binding& outer = bindings_.at(local);
    const auto* variable = outer.expr.as<Name>();
    const std::string name = variable != nullptr && !outer.is_member ? variable->text : names_->declare(local->name);
    parameters.push_back({types_.lower(local->type), name});
    bind(local, {cpp::name(name)});
  }
  const bool is_void = is_unit(node.result) || is_never(node.result);
  Shape shape{.is_coroutine = true, .returns_void = is_void, .result = node.result};
  shape.is_closure = true;
  Block statements = body(node.body, std::move(shape));
  ensure_coroutine(statements);
  drop_unused_names(parameters, statements);
  bindings_ = outer_bindings;
  shape_ = outer_shape;
  reserved_ = outer_reserved;
  return {lambda(Lambda{.captures = {},
                        .parameters = std::move(parameters),
                        .result = task_or_plain(is_void ? Type{.name = "void"} : types_.lower(node.result), true),
                        .body = std::make_shared<const Block>(std::move(statements)),
                        .is_coroutine = true}),
          false};
}

/// What a call of `Job.async` or `Job.map` must tell the work besides its own arguments.
std::vector<Expr> FunctionLowering::captures_of_started(const typed::Expr& work) const {
  std::vector<Expr> arguments;
  const auto* node = std::get_if<typed::Lambda>(&work.node);
  if (node == nullptr || !plan_.is_started(work)) return arguments;
  for (const typed::Local* local : plan_.captures(*node)) arguments.push_back(bindings_.at(local).expr);
  return arguments;
}

/// Parameters and arguments of a lambda that hands its arguments on.
FunctionLowering::Forwarder FunctionLowering::forwarder(types::Type function_type,
                                                        const std::vector<std::string>& hints) {
  Forwarder result;
  function_type = types::resolve(function_type);
  const std::size_t count = function_type->arguments.size() - 1;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = fresh(i < hints.size() ? hints[i] : (count == 1 ? "value" : i == 0 ? "first" : "next"));
    result.parameters.push_back({types_.parameter(function_type->arguments[i]), name});
    result.arguments.push_back(cpp::name(name));
  }
  return result;
}

Value FunctionLowering::wrapper(Forwarder forwarder, Expr call, types::Type result, std::vector<Capture> captures) {
  Block body;
  if (is_unit(result) || is_never(result)) {
    body.push_back({Evaluate{std::move(call)}});
  } else {
    body.push_back({Return{std::move(call)}});
  }
  return {
      lambda(Lambda{
          std::move(captures), std::move(forwarder.parameters), {}, std::make_shared<const Block>(std::move(body))}),
      false};
}

/// A function of the program as a value: its name, or a lambda where it waits or needs what it captured.
Value FunctionLowering::lower_function_value(const typed::FunctionRef& node, const typed::Expr& expr) {
  const typed::Function* function = node.function;
  const std::vector<const typed::Local*> captured =
      function->is_local ? plan_.captures(function) : std::vector<const typed::Local*>{};
  const bool is_taken_as_it_is = !plan_.suspends(function) || plan_.is_started(expr);
  if (captured.empty() && is_taken_as_it_is && !program_.names.is_overloaded(function)) {
    return {function_name(node, true), false};
  }
  const ScopeGuard scope(*this);
  std::vector<std::string> hints;
  for (const typed::Local* parameter : function->parameters) hints.push_back(parameter->name);
  Forwarder parts = forwarder(expr.type, hints);
  std::vector<Capture> captures;
  std::vector<Expr> arguments = parts.arguments;
  for (const typed::Local* local : captured) {
    const Expr& value = bindings_.at(local).expr;
    const auto* variable = value.as<Name>();
    const std::string name = variable != nullptr ? variable->text : fresh(local->name);
    captures.push_back({name, variable != nullptr ? Expr() : value});
    arguments.push_back(cpp::name(name));
  }
  Expr call = cpp::call(function_name(node, true), std::move(arguments));
  if (plan_.suspends(function)) {
    module_.uses_actors = true;
    call = cpp::call("mesh::wait", {std::move(call)});
  }
  return wrapper(std::move(parts), std::move(call), types::resolve(expr.type)->arguments.back(), std::move(captures));
}

Value FunctionLowering::lower_library_value(const typed::LibraryRef& node, const typed::Expr& expr) {
  const typed::LibraryFunction& function = *node.function;
  if (types::resolve(expr.type)->kind != types::TypeKind::function) return {cpp::name(function.cpp)};  // Math.pi
  const ScopeGuard scope(*this);
  const types::Type result = types::resolve(expr.type)->arguments.back();
  Forwarder parts = forwarder(expr.type, {});
  if (function.name == "new" && parts.arguments.empty()) {
    return wrapper(std::move(parts), construct(types_.lower(result), {}), result);
  }
  std::vector<Expr> arguments = parts.arguments;
  if (function.located) arguments.push_back(module_.location(expr.span));
  Expr call = cpp::call(function.cpp, std::move(arguments));
  if (function.suspends) {
    module_.uses_actors = true;
    call = cpp::call("mesh::wait", {std::move(call)});
  }
  return wrapper(std::move(parts), std::move(call), result);
}

/// `Some` as a function.
Value FunctionLowering::lower_constructor_value(const typed::ConstructorRef& node, const typed::Expr& expr) {
  const ScopeGuard scope(*this);
  const types::Type sum = types::resolve(expr.type)->arguments.back();
  Forwarder parts = forwarder(expr.type, payload_names(*node.variant));
  const std::vector<types::Type>& parameters = types::resolve(expr.type)->arguments;
  std::vector<Expr> payload;
  for (std::size_t i = 0; i < parts.arguments.size(); ++i) {
    payload.push_back(boxed({parts.arguments[i]}, node.variant->payload[i], parameters[i]).expr);
  }
  const Value alternative{construct(types_.variant(*node.variant, sum), std::move(payload)), false};
  return wrapper(std::move(parts), exact(alternative, sum).expr, sum);
}

/// An actor as a value: a function that spawns it.
Value FunctionLowering::lower_actor_value(const typed::ActorRef& node, const typed::Expr& expr) {
  module_.uses_actors = true;
  const ScopeGuard scope(*this);
  std::vector<std::string> hints;
  for (const typed::Local* parameter : node.actor->parameters) hints.push_back(parameter->name);
  Forwarder parts = forwarder(expr.type, hints);
  const Type actor{.name = reference_to(node.actor->module, program_.names[node.actor])};
  Expr call = cpp::call(cpp::name("mesh::spawn", {actor}), parts.arguments);
  return wrapper(std::move(parts), std::move(call), types::resolve(expr.type)->arguments.back());
}

/// `Bank.withdraw` as a value.
Value FunctionLowering::lower_service_value(const typed::ServiceRef& node, const typed::Expr& expr) {
  module_.uses_actors = true;
  const ScopeGuard scope(*this);
  const typed::Service& service = *node.service;
  std::vector<std::string> hints;
  if (node.handler != nullptr) {
    hints = program_.names.fields(node.handler);
    hints.insert(hints.begin(), snake_case(service.name));
  } else if (service.init != nullptr) {
    for (const typed::Local* parameter : service.init->parameters) hints.push_back(parameter->name);
  }
  Forwarder parts = forwarder(expr.type, hints);
  const std::string function = node.handler == nullptr ? "start" : program_.names.client(node.handler);
  std::vector<Expr> arguments = parts.arguments;
  if (node.handler != nullptr && node.handler->is_call) arguments.push_back(module_.location(expr.span));
  Expr call = cpp::call(reference_to(service.module, program_.names[&service]) + "::" + function, std::move(arguments));
  const bool waits = node.handler == nullptr ? plan_.start_suspends(&service) : node.handler->is_call;
  if (waits) call = cpp::call("mesh::wait", {std::move(call)});
  return wrapper(std::move(parts), std::move(call), types::resolve(expr.type)->arguments.back());
}

}  // namespace mesh2cpp::cpp
