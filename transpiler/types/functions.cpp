// Functions with their clauses, local functions and closures (reference 02 sections 3.5 and 3.7).
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

/// What a parameter is called in the output when its clauses do not agree on a name.
std::string parameter_name(std::size_t index, std::size_t count) {
  static constexpr std::string_view ordinals[] = {"first", "second",  "third",  "fourth", "fifth",
                                                  "sixth", "seventh", "eighth", "ninth",  "tenth"};
  if (count == 1) return "value";
  return index < std::size(ordinals) ? std::string(ordinals[index]) : "argument" + std::to_string(index + 1);
}

ClauseView view_of(const ast::FnDef& clause) { return {clause.params(), clause.guard(), clause.body(), clause.span()}; }
ClauseView view_of(const ast::Clause& clause) {
  return {clause.params(), clause.guard(), clause.body(), clause.span()};
}

template <class Clause>
std::vector<ClauseView> views_of(const std::vector<Clause>& clauses) {
  std::vector<ClauseView> views;
  for (const Clause& clause : clauses) views.push_back(view_of(clause));
  return views;
}

}  // namespace

/// A name that is no constructor, or `_`: fits every value.
bool Checker::is_plain_name(const ast::Param& param) {
  if (param.is_self()) return true;
  if (const auto pattern = param.pattern()) return pattern->form() == ast::PatternForm::wildcard;
  const auto name = param.name();
  return name && find_variant(name->text) == nullptr;
}

bool Checker::is_plain(const ClauseView& clause) {
  return std::ranges::all_of(clause.params, [&](const ast::Param& param) { return is_plain_name(param); });
}

/// Gives the function its type before any body is looked at: annotations, and variables for the rest.
void Checker::declare_function(FunctionInfo& function) {
  if (function.progress != Progress::untouched) return;
  function.progress = Progress::open;
  ModuleInfo* const module = std::exchange(module_, function.module);
  // A local function sees the type parameters around it, any other those of its impl or interface.
  const TypeNames outer_names = generic_names_;
  if (!function.function->is_local) generic_names_ = function.surroundings;
  check_clause_headers(function);
  const ast::FnDef& first = function.clauses.front();
  const Signature declared = declared_signature(function);
  for (const ast::Name& generic : first.generics())
    function.generics.emplace_back(std::string(generic.text), unifier_.fresh());
  generic_names_.insert(generic_names_.end(), function.generics.begin(), function.generics.end());
  std::vector<Type> parameters(function.arity, nullptr);
  const std::size_t others = function.method != nullptr && !function.function->is_static ? 1 : 0;
  for (const ast::FnDef& clause : function.clauses) {
    const std::vector<ast::Param> params = clause.params();
    for (std::size_t i = 0; i < params.size(); ++i) {
      const bool is_self = params[i].is_self();
      if (is_self && (function.self == nullptr || i > 0))
        report(errors::undefined_variable("self", params[i].span(), std::nullopt));
      const auto written = params[i].annotation();
      Type type = written ? annotation(*written) : nullptr;
      if (is_self && function.self != nullptr && i == 0) {
        if (type != nullptr) unify(function.self, type, written->span());
        parameters[i] = function.self;
        continue;
      }
      if (parameters[i] == nullptr) {
        parameters[i] = type;
      } else if (type != nullptr) {
        unify(parameters[i], type, written->span());
      }
    }
  }
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (parameters[i] == nullptr && i >= others && i - others < declared.parameters.size())
      parameters[i] = declared.parameters[i - others];
    if (parameters[i] == nullptr) parameters[i] = unifier_.fresh();
  }
  const auto written = first.result_type();
  function.annotated_result = written.has_value() || declared.result != nullptr;
  Type result = written ? annotation(*written) : declared.result;
  if (written && declared.result != nullptr && unifier_.unify(declared.result, result))
    report(errors::wrong_method_result(function.function->name, function.method->interface->name,
                                       to_string(declared.result), to_string(result), written->span()));
  if (result == nullptr) result = unifier_.fresh();
  function.type = function_type(std::move(parameters), result);
  for (const ast::Bound& bound : first.bounds()) {
    const auto generic = std::ranges::find(function.generics, bound.parameter.text,
                                           [](const auto& entry) { return std::string_view(entry.first); });
    if (generic == function.generics.end()) {
      report(errors::undefined_type(bound.parameter.text, bound.parameter.span));
    } else {
      declare_bound(bound, generic->second, function.bounds);
    }
  }
  generic_names_ = outer_names;
  module_ = module;
}

