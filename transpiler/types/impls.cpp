// Impls as programs write them, and what must hold for each (reference 02 sections 9.2 and 9.3).
#include <algorithm>

#include "transpiler/types/checker.hpp"
#include "transpiler/types/trial.hpp"

namespace mesh2cpp::types {

namespace {

std::optional<typed::Derive> derive_of(Trait trait) {
  switch (trait) {
    case Trait::eq:
      return typed::Derive::eq;
    case Trait::ord:
      return typed::Derive::ord;
    case Trait::hash:
      return typed::Derive::hash;
    case Trait::display:
      return typed::Derive::display;
    case Trait::debug:
      return typed::Derive::debug;
    default:
      return std::nullopt;
  }
}

}  // namespace

void Checker::collect_impl(ModuleInfo& module, const ast::ImplDef& syntax) {
  ImplInfo& info = impls_.emplace_back();
  info.impl = &program_->impls.emplace_back();
  info.module = &module;
  info.syntax = syntax;
  info.impl->module = module.module;
  info.impl->span = source::Span{syntax.span().begin, syntax.self().span().end};
  for (const ast::FnDef& definition : syntax.functions()) {
    FunctionInfo& function = add_clause(module, info.functions, definition);
    if (function.clauses.size() > 1) continue;
    function.impl = &info;
    info.in_order.push_back(&function);
  }
  module.module->items.emplace_back(info.impl);
}

/// Names in the head of an impl that are no types are type parameters (reference 02 section 9.2 rule 1).
void Checker::declare_impl_parameters(ImplInfo& info, const ast::TypeExpr& type, bool is_head) {
  const bool is_name = type.form() == ast::TypeForm::named && type.arguments().empty();
  if (is_name && !is_head && type.path().segments.size() == 1) {
    const std::string_view name = type.path().segments.front().text;
    const auto is_this = [&](const auto& known) { return known.first == name; };
    if (std::ranges::any_of(info.names, is_this) || names_type(type)) return;
    const typed::TypeParameter* parameter =
        &program_->type_parameters.emplace_back(typed::TypeParameter{std::string(name), {}});
    rigid_.insert(parameter);
    declared_parameters_.insert(parameter);
    info.impl->parameters.push_back(parameter);
    info.names.emplace_back(parameter->name, unifier_.parameter(parameter));
  }
  for (const ast::TypeExpr& argument : type.arguments()) declare_impl_parameters(info, argument, false);
}

/// `impl Show for Box` is about every `Box<_>`: what the head leaves open becomes type parameters.
void Checker::close_impl_head(ImplInfo& info) {
  std::vector<Type> open;
  unifier_.collect_free(info.impl->self, open);
  const Type self = resolve(info.impl->self);
  const std::vector<const typed::TypeParameter*> declared =
      self->structure != nullptr
          ? self->structure->parameters
          : (self->sum != nullptr ? self->sum->parameters : std::vector<const typed::TypeParameter*>());
  for (const Type variable : open) {
    std::string name = provisional_name(info.impl->parameters.size());
    for (std::size_t i = 0; i < declared.size(); ++i) {
      if (resolve(self->arguments[i]) == variable) name = declared[i]->name;
    }
    const typed::TypeParameter* parameter =
        &program_->type_parameters.emplace_back(typed::TypeParameter{std::move(name), {}});
    rigid_.insert(parameter);
    declared_parameters_.insert(parameter);
    info.impl->parameters.push_back(parameter);
    unifier_.bind(variable, unifier_.parameter(parameter));
  }
}

/// The head: interface, type and associated types.
void Checker::define_impl_head(ImplInfo& info) {
  module_ = info.module;
  typed::Impl& impl = *info.impl;
  const ast::TypeExpr head = info.syntax.interface();
  const ast::Path path = head.path();
  InterfaceInfo* interface = find_interface(path);
  if (interface == nullptr) {
    report(errors::undefined_interface(path.segments.back().text, path.span()));
    info.names.emplace_back("Self", simple(TypeKind::never));
    return;
  }
  declare_impl_parameters(info, info.syntax.self(), true);
  for (const ast::TypeExpr& argument : head.arguments()) declare_impl_parameters(info, argument, false);
  const TypeNames outer = std::exchange(generic_names_, info.names);
  unifier_.enter_level();
  impl.self = annotation(info.syntax.self());
  unifier_.leave_level();
  close_impl_head(info);
  info.names.emplace_back("Self", impl.self);
  generic_names_ = info.names;
  for (const ast::TypeExpr& argument : head.arguments()) impl.arguments.push_back(annotation(argument));
  const std::size_t count = interface->definition->parameters.size();
  if (impl.arguments.size() != count) {
    report(errors::wrong_count(count, impl.arguments.size(), head.span()));
    impl.arguments.resize(count, simple(TypeKind::never));
  }
  impl.interface = interface->definition;
  if (resolve(impl.self)->kind != TypeKind::never) info.interface = interface;
  impl.associated.resize(interface->definition->associated.size());
  for (const ast::AssociatedType& type : info.syntax.associated_types()) {
    const ast::Name name = type.name();
    const auto found = std::ranges::find(interface->definition->associated, name.text,
                                         [](const auto* each) { return std::string_view(each->name); });
    if (found == interface->definition->associated.end()) {
      report(errors::extra_associated_type(impl.interface->name, to_string(impl.self), name.text, name.span));
      continue;
    }
    const auto target = type.target();
    impl.associated[static_cast<std::size_t>(found - interface->definition->associated.begin())] =
        target ? annotation(*target) : simple(TypeKind::never);
  }
  for (std::size_t i = 0; i < impl.associated.size(); ++i) {
    const std::string& name = interface->definition->associated[i]->name;
    if (impl.associated[i] == nullptr) {
      report(errors::missing_associated_type(impl.interface->name, to_string(impl.self), name, impl.span));
      impl.associated[i] = simple(TypeKind::never);
    }
    info.names.emplace_back("Self." + name, impl.associated[i]);
  }
  generic_names_ = outer;
  if (info.interface == nullptr) return;
  replace_derive(info);
  const auto trait = interface->trait;
  if (trait && !impl.associated.empty() && !same(impl.associated.front(), impl.self)) foreign_outputs_.insert(*trait);
}

/// An explicit impl takes the place of an implicit derive; beside an explicit one it is one too many (reference 02
/// section 9.3 rule 3).
void Checker::replace_derive(ImplInfo& info) {
  const auto trait = info.interface->trait;
  if (!trait) return;
  const Type self = resolve(info.impl->self);
  const auto derive = derive_of(*trait);
  const bool is_structure = self->kind == TypeKind::structure;
  const bool is_sum = self->kind == TypeKind::sum;
  const typed::Module* home = is_structure ? self->structure->module : (is_sum ? self->sum->module : nullptr);
  if (home == nullptr) {
    if (requirements(self, *trait, unifier_, trait_impls_))
      report(errors::duplicate_impl(info.interface->definition->name, to_string(self), info.impl->span));
    trait_impls_.add(self, *trait);
    return;
  }
  trait_impls_.add(self, *trait);
  if (!derive) return;
  // The program owns its types; only the checker, which made them, changes their derives.
  const auto drop = [&](auto& definitions, const auto* definition) {
    for (auto& each : definitions) {
      if (&each != definition) continue;
      if (implicit_derives_.contains(&each)) {
        std::erase(each.derives, *derive);
      } else if (std::ranges::find(each.derives, *derive) != each.derives.end()) {
        report(errors::duplicate_impl(info.interface->definition->name, to_string(self), info.impl->span));
      }
    }
  };
  if (is_structure) drop(program_->structs, self->structure);
  if (is_sum) drop(program_->sums, self->sum);
}

/// Methods and bounds, when the heads of all impls are known.
void Checker::define_impl_methods(ImplInfo& info) {
  module_ = info.module;
  typed::Impl& impl = *info.impl;
  for (FunctionInfo* function : info.in_order) {
    function->surroundings = info.names;
    function->self = info.names.empty() ? simple(TypeKind::never) : impl.self;
    function->function->impl = &impl;
    const std::vector<ast::Param> params = function->clauses.front().params();
    function->function->is_static = params.empty() || !params.front().is_self();
  }
  if (info.interface == nullptr) return;
  for (const ast::Bound& bound : info.syntax.bounds()) {
    const auto is_this = [&](const auto& known) { return known.first == bound.parameter.text; };
    const auto named = std::ranges::find_if(info.names, is_this);
    if (named == info.names.end()) {
      report(errors::undefined_type(bound.parameter.text, bound.parameter.span));
    } else {
      declare_bound(bound, named->second, info.bounds);
    }
  }
  for (FunctionInfo* function : info.in_order) function->bounds = info.bounds;
  const typed::InterfaceDefinition& interface = *impl.interface;
  for (const typed::InterfaceMethod& method : interface.methods) {
    FunctionInfo* function = impl_function(info, method);
    impl.methods.push_back(function == nullptr ? nullptr : function->function);
    if (function != nullptr) {
      function->method = &method;
      check_method_shape(info, *function);
    } else if (method.has_default) {
      function = info.interface->defaults[method.index];
    } else {
      report(errors::missing_method(interface.name, to_string(impl.self), method.name, impl.span));
    }
    if (function != nullptr) methods_by_name_[method.name].push_back({&info, &method, function});
  }
  for (FunctionInfo* function : info.in_order) {
    if (function->method != nullptr) continue;
    impl.further.push_back(function->function);
    methods_by_name_[function->function->name].push_back({&info, nullptr, function});
  }
  info.interface->impls.push_back(&info);
}

/// The function of that name, of the right arity if there are several.
FunctionInfo* Checker::impl_function(const ImplInfo& info, const typed::InterfaceMethod& method) {
  const auto found = info.functions.find(method.name);
  if (found == info.functions.end()) return nullptr;
  return overload(found->second, method.parameters.size() + (method.is_static ? 0 : 1));
}

/// Reference 02 section 9.2 rule 4: `self` where the interface has it, and as many other parameters.
void Checker::check_method_shape(const ImplInfo& info, const FunctionInfo& function) {
  const typed::InterfaceMethod& method = *function.method;
  const auto shape = [](bool is_static, std::size_t count) {
    std::string text = std::to_string(count) + (count == 1 ? " parameter" : " parameters");
    return text + (is_static ? " without self" : " besides self");
  };
  const bool is_static = function.function->is_static;
  const std::size_t count = function.arity - (is_static ? 0 : 1);
  if (is_static == method.is_static && count == method.parameters.size()) return;
  report(errors::wrong_method_shape(method.name, info.impl->interface->name,
                                    shape(method.is_static, method.parameters.size()), shape(is_static, count),
                                    function.clauses.front().name().span));
}

/// The first impl holds; what it is called for is not reported again.
void Checker::report_overlaps() {
  for (InterfaceInfo& interface : interfaces_) {
    std::vector<ImplInfo*> kept;
    for (ImplInfo* impl : interface.impls) {
      const auto overlaps = [&](const ImplInfo* other) { return may_overlap(*impl->impl, *other->impl); };
      if (std::ranges::none_of(kept, overlaps)) {
        kept.push_back(impl);
        continue;
      }
      report(errors::duplicate_impl(interface.definition->name, to_string(impl->impl->self), impl->impl->span),
             impl->module);
      for (auto& [name, entries] : methods_by_name_)
        std::erase_if(entries, [&](const MethodEntry& entry) { return entry.impl == impl; });
    }
    interface.impls = std::move(kept);
  }
}

/// Type parameters of both stand for anything (reference 02 section 9.3 rule 2).
bool Checker::may_overlap(const typed::Impl& one, const typed::Impl& other) {
  if (!may_unify(one.self, other.self)) return false;
  for (std::size_t i = 0; i < one.arguments.size(); ++i) {
    if (!may_unify(one.arguments[i], other.arguments[i])) return false;
  }
  return true;
}

}  // namespace mesh2cpp::types
