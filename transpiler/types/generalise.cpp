// Checks components of declarations and generalises their functions: variables that nothing outside knows become
// named type parameters, and each use gets fresh ones (reference 02 sections 3.1 to 3.4).
#include <algorithm>
#include <ranges>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

void Checker::check_module(ModuleInfo& module) {
  // A unit is checked with its file, which comes last; what needs it earlier asks for it.
  if (module.is_one_unit && module.outer != nullptr) return;
  module_ = &module;
  for (const std::vector<Declaration>& component : components_of(module)) {
    const auto* const* function = std::get_if<FunctionInfo*>(&component.front());
    if (function == nullptr || !(*function)->is_started) check_component(component);
  }
  for (ModuleInfo* const part : unit_of(module)) check_other_items(*part);
}

/// What nothing is inferred from: it follows the functions, actors, services and constants of its unit.
void Checker::check_other_items(ModuleInfo& module) {
  module_ = &module;
  for (InterfaceInfo& interface : interfaces_) {
    if (interface.module != &module) continue;
    for (FunctionInfo* body : interface.defaults) {
      if (body != nullptr) check_early(*body);
    }
  }
  for (ImplInfo& impl : impls_) {
    if (impl.module == &module) check_impl(impl);
  }
  for (SupervisorInfo& supervisor : supervisors_) {
    if (supervisor.module == &module) check_supervisor(supervisor);
  }
  module_ = &module;
  const std::vector<ast::Item> items = ast::FileView{{module.items}}.items();
  std::vector<ast::DescribeDef> groups;
  check_tests(items, groups);
  for (const ast::Item& item : items) {
    const auto expression = item.as_expression();
    if (!expression) continue;
    Body context{simple(TypeKind::unit), true};
    body_ = &context;
    const ScopeGuard guard(scope_);
    infer(*expression);
    body_ = nullptr;
  }
}

void Checker::check_component(const std::vector<Declaration>& component) {
  const std::size_t mark = constraints_.size();
  const std::size_t errors_before = std::exchange(errors_before_component_, errors_);
  std::vector<FunctionInfo*> functions;
  unifier_.enter_level();
  for (const Declaration& declaration : component) {
    module_ = std::visit([](const auto* info) { return info->module; }, declaration);
    if (auto* const* function = std::get_if<FunctionInfo*>(&declaration)) {
      functions.push_back(*function);
      (*function)->is_started = true;
      declare_function(**function);
    }
    if (auto* const* actor = std::get_if<ActorInfo*>(&declaration)) declare_actor(**actor);
    if (auto* const* service = std::get_if<ServiceInfo*>(&declaration)) declare_service(**service);
    if (auto* const* constant = std::get_if<ConstantInfo*>(&declaration)) declare_constant(**constant);
  }
  for (const Declaration& declaration : component) {
    module_ = std::visit([](const auto* info) { return info->module; }, declaration);
    if (auto* const* function = std::get_if<FunctionInfo*>(&declaration)) check_function(**function);
    if (auto* const* actor = std::get_if<ActorInfo*>(&declaration)) check_actor(**actor);
    if (auto* const* service = std::get_if<ServiceInfo*>(&declaration)) check_service(**service);
    if (auto* const* constant = std::get_if<ConstantInfo*>(&declaration)) check_constant(**constant);
  }
  unifier_.leave_level();
  for (const Declaration& declaration : component) {
    auto* const* actor = std::get_if<ActorInfo*>(&declaration);
    if (actor != nullptr && !stays_open(**actor, mark)) (*actor)->actor->message = (*actor)->message;
  }
  generalise(functions, mark);
  errors_before_component_ = errors_before;
}

void Checker::generalise(const std::vector<FunctionInfo*>& functions, std::size_t mark) {
  decide_calls(mark, false);
  std::vector<Type> variables;
  for (const FunctionInfo* function : functions) {
    settle_endless_result(*function, mark);
    settle_open_result(*function);
    unifier_.collect_free(function->type, variables);
  }
  // What a field or an element of a generalised type is belongs to the scheme as well.
  for (bool grown = !variables.empty(); grown;) {
    const std::size_t before = variables.size();
    for (std::size_t i = mark; i < constraints_.size(); ++i) {
      const Constraint& constraint = constraints_[i];
      if (constraint.solved) continue;
      if (std::ranges::find(variables, resolve(constraint.subject)) == variables.end()) continue;
      if (constraint.result != nullptr) unifier_.collect_free(constraint.result, variables);
      for (const Type argument : constraint.interface_arguments) unifier_.collect_free(argument, variables);
      for (const Type argument : constraint.arguments) unifier_.collect_free(argument, variables);
    }
    grown = variables.size() > before;
  }
  std::vector<const typed::TypeParameter*> parameters;
  for (const Type variable : variables) {
    typed::TypeParameter& parameter = program_->type_parameters.emplace_back();
    parameter.name = provisional_name(parameters.size());
    for (const FunctionInfo* function : functions) {
      for (const auto& [name, declared] : function->generics) {
        if (resolve(declared) != variable) continue;
        parameter.name = name;
        declared_parameters_.insert(&parameter);
      }
    }
    parameters.push_back(&parameter);
    unifier_.bind(variable, unifier_.parameter(&parameter));
  }
  settle();
  finish_constraints(mark, false);
  for (FunctionInfo* function : functions) {
    function->progress = Progress::done;
    // `Self` of a default body stands first.
    std::vector<const typed::TypeParameter*>& known = function->function->type_parameters;
    known.insert(known.end(), parameters.begin(), parameters.end());
    if (errors_ > 0) continue;
    for (typed::Expr* use : function->uses) {
      auto* method = std::get_if<typed::MethodRef>(&use->node);
      std::vector<Type>& arguments =
          method != nullptr ? method->type_arguments : std::get<typed::FunctionRef>(use->node).type_arguments;
      for (const typed::TypeParameter* parameter : parameters) arguments.push_back(unifier_.parameter(parameter));
    }
    function->uses.clear();
  }
}

