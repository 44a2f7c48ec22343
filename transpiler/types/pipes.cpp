// Pipes stand for calls (reference 01 section 7.3, 02 section 3.8).
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

/// How many arguments the target of a pipe takes, when it is a name that says so.
std::optional<std::size_t> Checker::known_arity(const ast::Expr& callee, std::size_t given) {
  Entity entity;
  if (callee.form() == ast::ExprForm::name) {
    entity = find_value(callee.name().text);
  } else if (callee.form() == ast::ExprForm::member && callee.operand().form() == ast::ExprForm::name) {
    const ast::Name qualifier = callee.operand().name();
    if (const auto* function = find_library_function(qualifier.text, callee.name().text)) {
      entity = function;
    } else if (const auto named = module_->namespaces.find(std::string(qualifier.text));
               named != module_->namespaces.end() && !named->second.empty()) {
      const auto found = named->second.front()->functions.find(std::string(callee.name().text));
      if (found != named->second.front()->functions.end()) entity = &found->second;
    } else if (ServiceInfo* service = find_service(qualifier.text)) {
      entity = service_member(*service, callee.name().text);
    }
  }
  if (const auto* functions = std::get_if<const FunctionSet*>(&entity)) return overload(**functions, given)->arity;
  if (const auto* variant = std::get_if<const typed::Variant*>(&entity)) return (*variant)->payload.size();
  Type type = nullptr;
  if (const auto* binding = std::get_if<LocalBinding>(&entity)) type = resolve(binding->local->type);
  if (const auto* function = std::get_if<const typed::LibraryFunction*>(&entity))
    type = instantiate_library(**function).type;
  if (const auto* function = std::get_if<ServiceFunction>(&entity)) type = service_function_type(*function);
  if (type == nullptr || type->kind != TypeKind::function) return std::nullopt;
  return type->arguments.size() - 1;
}

typed::ExprPtr Checker::infer_pipe(const ast::Expr& expr, const Hint& hint) {
  // A chain of pipes leans to the left: walked in a loop, so that its length costs no stack.
  std::vector<ast::Expr> chain;
  ast::Expr first = expr;
  for (; first.form() == ast::ExprForm::pipe; first = first.left()) chain.push_back(first);
  Argument piped = first;
  ExprPtr result;
  for (auto stage = chain.rbegin(); stage != chain.rend(); ++stage) {
    const bool is_last = std::next(stage) == chain.rend();
    result = pipe_stage(*stage, std::move(piped), is_last ? hint : Hint{});
    piped = std::move(result);
  }
  return std::move(std::get<ExprPtr>(piped));
}

typed::ExprPtr Checker::pipe_stage(const ast::Expr& stage, Argument piped, const Hint& hint) {
  ast::Expr target = stage.right();
  std::size_t questions = 0;
  // `x |> f(a)?` is `(x |> f(a))?`.
  for (; target.form() == ast::ExprForm::question; target = target.operand()) ++questions;
  const bool is_call = target.form() == ast::ExprForm::call;
  const bool is_process_form = target.form() == ast::ExprForm::spawn || target.form() == ast::ExprForm::send ||
                               target.form() == ast::ExprForm::link;
  const ast::Expr callee = is_call ? target.callee() : target;
  std::vector<Argument> arguments;
  if (is_call || is_process_form) arguments = call_arguments(target);
  const std::size_t slot = stage.slot();
  const Span span = stage.span();
  if (slot > 1) {
    const auto arity = known_arity(callee, arguments.size() + 1);
    if (arity && slot > *arity) {
      const std::string_view name = callee.form() == ast::ExprForm::name || callee.form() == ast::ExprForm::member
                                        ? callee.name().text
                                        : "closure";
      report(errors::slot_out_of_range(slot, name, *arity, span));
      return poison(span);
    }
  }
  const std::size_t position = std::min(slot - 1, arguments.size());
  arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(position), std::move(piped));
  ExprPtr result = is_process_form ? process_form(target, std::move(arguments), span)
                                   : call(callee, std::move(arguments), span, questions == 0 ? hint : Hint{});
  for (; questions > 0; --questions) result = check_question(std::move(result), span);
  return result;
}

}  // namespace mesh2cpp::types