/// What the interface says of a method, for the type of the impl.
Checker::Signature Checker::declared_signature(const FunctionInfo& function) {
  if (function.method == nullptr) return {};
  const typed::InterfaceDefinition& definition = *function.method->interface;
  Substitution substitution;
  if (function.impl != nullptr) {
    const typed::Impl& impl = *function.impl->impl;
    substitution[definition.self] = impl.self;
    for (std::size_t i = 0; i < definition.parameters.size(); ++i)
      substitution[definition.parameters[i]] = impl.arguments[i];
    for (std::size_t i = 0; i < definition.associated.size(); ++i)
      substitution[definition.associated[i]] = impl.associated[i];
    if (const typed::TypeParameter* any = function.impl->interface->any) substitution[any] = unifier_.fresh();
  } else {
    substitution[definition.self] = function.self;
    for (std::size_t i = 0; i < definition.associated.size(); ++i)
      substitution[definition.associated[i]] = projection(function.bounds.front(), i);
  }
  const auto here = [&](Type type) { return type == nullptr ? nullptr : unifier_.substitute(type, substitution); };
  Signature signature;
  for (const Type parameter : function.method->parameters) signature.parameters.push_back(here(parameter));
  signature.result = here(function.method->result);
  return signature;
}

void Checker::check_function(FunctionInfo& function) {
  typed::Function& made = *function.function;
  const std::vector<ClauseView> clauses = views_of(function.clauses);
  const Type type = resolve(function.type);
  const std::vector<Type> parameters(type->arguments.begin(), type->arguments.end() - 1);
  const TypeNames outer_names = generic_names_;
  const std::size_t outer_bounds = bounds_.size();
  if (!made.is_local) generic_names_ = function.surroundings;
  generic_names_.insert(generic_names_.end(), function.generics.begin(), function.generics.end());
  bounds_.insert(bounds_.end(), function.bounds.begin(), function.bounds.end());
  const typed::Function* const outer = std::exchange(function_, &made);
  if (outer != nullptr) enclosing_[&made] = outer;
  made.result = type->arguments.back();
  const auto written = function.clauses.front().result_type();
  Body context{made.result, function.annotated_result};
  Body* const outer_body = std::exchange(body_, &context);
  made.parameters = parameter_locals(clauses, parameters);
  made.body = clauses_body(clauses, made.parameters, made.span);
  finish_result(made.body, written ? std::optional(written->span()) : std::nullopt);
  // A function that only panics gives `Never`, so that it fits wherever it is called.
  if (const Type unknown = resolve(made.result);
      unknown->kind == TypeKind::variable && resolve(made.body.type)->kind == TypeKind::never) {
    unifier_.bind(unknown, simple(TypeKind::never));
    settle();
  }
  body_ = outer_body;
  function_ = outer;
  bounds_.resize(outer_bounds);
  generic_names_ = outer_names;
}

/// One local per parameter, named as the first clause that names it does.
std::vector<const typed::Local*> Checker::parameter_locals(const std::vector<ClauseView>& clauses,
                                                           const std::vector<Type>& types) {
  std::vector<const typed::Local*> locals;
  for (std::size_t i = 0; i < types.size(); ++i) {
    std::string name;
    Span span = clauses.front().params[i].span();
    for (const ClauseView& clause : clauses) {
      const ast::Param& param = clause.params[i];
      if (!is_plain_name(param) || param.pattern()) continue;
      name = param.is_self() ? "self" : param.name()->text;
      span = param.is_self() ? param.span() : param.name()->span;
      break;
    }
    const bool is_ignored = clauses.size() == 1 && is_plain_name(clauses.front().params[i]);
    if (name.empty()) name = is_ignored ? "_" : parameter_name(i, types.size());
    locals.push_back(make_local(std::move(name), types[i], span));
  }
  return locals;
}

