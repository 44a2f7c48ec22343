#include "inventory/goods/item.hpp"

namespace goods::item {

mesh::String to_text(const Cold& cold) {
  if (cold.is<Cold::Fridge>()) {
    return "Fridge";
  }
  const auto& freezer = cold.get<Cold::Freezer>();
  return mesh::format("Freezer({})", freezer.degrees);
}

money::Money Priced<Tool>::price(const Tool& self) {
  return self.worth - money::Money{.cents = self.worth.cents * self.wear / 100};
}

Shelf Stored<Tool>::place(const Tool& self) { return self.shelf; }

mesh::String Stored<Tool>::label(const Tool& self) {
  return self.wear > 50 ? mesh::format("old {}", self.name) : self.name;
}

money::Money Priced<Food>::price(const Food& self) {
  auto full = money::scaled(self.per_kilo, self.kilos);
  if (self.days_left < 2) {
    return money::share(full, money::Rate{.points = 5000});
  }
  return full;
}

money::Rate Priced<Food>::tax(const Food&) { return money::Rate{.points = 700}; }

Cold Stored<Food>::place(const Food& self) { return self.cold; }

mesh::String Stored<Food>::label(const Food& self) {
  return mesh::format("{} kg of {}", self.kilos, self.name);
}

Tool hammer(mesh::Int wear) {
  return Tool{.name = "hammer",
              .worth = money::euros(20, 0),
              .wear = wear,
              .shelf = Shelf{.aisle = 2, .row = 7}};
}

Food fish(mesh::Int kilos, mesh::Int days_left) {
  return Food{.name = "fish",
              .per_kilo = money::euros(12, 50),
              .kilos = kilos,
              .days_left = days_left,
              .cold = Cold::Freezer{-18}};
}

}  // namespace goods::item
