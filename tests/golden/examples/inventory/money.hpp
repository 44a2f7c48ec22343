// Amounts of money, in cents, and the rates they are multiplied with.
#pragma once

#include <mesh/core.hpp>

namespace money {

struct Money {
  mesh::Int cents;

  friend bool operator==(const Money&, const Money&) = default;
  friend auto operator<=>(const Money&, const Money&) = default;
};

mesh::String to_text(const Money& self);

/// Hundredths of a per cent, so that 19 % is 1900.
struct Rate {
  mesh::Int points;

  friend bool operator==(const Rate&, const Rate&) = default;
  friend auto operator<=>(const Rate&, const Rate&) = default;
  friend mesh::String to_text(const Rate& rate) { return mesh::format("Rate({})", rate.points); }
};

Money operator+(const Money& self, const Money& other);
Money operator-(const Money& self, const Money& other);
Money operator-(const Money& self);

}  // namespace money

template <>
struct mesh::Default<money::Money> {
  static money::Money default_();
};

template <>
struct mesh::From<money::Money, mesh::Int> {
  static money::Money from(mesh::Int cents);
};

template <>
struct mesh::TryFrom<money::Money, mesh::String> {
  static mesh::Result<money::Money, mesh::String> try_from(const mesh::String& text);
};

namespace money {

Money euros(mesh::Int whole, mesh::Int cents);
Money scaled(const Money& amount, mesh::Int factor);
Money share(const Money& amount, const Rate& rate);
Money total(const mesh::List<Money>& amounts);

}  // namespace money
