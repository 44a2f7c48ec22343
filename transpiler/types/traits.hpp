// Which types have which built-in traits (reference 02 sections 1.2, 10 and 20).
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "transpiler/types/unify.hpp"

namespace mesh2cpp::types {

/// `text` is what interpolation asks for: Display, else Debug. `number`, `tuple` and `concatenate` are demands of
/// the library and of `<>` that have no interface of their own. `to_json` and `from_json` hold for what has a JSON
/// form, and for what can be read from one (reference 05 sections 2.2 and 2.7).
enum class Trait : std::uint8_t {
  add,
  subtract,
  multiply,
  divide,
  modulo,
  negate,
  eq,
  ord,
  hash,
  display,
  text,
  debug,
  default_value,
  concatenate,
  number,
  tuple,
  to_json,
  from_json,
};

/// As programs write it: "Add", "Eq", "Display", ...
[[nodiscard]] std::string_view trait_name(Trait trait);
/// Also "Text", in the tables of the library.
[[nodiscard]] std::optional<Trait> find_trait(std::string_view name);

/// Which types have explicit impls of which traits, whatever their arguments are.
class TraitImpls {
 public:
  void add(Type self, Trait trait) { known_.insert(key(self, trait)); }
  [[nodiscard]] bool has(Type self, Trait trait) const {
    if (known_.empty()) return false;
    if (trait == Trait::text) return has(self, Trait::display) || has(self, Trait::debug);
    return known_.contains(key(self, trait));
  }

 private:
  using Key = std::tuple<TypeKind, const typed::StructDefinition*, const typed::SumDefinition*, Trait>;
  static Key key(Type self, Trait trait) {
    const Type type = resolve(self);
    return {type->kind, type->structure, type->sum, trait};
  }
  std::set<Key> known_;
};

struct Obligation {
  Type type;
  Trait trait;
};

/// What must hold for `type` (no variable, no parameter) to have `trait`: nothing when it just has it, an empty
/// optional when it has not.
[[nodiscard]] std::optional<std::vector<Obligation>> requirements(Type type, Trait trait, Unifier& unifier,
                                                                  const TraitImpls& impls);

/// False when `type` cannot have `trait` whatever its type parameters are. Recursive types are taken to have it.
[[nodiscard]] bool may_implement(Type type, Trait trait, Unifier& unifier, const TraitImpls& impls);

}  // namespace mesh2cpp::types
