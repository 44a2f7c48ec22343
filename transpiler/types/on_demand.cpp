// Checks functions and impls when something needs their types before their turn has come: methods are found by type,
// so the order of names does not say who uses them.
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

/// Makes the type of a function final, unless its check is under way; then it is as far as it has come.
void Checker::check_early(FunctionInfo& function) {
  if (function.is_started) return;
  if (function.impl != nullptr || function.interface != nullptr) {
    elsewhere(*function.module, [&] { check_component({&function}); });
    return;
  }
  components_of(*function.module);
  const auto found = component_of_.find(&function);
  if (found != component_of_.end()) elsewhere(*function.module, [&] { check_component(*found->second); });
}

/// Like `check_early`, but a function whose annotations say everything only needs them read.
void Checker::prepare(FunctionInfo& function) {
  if (function.progress != Progress::untouched) return;
  if (is_annotated(function)) {
    elsewhere(*function.module, [&] { declare_function(function); });
  } else {
    check_early(function);
  }
}

/// True when every parameter and the result have a type before the body is looked at.
bool Checker::is_annotated(const FunctionInfo& function) {
  const ast::FnDef& first = function.clauses.front();
  if (!first.generics().empty()) return false;
  const typed::InterfaceMethod* method = function.method;
  const bool leaves_part_open = function.impl != nullptr && function.impl->interface->any != nullptr;
  if (!first.result_type() && (method == nullptr || method->result == nullptr || leaves_part_open)) return false;
  std::size_t index = 0;
  return std::ranges::all_of(first.params(), [&](const ast::Param& param) {
    if (param.is_self()) return true;
    const Type declared = method != nullptr && index < method->parameters.size() ? method->parameters[index] : nullptr;
    ++index;
    return param.annotation().has_value() || declared != nullptr;
  });
}

/// All methods of an impl, and what the default bodies that it uses ask of its type.
void Checker::check_impl(ImplInfo& info) {
  if (info.is_started || info.interface == nullptr) return;
  info.is_started = true;
  for (FunctionInfo* function : info.in_order) check_early(*function);
  const typed::Impl& impl = *info.impl;
  for (const typed::InterfaceMethod& method : impl.interface->methods) {
    FunctionInfo* body = info.interface->defaults[method.index];
    if (impl.methods[method.index] != nullptr || body == nullptr) continue;
    check_early(*body);
    elsewhere(*info.module, [&] {
      Substitution substitution;
      for (const typed::TypeParameter* parameter : impl.parameters)
        substitution[parameter] = unifier_.parameter(parameter);
      bind_default(*body, impl, impl.self, substitution);
      add_demands({body->function->type_parameters.front()}, substitution, impl.span);
    });
  }
}

const std::vector<std::vector<Checker::Declaration>>& Checker::components_of(ModuleInfo& module) {
  const std::vector<ModuleInfo*> unit = unit_of(module);
  const auto [found, is_new] = components_.try_emplace(unit.front());
  if (!is_new) return found->second;
  found->second = components(unit);
  for (const std::vector<Declaration>& component : found->second) {
    for (const Declaration& declaration : component) {
      if (auto* const* function = std::get_if<FunctionInfo*>(&declaration)) component_of_[*function] = &component;
    }
  }
  return found->second;
}

}  // namespace mesh2cpp::types
