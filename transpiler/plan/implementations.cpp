#include "transpiler/plan/implementations.hpp"

namespace mesh2cpp::plan {

Implementations::Implementations(const typed::Program& program) {
  for (const typed::InterfaceDefinition& interface : program.interfaces) {
    for (const typed::InterfaceMethod& method : interface.methods) {
      if (method.default_body != nullptr) functions_[&method].push_back(method.default_body);
    }
  }
  for (const typed::Impl& impl : program.impls) {
    for (std::size_t i = 0; i < impl.methods.size(); ++i) {
      if (impl.methods[i] != nullptr) functions_[&impl.interface->methods[i]].push_back(impl.methods[i]);
    }
  }
}

const std::vector<const typed::Function*>& Implementations::of(const typed::InterfaceMethod* method) const {
  static const std::vector<const typed::Function*> none;
  const auto found = functions_.find(method);
  return found == functions_.end() ? none : found->second;
}

std::vector<const typed::Function*> Implementations::of(const typed::MethodRef& reference) const {
  if (reference.function != nullptr) return {reference.function};
  return reference.impl == nullptr ? of(reference.method) : std::vector<const typed::Function*>{};
}

}  // namespace mesh2cpp::plan
