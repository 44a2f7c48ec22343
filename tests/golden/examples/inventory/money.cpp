#include "inventory/money.hpp"

namespace money {

Money euros(mesh::Int whole, mesh::Int cents) { return Money{.cents = whole * 100 + cents}; }

Money scaled(const Money& amount, mesh::Int factor) {
  return Money{.cents = amount.cents * factor};
}

Money share(const Money& amount, const Rate& rate) {
  return Money{.cents = (amount.cents * rate.points + 5000) / 10000};
}

Money total(const mesh::List<Money>& amounts) {
  return mesh::list::reduce(amounts, mesh::default_<Money>(),
                            [](const Money& sum, const Money& amount) { return sum + amount; });
}

namespace {

mesh::String padded(mesh::Int n) { return n < 10 ? mesh::format("0{}", n) : mesh::text(n); }

}  // namespace

mesh::String to_text(const Money& self) {
  if (self.cents < 0) {
    return "-" + mesh::text(-self);
  }
  return mesh::format("{}.{} EUR", self.cents / 100, padded(self.cents % 100));
}

Money operator+(const Money& self, const Money& other) {
  return Money{.cents = self.cents + other.cents};
}

Money operator-(const Money& self, const Money& other) {
  return Money{.cents = self.cents - other.cents};
}

Money operator-(const Money& self) { return Money{.cents = 0 - self.cents}; }

}  // namespace money

money::Money mesh::Default<money::Money>::default_() { return money::Money{.cents = 0}; }

money::Money mesh::From<money::Money, mesh::Int>::from(mesh::Int cents) {
  return money::Money{.cents = cents};
}

mesh::Result<money::Money, mesh::String> mesh::TryFrom<money::Money, mesh::String>::try_from(
    const mesh::String& text) {
  const auto parts = mesh::string::split(text, ".");
  if (parts.size() == 2 && mesh::string::length(parts[1]) == 2) {
    const auto& whole = parts[0];
    const auto& cents = parts[1];
    const auto parsed = mesh::string::to_int(whole);
    const auto parsed_2 = mesh::string::to_int(cents);
    if (const auto* some = parsed.as<mesh::Some>(); some != nullptr && parsed_2.is<mesh::Some>()) {
      const mesh::Int w = some->value;
      const mesh::Int c = parsed_2.get<mesh::Some>().value;
      return mesh::Ok{money::euros(w, c)};
    }
    return mesh::Err{mesh::format("no amount: {}", text)};
  }
  return mesh::Err{mesh::format("no amount: {}", text)};
}
