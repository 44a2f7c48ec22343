// The interfaces that every program has (reference 02 section 10).
#include <array>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

/// The types that signatures of built-in interfaces speak of.
enum class Term : std::uint8_t {
  none,
  self,
  parameter,  // the type parameter of the interface
  first,      // its first associated type
  second,
  option_of_first,
  result_of_self,  // with an error of the impl's choice
  result_of_parameter,
  integer,
  boolean,
  string,
  ordering,
};

struct Row {
  std::string_view interface;
  bool has_parameter;
  std::array<std::string_view, 2> associated;
  std::string_view method;
  bool is_static;
  Term argument;  // `none`: nothing but `self`
  Term result;
};

constexpr std::array rows = {
    Row{"Add", false, {"Output"}, "add", false, Term::self, Term::first},
    Row{"Sub", false, {"Output"}, "sub", false, Term::self, Term::first},
    Row{"Mul", false, {"Output"}, "mul", false, Term::self, Term::first},
    Row{"Div", false, {"Output"}, "div", false, Term::self, Term::first},
    Row{"Mod", false, {"Output"}, "mod", false, Term::self, Term::first},
    Row{"Neg", false, {"Output"}, "neg", false, Term::none, Term::first},
    Row{"Not", false, {}, "not", false, Term::none, Term::boolean},
    Row{"Eq", false, {}, "eq", false, Term::self, Term::boolean},
    Row{"Ord", false, {}, "lt", false, Term::self, Term::boolean},
    Row{"Hash", false, {}, "hash", false, Term::none, Term::integer},
    Row{"Display", false, {}, "to_string", false, Term::none, Term::string},
    Row{"Debug", false, {}, "inspect", false, Term::none, Term::string},
    Row{"Default", false, {}, "default", true, Term::none, Term::self},
    Row{"Iterator", false, {"Item"}, "next", false, Term::none, Term::option_of_first},
    Row{"Iterable", false, {"Item", "Iter"}, "iter", false, Term::none, Term::second},
    Row{"From", true, {}, "from", true, Term::parameter, Term::self},
    Row{"Into", true, {}, "into", false, Term::none, Term::parameter},
    Row{"TryFrom", true, {}, "try_from", true, Term::parameter, Term::result_of_self},
    Row{"TryInto", true, {}, "try_into", false, Term::none, Term::result_of_parameter},
};

}  // namespace

void Checker::make_builtin_interfaces() {
  const auto parameter = [&](std::string_view name) {
    return &program_->type_parameters.emplace_back(typed::TypeParameter{std::string(name), {}});
  };
  for (const Row& row : rows) {
    InterfaceInfo& info = interfaces_.emplace_back();
    typed::InterfaceDefinition& definition = program_->interfaces.emplace_back();
    info.definition = &definition;
    info.trait = find_trait(row.interface);
    if (row.result == Term::result_of_self || row.result == Term::result_of_parameter) info.any = parameter("E");
    definition.name = row.interface;
    definition.is_public = true;
    definition.self = parameter("Self");
    if (row.has_parameter) definition.parameters.push_back(parameter("T"));
    for (const std::string_view name : row.associated) {
      if (!name.empty()) definition.associated.push_back(parameter(name));
    }
    const auto type = [&](Term term) -> Type {
      const auto associated = [&](std::size_t index) { return unifier_.parameter(definition.associated[index]); };
      switch (term) {
        case Term::none:
          return nullptr;
        case Term::self:
          return unifier_.parameter(definition.self);
        case Term::parameter:
          return unifier_.parameter(definition.parameters.front());
        case Term::first:
          return associated(0);
        case Term::second:
          return associated(1);
        case Term::option_of_first:
          return option(associated(0));
        case Term::result_of_self:
          return result(unifier_.parameter(definition.self), unifier_.parameter(info.any));
        case Term::result_of_parameter:
          return result(unifier_.parameter(definition.parameters.front()), unifier_.parameter(info.any));
        case Term::integer:
          return simple(TypeKind::integer);
        case Term::boolean:
          return simple(TypeKind::boolean);
        case Term::string:
          return simple(TypeKind::string);
        case Term::ordering:
          return unifier_.sum(sums_.ordering, {});
      }
      return nullptr;
    };
    const auto add = [&](std::string_view name, bool is_static, Term argument, Term given) {
      typed::InterfaceMethod& method = definition.methods.emplace_back();
      method.name = name;
      method.interface = &definition;
      method.index = static_cast<std::uint32_t>(definition.methods.size() - 1);
      method.is_static = is_static;
      if (argument != Term::none) method.parameters.push_back(type(argument));
      method.result = type(given);
    };
    add(row.method, row.is_static, row.argument, row.result);
    if (info.trait == Trait::ord) {
      add("compare", false, Term::self, Term::ordering);
      definition.methods.back().has_default = true;
    }
    info.defaults.resize(definition.methods.size());
    builtin_interfaces_[definition.name] = &info;
    if (info.trait) trait_interfaces_[*info.trait] = &info;
  }
}

}  // namespace mesh2cpp::types