/// The body over parameters that exist: the block of a single clause of plain names, else a match.
typed::Block Checker::clauses_body(const std::vector<ClauseView>& clauses,
                                   const std::vector<const typed::Local*>& parameters, Span span) {
  const ScopeGuard guard(scope_);
  if (clauses.size() == 1 && !clauses.front().guard && is_plain(clauses.front())) {
    for (const typed::Local* parameter : parameters) {
      if (parameter->name != "_") scope_.declare(parameter->name, LocalBinding{parameter});
    }
    return check_block(clauses.front().body, {body_->result});
  }
  typed::Match match;
  match.clauses = true;
  for (const typed::Local* parameter : parameters)
    match.subjects.push_back(local_reference(parameter, parameter->span));
  Type type = nullptr;
  bool fits = true;
  for (const ClauseView& clause : clauses) {
    match.arms.push_back(clause_arm(clause, parameters));
    const typed::Block& body = match.arms.back().body;
    type = join(type, body.type, errors::Where{.span = value_span(body)}, fits);
  }
  type = joined(type, fits);
  typed::Block block;
  block.span = span;
  block.type = type;
  block.result = make(span, type, std::move(match));
  return block;
}

typed::Arm Checker::clause_arm(const ClauseView& clause, const std::vector<const typed::Local*>& parameters) {
  const ScopeGuard guard(scope_);
  typed::Arm arm;
  arm.span = clause.span;
  Bindings bindings;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const ast::Param& param = clause.params[i];
    const typed::Local* parameter = parameters[i];
    if (const auto pattern = param.pattern()) {
      arm.patterns.push_back(infer_pattern(*pattern, parameter->type, bindings));
    } else if (param.is_self()) {
      scope_.declare(parameter->name, LocalBinding{parameter});
      arm.patterns.push_back(
          std::make_unique<typed::Pattern>(typed::Pattern{parameter->type, param.span(), typed::WildcardPattern{}}));
    } else if (const ast::Name name = *param.name(); const typed::Variant* variant = find_variant(name.text)) {
      arm.patterns.push_back(bare_constructor(*variant, parameter->type, name.span));
    } else if (name.text == parameter->name) {
      // The clause calls the parameter what it is called: no second name for it.
      scope_.declare(parameter->name, LocalBinding{parameter});
      arm.patterns.push_back(
          std::make_unique<typed::Pattern>(typed::Pattern{parameter->type, name.span, typed::WildcardPattern{}}));
    } else {
      arm.patterns.push_back(bind_pattern(name, parameter->type, bindings));
    }
  }
  declare_bindings(bindings);
  if (clause.guard) arm.guard = check_condition(*clause.guard);
  arm.body = check_block(clause.body, {body_->result});
  return arm;
}

/// The value of the body is what the function gives (reference 02 section 3.3, row "function body").
void Checker::finish_result(const typed::Block& body, std::optional<Span> written) {
  const Type expected = body_->result;
  const Span span = value_span(body);
  if (resolve(body.type)->kind == TypeKind::never) return;
  if (body_->question && !body_->annotated) {
    if (unifier_.unify(body.type, expected)) report(errors::question_not_allowed(to_string(body.type), span));
    settle();
  } else if (written) {
    unify(body.type, expected, errors::Where{.kind = errors::Where::Kind::annotation, .span = span, .other = *written});
  } else {
    unify(expected, body.type, span);
  }
}

Span Checker::value_span(const typed::Block& block) { return block.result ? block.result->span : block.span; }

/// A group of consecutive `fn` statements: visible in itself and behind it, generalised like a top-level function.
void Checker::check_local_functions(const std::vector<ast::Stmt>& statements, std::size_t& index, typed::Block& block) {
  const ast::FnDef first = *statements[index].as_function();
  FunctionInfo& function = functions_.emplace_back();
  function.module = module_;
  function.arity = first.params().size();
  function.clauses = {first};
  while (index + 1 < statements.size()) {
    const auto next = statements[index + 1].as_function();
    if (!next || next->name().text != first.name().text || next->params().size() != function.arity) break;
    function.clauses.push_back(*next);
    ++index;
  }
  function.function = &program_->functions.emplace_back();
  function.function->name = first.name().text;
  function.function->module = module_->module;
  function.function->is_local = true;
  function.function->span = source::cover(first.span(), function.clauses.back().span());
  FunctionSet& overloads = local_sets_.emplace_back();
  overloads.push_back(&function);
  if (const Entity* known = scope_.find(function.function->name)) {
    const auto* set = std::get_if<const FunctionSet*>(known);
    if (set != nullptr && (*set)->front()->function->is_local) {
      for (FunctionInfo* other : **set) {
        if (other->arity != function.arity) overloads.push_back(other);
      }
    }
  }
  scope_.declare(function.function->name, &overloads);
  const std::size_t mark = constraints_.size();
  unifier_.enter_level();
  declare_function(function);
  check_function(function);
  unifier_.leave_level();
  generalise({&function}, mark);
  block.statements.push_back({function.function->span, typed::LocalFunction{function.function}});
}