/// A function that never returns has a result that nothing fixes; it is `()`, not a type parameter.
void Checker::settle_endless_result(const FunctionInfo& function, std::size_t mark) {
  const Type type = resolve(function.type);
  const Type result = resolve(type->arguments.back());
  if (function.annotated_result || result->kind != TypeKind::variable || result->level <= unifier_.level()) return;
  const Type parameters = unifier_.make(TypeKind::tuple, {type->arguments.begin(), type->arguments.end() - 1});
  std::vector<Type> free;
  unifier_.collect_free(parameters, free);
  if (std::ranges::find(free, result) != free.end()) return;
  for (std::size_t i = mark; i < constraints_.size(); ++i) {
    const Constraint& constraint = constraints_[i];
    if (constraint.solved) continue;
    if (resolve(constraint.subject) == result) return;
    // What is asked gives the result, or something that holds it.
    std::vector<Type> given = constraint.arguments;
    if (constraint.result != nullptr) given.push_back(constraint.result);
    if (std::ranges::any_of(given, [&](Type type) { return mentions(type, result); })) return;
  }
  unifier_.bind(result, simple(TypeKind::unit));
  settle();
}

/// A function that gives the pid of an open mailbox gives `Pid<Any>`, which every use may take for another `Pid<M>`.
void Checker::settle_open_result(const FunctionInfo& function) {
  const Type type = resolve(function.type);
  const Type result = resolve(type->arguments.back());
  if (result->kind != TypeKind::pid) return;
  const Type message = resolve(result->arguments[0]);
  if (message->kind != TypeKind::variable || message->level <= unifier_.level() || !unifier_.is_open(message)) return;
  for (std::size_t i = 0; i + 1 < type->arguments.size(); ++i) {
    if (mentions(type->arguments[i], message)) return;
  }
  unifier_.bind(message, simple(TypeKind::any));
  settle();
}

/// Fresh variables for one use of a scheme, with the demands of the scheme on them.
Substitution Checker::instantiate(const std::vector<const typed::TypeParameter*>& parameters, Span span) {
  Substitution substitution;
  for (const typed::TypeParameter* parameter : parameters) substitution[parameter] = unifier_.fresh();
  add_demands(parameters, substitution, span);
  return substitution;
}

std::string Checker::provisional_name(std::size_t index) {
  static constexpr std::string_view letters = "TUVWXYZ";
  if (index < letters.size()) return std::string(1, letters[index]);
  return "T" + std::to_string(index - letters.size() + 1);
}

/// Gives inferred type parameters names that no surrounding function and no type of the module uses.
void Checker::name_parameters() {
  std::unordered_set<const typed::TypeParameter*> named;
  for (typed::Function& function : program_->functions) {
    std::unordered_set<std::string> taken;
    if (function.impl != nullptr) {
      for (const typed::TypeParameter* parameter : function.impl->parameters) taken.insert(parameter->name);
    }
    for (const typed::Function* outer = &function; outer != nullptr;) {
      for (const typed::TypeParameter* parameter : outer->type_parameters) {
        const auto given = parameter_names_.find(parameter);
        if (given != parameter_names_.end()) taken.insert(given->second);
        if (declared_parameters_.contains(parameter)) taken.insert(parameter->name);
      }
      const auto found = enclosing_.find(outer);
      outer = found == enclosing_.end() ? nullptr : found->second;
    }
    const ModuleInfo* module = find_module(function.module->name);
    std::size_t next = 0;
    for (const typed::TypeParameter* parameter : function.type_parameters) {
      if (declared_parameters_.contains(parameter) || !named.insert(parameter).second) continue;
      std::string name = provisional_name(next++);
      while (taken.contains(name) || module->types.contains(name)) name = provisional_name(next++);
      taken.insert(name);
      parameter_names_[parameter] = name;
    }
  }
  for (typed::TypeParameter& parameter : program_->type_parameters) {
    if (const auto name = parameter_names_.find(&parameter); name != parameter_names_.end())
      parameter.name = name->second;
    if (const auto needs = parameter_needs_.find(&parameter); needs != parameter_needs_.end())
      parameter.needs = needs->second;
    if (const auto bounds = parameter_bounds_.find(&parameter); bounds != parameter_bounds_.end()) {
      for (const ScopedBound& bound : bounds->second)
        parameter.bounds.push_back({bound.interface->definition, bound.arguments});
    }
  }
}

}  // namespace mesh2cpp::types
