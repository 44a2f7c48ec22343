#include "operators_and_conversions/operators_and_conversions.hpp"

namespace operators_and_conversions {

Money operator+(const Money& self, const Money& other) {
  return Money{.cents = self.cents + other.cents};
}

Money operator-(const Money& self) { return Money{.cents = -self.cents}; }

bool operator<(const Money& self, const Money& other) { return self.cents < other.cents; }

mesh::String to_text(const Money& self) {
  return mesh::format("{}.{}", self.cents / 100, self.cents % 100);
}

}  // namespace operators_and_conversions

operators_and_conversions::Money mesh::Default<operators_and_conversions::Money>::default_() {
  return operators_and_conversions::Money{.cents = 0};
}

operators_and_conversions::Money mesh::From<operators_and_conversions::Money, mesh::Int>::from(
    mesh::Int cents) {
  return operators_and_conversions::Money{.cents = cents};
}

mesh::Result<operators_and_conversions::Money, mesh::String>
mesh::TryFrom<operators_and_conversions::Money, mesh::String>::try_from(const mesh::String& text) {
  const auto parsed = mesh::string::to_int(text);
  if (const auto* some = parsed.as<mesh::Some>()) {
    const mesh::Int cents = some->value;
    return mesh::Ok{operators_and_conversions::Money{.cents = cents}};
  }
  return mesh::Err{mesh::format("no amount: {}", text)};
}

namespace operators_and_conversions {

namespace {

Money total(const mesh::List<Money>& amounts) {
  return mesh::list::reduce(amounts, mesh::default_<Money>(),
                            [](const Money& sum, const Money& amount) { return sum + amount; });
}

}  // namespace

void main_() {
  const auto price = mesh::From<Money, mesh::Int>::from(350);
  mesh::println(mesh::format(
      "{} {} {}", total(mesh::List<Money>{price, mesh::From<Money, mesh::Int>::from(70)}), -price,
      price < mesh::From<Money, mesh::Int>::from(1)));
  const auto read = mesh::TryFrom<Money, mesh::String>::try_from("12x");
  mesh::println(mesh::text(read));
}

}  // namespace operators_and_conversions
