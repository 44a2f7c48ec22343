// Atoms: names that are values (03 section 2.6).
#pragma once

#include <compare>
#include <concepts>
#include <utility>

#include "mesh/core/string.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

/// `:asc` is `mesh::Atom("asc")`.
class Atom {
 public:
  Atom() = default;
  explicit Atom(String name) noexcept : name_(std::move(name)) {}

  /// The name without its colon.
  [[nodiscard]] const String& name() const noexcept { return name_; }

  friend bool operator==(const Atom&, const Atom&) = default;
  friend std::strong_ordering operator<=>(const Atom&, const Atom&) = default;

 private:
  String name_;
};

template <std::same_as<Atom> T>
void append_text(String& out, const T& atom) {
  out.append(atom.name().view());
}

}  // namespace mesh
