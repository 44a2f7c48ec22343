#include "transpiler/cpp/impls.hpp"

#include <algorithm>
#include <array>

namespace mesh2cpp::cpp {

namespace {

/// `add` is `operator+`: the method, its function, the operator.
struct Spelling {
  std::string_view interface;
  std::string_view method;
  std::string_view function;
  std::string_view op{};
};

constexpr std::array<Spelling, 12> spellings{{{"Add", "add", "operator+", "+"},
                                              {"Sub", "sub", "operator-", "-"},
                                              {"Mul", "mul", "operator*", "*"},
                                              {"Div", "div", "operator/", "/"},
                                              {"Mod", "mod", "operator%", "%"},
                                              {"Neg", "neg", "operator-", "-"},
                                              {"Eq", "eq", "operator==", "=="},
                                              {"Ord", "lt", "operator<", "<"},
                                              {"Ord", "compare", ""},
                                              {"Hash", "hash", "hash_value"},
                                              {"Display", "to_string", "to_text"},
                                              {"Debug", "inspect", "to_debug_text"}}};

const Spelling* spelling_of(const typed::InterfaceMethod& method) {
  if (method.interface->module != nullptr) return nullptr;
  const auto* found = std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& spelling) {
    return spelling.interface == method.interface->name && spelling.method == method.name;
  });
  return found == spellings.end() ? nullptr : found;
}

}  // namespace

bool becomes_functions(const typed::Impl& impl) {
  return impl.interface->module == nullptr &&
         std::any_of(spellings.begin(), spellings.end(),
                     [&](const Spelling& spelling) { return spelling.interface == impl.interface->name; });
}

bool can_be_written(const typed::Impl& impl) {
  if (!becomes_functions(impl)) return true;
  using types::TypeKind;
  const TypeKind kind = types::resolve(impl.self)->kind;
  return kind != TypeKind::integer && kind != TypeKind::floating && kind != TypeKind::boolean;
}

std::string function_name(const typed::InterfaceMethod& method) {
  const Spelling* spelling = spelling_of(method);
  return spelling == nullptr ? std::string() : std::string(spelling->function);
}

std::string_view operator_of(const typed::InterfaceMethod& method) {
  const Spelling* spelling = spelling_of(method);
  return spelling == nullptr ? std::string_view() : spelling->op;
}

const void* definition_of(types::Type type) {
  type = types::resolve(type);
  if (type->structure != nullptr) return type->structure;
  return type->sum;
}

const typed::Module* module_of(types::Type type) {
  type = types::resolve(type);
  if (type->structure != nullptr) return type->structure->module;
  return type->sum == nullptr ? nullptr : type->sum->module;
}

ExplicitImpls::ExplicitImpls(const typed::Program& program) {
  for (const typed::Impl& impl : program.impls) {
    const void* definition = definition_of(impl.self);
    if (definition == nullptr || impl.interface->module != nullptr) continue;
    by_interface_.emplace(std::pair(definition, impl.interface->name), &impl);
    if (becomes_functions(impl)) functions_[definition].push_back(&impl);
  }
}

const typed::Impl* ExplicitImpls::find(const void* definition, std::string_view interface) const {
  const auto found = by_interface_.find(std::pair(definition, std::string(interface)));
  return found == by_interface_.end() ? nullptr : found->second;
}

const std::vector<const typed::Impl*>& ExplicitImpls::functions_of(const void* definition) const {
  static const std::vector<const typed::Impl*> none;
  const auto found = functions_.find(definition);
  return found == functions_.end() ? none : found->second;
}

}  // namespace mesh2cpp::cpp