typed::ExprPtr Checker::check_closure(const ast::Expr& closure, const Hint& hint) {
  const std::vector<ClauseView> clauses = views_of(closure.clauses());
  const std::size_t arity = clauses.front().params.size();
  for (const ClauseView& clause : clauses) {
    if (clause.params.size() == arity) continue;
    report(errors::clause_arity("closure", arity, clause.params.size(), clause.span));
    return poison(closure.span());
  }
  std::vector<Type> parameters(arity, nullptr);
  Type expected = hint.type == nullptr ? nullptr : resolve(hint.type);
  if (expected != nullptr && (expected->kind != TypeKind::function || expected->arguments.size() != arity + 1))
    expected = nullptr;
  for (std::size_t i = 0; i < arity; ++i) {
    parameters[i] = expected == nullptr ? nullptr : expected->arguments[i];
    for (const ClauseView& clause : clauses) {
      const auto written = clause.params[i].annotation();
      if (!written) continue;
      const Type type = annotation(*written);
      if (parameters[i] == nullptr) {
        parameters[i] = type;
      } else {
        unify(parameters[i], type, written->span());
      }
    }
    if (parameters[i] == nullptr) parameters[i] = unifier_.fresh();
  }
  const auto written = closure.result_type();
  Body context{written ? annotation(*written) : unifier_.fresh(), written.has_value()};
  if (expected != nullptr) context.asked = expected->arguments.back();
  Body* const outer = std::exchange(body_, &context);
  typed::Lambda lambda;
  lambda.parameters = parameter_locals(clauses, parameters);
  // A closure is never in the tail of the actor around it.
  lambda.body = clauses_body(clauses, lambda.parameters, closure.span());
  finish_result(lambda.body, written ? std::optional(written->span()) : std::nullopt);
  lambda.result = context.result;
  body_ = outer;
  const Type type = function_type(std::move(parameters), lambda.result);
  return make(closure.span(), type, std::move(lambda));
}

/// `let id = fn (x) -> x end` with type variables of its own is a local function, usable at many types. False when
/// it is an ordinary `let`; then `initializer` holds what was checked.
bool Checker::generalise_closure(const std::string& name, ExprPtr& initializer, std::size_t mark, Span span,
                                 typed::Block& block) {
  std::vector<Type> variables;
  unifier_.collect_free(initializer->type, variables);
  // Fields and methods are found by later uses; a scheme could only repeat the question.
  bool is_open = variables.empty();
  for (std::size_t i = mark; i < constraints_.size(); ++i) {
    const Constraint& constraint = constraints_[i];
    if (!constraint.solved && constraint.demand != Demand::trait) is_open = true;
  }
  if (is_open) return false;
  auto& lambda = std::get<typed::Lambda>(initializer->node);
  typed::Function& made = program_->functions.emplace_back();
  made.name = name;
  made.module = module_->module;
  made.is_local = true;
  made.span = span;
  made.parameters = std::move(lambda.parameters);
  made.result = lambda.result;
  made.body = std::move(lambda.body);
  if (function_ != nullptr) enclosing_[&made] = function_;
  FunctionInfo& function = functions_.emplace_back();
  function.function = &made;
  function.module = module_;
  function.arity = made.parameters.size();
  function.type = initializer->type;
  function.progress = Progress::open;
  generalise({&function}, mark);
  FunctionSet& overloads = local_sets_.emplace_back();
  overloads.push_back(&function);
  scope_.declare(name, &overloads);
  block.statements.push_back({span, typed::LocalFunction{&made}});
  return true;
}

}  // namespace mesh2cpp::types
