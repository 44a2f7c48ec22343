#pragma once

#include <mesh/core.hpp>

namespace operators_and_conversions {

struct Money {
  mesh::Int cents;

  friend bool operator==(const Money&, const Money&) = default;
};

bool operator<(const Money& self, const Money& other);
inline bool operator>(const Money& self, const Money& other) { return other < self; }
inline bool operator<=(const Money& self, const Money& other) { return !(other < self); }
inline bool operator>=(const Money& self, const Money& other) { return !(self < other); }
inline std::partial_ordering operator<=>(const Money& self, const Money& other) {
  return mesh::order_by_less(self, other);
}

/// 4.20 instead of Money(420).
mesh::String to_text(const Money& self);

Money operator+(const Money& self, const Money& other);
Money operator-(const Money& self);

}  // namespace operators_and_conversions

template <>
struct mesh::Default<operators_and_conversions::Money> {
  static operators_and_conversions::Money default_();
};

template <>
struct mesh::From<operators_and_conversions::Money, mesh::Int> {
  static operators_and_conversions::Money from(mesh::Int cents);
};

template <>
struct mesh::TryFrom<operators_and_conversions::Money, mesh::String> {
  static mesh::Result<operators_and_conversions::Money, mesh::String> try_from(
      const mesh::String& text);
};

namespace operators_and_conversions {

void main_();

}  // namespace operators_and_conversions
