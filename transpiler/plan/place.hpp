// Where a value stands: in a variable, in a field of a struct that stands in a place, or in the entry of a map that
// does. Places are what is read, given away and replaced.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <optional>

#include "transpiler/plan/type_layout.hpp"
#include "transpiler/plan/variables.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// From a place to one within it: a field, or the entry of a key.
struct Step {
  std::uint32_t field = 0;
  const typed::Expr* key = nullptr;
};

struct Place {
  const typed::Local* variable = nullptr;
  boost::container::small_vector<Step, 3> steps{};

  [[nodiscard]] Place part(Step step) const;
  /// The place is not within an entry: a C++ lvalue.
  [[nodiscard]] bool is_path_of_fields() const;
};

/// `inner` is `outer`, or within it, for certain.
[[nodiscard]] bool is_within(const Place& inner, const Place& outer);
/// One of them may be within the other.
[[nodiscard]] bool may_overlap(const Place& a, const Place& b);

/// Finds the place that an expression names, in terms of the variables of the C++ program.
class Places {
 public:
  Places(const Variables& variables, const TypeLayout& types) : variables_(variables), types_(types) {}

  /// `house`, `house.kitchen`, `Map.get(house.rooms, name)`, `groups[word]`. What is in a box may be shared and is
  /// no place of its own; nor is an entry whose key takes more than looking at it.
  [[nodiscard]] std::optional<Place> of(const typed::Expr& expr) const;
  /// The map and the key of `Map.get(map, key)` and `map[key]`, whatever they are.
  struct Entry {
    const typed::Expr* map;
    const typed::Expr* key;
  };
  [[nodiscard]] static std::optional<Entry> entry(const typed::Expr& expr);
  /// The entry that `Map.put(map, key, value)` replaces, or `Map.delete(map, key)` drops.
  [[nodiscard]] std::optional<Place> replaced_by(const typed::Call& call) const;

 private:
  [[nodiscard]] std::optional<Place> entry_place(const typed::Expr& map, const typed::Expr& key) const;

  const Variables& variables_;
  const TypeLayout& types_;
};

}  // namespace mesh2cpp::plan
