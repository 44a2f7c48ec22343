// A column of patterns without patterns in them (literals, constants, constructors whose payload is not looked at):
// long tables of such arms are common, and one look-up each decides what the matrix would take a pass over all rows
// for.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

class FlatColumn {
 public:
  /// Is there a value that `pattern` matches and none before it? Empty when the pattern is not flat.
  [[nodiscard]] std::optional<bool> is_useful(const typed::Pattern& pattern) const;
  /// Counts a flat pattern in.
  void add(const typed::Pattern& pattern);
  [[nodiscard]] bool is_exhaustive() const;

 private:
  struct Wildcard {
    auto operator<=>(const Wildcard&) const = default;
  };
  /// A variant by its index; an atom is told from a string by its type, as all patterns have one type.
  using Key = std::variant<Wildcard, std::uint32_t, std::int64_t, double, bool, std::string>;
  static std::optional<Key> key_of(const typed::Pattern& pattern);

  std::set<Key> seen_;
  std::size_t all_ = 0;  // the constructors of the type; 0 when there are infinitely many
};

}  // namespace mesh2cpp::types
