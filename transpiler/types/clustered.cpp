// Functions of the library that are forms of their own: `Node.spawn` and `Node.spawn_link` (reference 09 section 3.4),
// and `HTTP.clustered` in the registration of a route (02 section 21.4).
#include <algorithm>
#include <array>

#include "transpiler/types/checker.hpp"
#include "transpiler/types/library_later.hpp"

namespace mesh2cpp::types {

namespace {

constexpr std::array<std::string_view, 5> registrations = {"route", "on_get", "on_post", "on_put", "on_delete"};
constexpr std::size_t handler_position = 2;

/// The first part of a type that cannot go to another node (reference 09 section 3.3), or null.
class Traveller {
 public:
  Type stranded_part(Type type) {
    type = resolve(type);
    switch (type->kind) {
      case TypeKind::function:
      case TypeKind::iterator:
        return type;
      case TypeKind::structure:
        return of_structure(type);
      case TypeKind::sum:
        return of_sum(type);
      default:
        return first_stranded(type->arguments);
    }
  }

 private:
  Type first_stranded(const std::vector<Type>& types) {
    for (const Type type : types) {
      if (const Type part = stranded_part(type)) return part;
    }
    return nullptr;
  }

  Type first_stranded(const std::vector<typed::Field>& fields) {
    for (const typed::Field& field : fields) {
      if (const Type part = stranded_part(field.type)) return part;
    }
    return nullptr;
  }

  Type of_structure(Type type) {
    const typed::StructDefinition& structure = *type->structure;
    if (structure.module == nullptr) {
      const auto record = std::ranges::find(library_records(), structure.name, &LibraryRecord::name);
      if (record != library_records().end() && !record->travels) return type;
    }
    if (!seen_.insert(&structure).second) return nullptr;
    const Type part = first_stranded(type->arguments);
    return part != nullptr ? part : first_stranded(structure.fields);
  }

  Type of_sum(Type type) {
    if (const Type part = first_stranded(type->arguments)) return part;
    if (!seen_.insert(type->sum).second) return nullptr;
    for (const typed::Variant& variant : type->sum->variants) {
      if (const Type part = first_stranded(variant.payload)) return part;
    }
    return nullptr;
  }

  std::unordered_set<const void*> seen_;
};

}  // namespace

/// What an argument names, when it is a bare or module-qualified name that no local hides.
std::optional<Entity> Checker::named_entity(const Argument& argument) {
  const auto* expr = std::get_if<ast::Expr>(&argument);
  if (expr == nullptr) return std::nullopt;
  if (expr->form() == ast::ExprForm::name) {
    if (const Entity entity = find_value(expr->name().text); is_known(entity)) return entity;
    return std::nullopt;
  }
  return expr->form() == ast::ExprForm::member ? find_member(*expr) : std::nullopt;
}

/// `Node.spawn(node, f, a, b)`: `f` is an actor or a top-level function, `a` and `b` are its arguments.
typed::ExprPtr Checker::remote_spawn(const typed::LibraryFunction& function, ExprPtr callee,
                                     std::vector<Argument> arguments, Span span) {
  if (arguments.size() < 2) {
    check_arguments(arguments, {});
    report(errors::wrong_count(2, arguments.size(), span));
    return poison(span);
  }
  const std::optional<Entity> entity = named_entity(arguments[1]);
  const Span target_span = span_of(arguments[1], span);
  ExprPtr target;
  std::string generic;
  bool is_startable = false;
  if (entity && !is_known(*entity)) {  // reported
    target = poison(target_span);
  } else if (const auto* functions = entity ? std::get_if<const FunctionSet*>(&*entity) : nullptr) {
    FunctionInfo& chosen = *overload(**functions, arguments.size() - 2);
    target = function_reference(chosen, target_span, span);
    if (!chosen.function->type_parameters.empty()) generic = to_string(chosen.type);
    is_startable = !chosen.function->is_local && generic.empty();
  } else {
    target = check_argument(arguments[1], {});
    is_startable = entity && std::holds_alternative<ActorInfo*>(*entity);
  }
  const Type type = resolve(target->type);
  if (!is_startable) {
    arguments.erase(arguments.begin() + 1);
    check_arguments(arguments, {});
    if (type->kind != TypeKind::never)
      report(errors::not_remotely_spawnable(generic.empty() ? to_string(type) : generic, target_span));
    return poison(span);
  }
  std::vector<Type> parameters = {simple(TypeKind::string), type};
  parameters.insert(parameters.end(), type->arguments.begin(), type->arguments.end() - 1);
  arguments[1] = std::move(target);
  std::optional<std::vector<ExprPtr>> checked = fit_call(parameters, arguments, span);
  if (!checked) return poison(span);
  for (std::size_t i = 2; i < checked->size(); ++i)
    remote_arguments_.push_back({(*checked)[i]->type, (*checked)[i]->span, module_});
  const bool is_actor = std::holds_alternative<ActorInfo*>(*entity);
  const Type pid = is_actor ? type->arguments.back() : unifier_.make(TypeKind::pid, {unifier_.fresh_open()});
  unavailable(function.module + "." + function.name, callee->span);
  return make(span, pid, typed::Call{std::move(callee), std::move(*checked)});
}

/// When all types are known.
void Checker::check_remote_arguments() {
  for (const RemoteArgument& argument : remote_arguments_) {
    const Type part = Traveller().stranded_part(argument.type);
    if (part != nullptr)
      report(errors::cannot_travel(to_string(argument.type), to_string(part), argument.span), argument.module);
  }
}

bool Checker::is_route_registration(const typed::LibraryFunction& function) {
  return function.module == "HTTP" && std::ranges::find(registrations, function.name) != registrations.end();
}

bool Checker::is_clustered_wrapper(const typed::LibraryFunction& function) {
  return function.module == "HTTP" && function.name == "clustered";
}

/// Replaces `HTTP.clustered(h)` in the place of the handler by the handler.
void Checker::unwrap_clustered_handler(std::vector<Argument>& arguments) {
  if (arguments.size() != handler_position + 1) return;
  const auto* wrapper = std::get_if<ast::Expr>(&arguments[handler_position]);
  if (wrapper == nullptr || wrapper->form() != ast::ExprForm::call) return;
  const std::optional<Entity> callee = named_entity(wrapper->callee());
  const auto* function = callee ? std::get_if<const typed::LibraryFunction*>(&*callee) : nullptr;
  if (function == nullptr || !is_clustered_wrapper(**function)) return;
  arguments[handler_position] = clustered_handler(*wrapper);
}

typed::ExprPtr Checker::clustered_handler(const ast::Expr& wrapper) {
  const Span span = wrapper.span();
  std::vector<Argument> arguments = call_arguments(wrapper);
  const auto invalid = [&](std::string_view reason, Span where) {
    report(errors::invalid_clustered(reason, where));
    return poison(span);
  };
  if (arguments.empty() || arguments.size() > 2)
    return invalid("expected a handler, or a replication count and a handler", span);
  std::int64_t count = 2;
  if (arguments.size() == 2) {
    const auto* written = std::get_if<ast::Expr>(&arguments.front());
    const bool is_literal = written != nullptr && written->form() == ast::ExprForm::integer;
    count = is_literal ? written->integer_value().value_or(0) : 0;
    if (count < 1)
      return invalid("the replication count must be a positive integer literal", span_of(arguments[0], span));
  }
  const Span handler_span = span_of(arguments.back(), span);
  const std::optional<Entity> entity = named_entity(arguments.back());
  if (entity && !is_known(*entity)) return poison(span);  // reported
  const auto* functions = entity ? std::get_if<const FunctionSet*>(&*entity) : nullptr;
  if (functions == nullptr || (*functions)->front()->function->is_local)
    return invalid("expected a bare handler reference to a public top-level function", handler_span);
  FunctionInfo& handler = *overload(**functions, 1);
  const typed::Function& function = *handler.function;
  if (!function.is_public) {
    report(errors::private_clustered_handler(function.name, handler_span));
    return poison(span);
  }
  ExprPtr reference = function_reference(handler, handler_span, span);
  if (!function.type_parameters.empty())
    return invalid("the handler is generic; annotate its parameter as `Request`", handler_span);
  const Type wanted = function_type({library_structure("Request")}, library_structure("Response"));
  if (!unify(wanted, reference->type, handler_span)) return poison(span);
  remember_route(handler, count, span);
  return reference;
}

/// All wrappers of one handler agree on the count.
void Checker::remember_route(const FunctionInfo& handler, std::int64_t count, Span span) {
  const auto [known, is_new] = clustered_routes_.try_emplace(handler.function, ClusteredRoute{count, span, module_});
  const ClusteredRoute& first = known->second;
  if (is_new || first.count == count) return;
  const std::string name = handler.module->parsed->name + "." + handler.function->name;
  report(errors::conflicting_counts(name, first.count, count, span,
                                    first.module == module_ ? std::optional(first.span) : std::nullopt));
}

}  // namespace mesh2cpp::types
