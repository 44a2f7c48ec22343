// What can be stocked: things, tools that wear out, and food that goes off.
#pragma once

#include <mesh/core.hpp>

#include "inventory/money.hpp"

namespace goods::item {

/// Everything with a price tag.
template <class Self>
struct Priced;

/// Everything that is kept somewhere.
template <class Self>
struct Stored;

struct Shelf {
  mesh::Int aisle;
  mesh::Int row;

  friend bool operator==(const Shelf&, const Shelf&) = default;
  friend auto operator<=>(const Shelf&, const Shelf&) = default;
  friend mesh::String to_text(const Shelf& shelf) {
    return mesh::format("Shelf({}, {})", shelf.aisle, shelf.row);
  }
};

class Cold : public mesh::Sum<Cold> {
 public:
  struct Fridge {
    friend bool operator==(const Fridge&, const Fridge&) = default;
    friend auto operator<=>(const Fridge&, const Fridge&) = default;
  };

  struct Freezer {
    mesh::Int degrees;

    friend bool operator==(const Freezer&, const Freezer&) = default;
    friend auto operator<=>(const Freezer&, const Freezer&) = default;
  };

  Cold() = default;
  Cold(Fridge fridge) : alternative(fridge) {}
  Cold(Freezer freezer) : alternative(std::move(freezer)) {}

  std::variant<Fridge, Freezer> alternative;
};

mesh::String to_text(const Cold& cold);

struct Tool {
  mesh::String name;
  money::Money worth;
  mesh::Int wear;
  Shelf shelf;

  friend bool operator==(const Tool&, const Tool&) = default;
};

struct Food {
  mesh::String name;
  money::Money per_kilo;
  mesh::Int kilos;
  mesh::Int days_left;
  Cold cold;

  friend bool operator==(const Food&, const Food&) = default;
  friend auto operator<=>(const Food&, const Food&) = default;
  friend mesh::String to_text(const Food& food) {
    return mesh::format("Food {{ name: {}, per_kilo: {}, kilos: {}, days_left: {}, cold: {} }}",
                        food.name, food.per_kilo, food.kilos, food.days_left, food.cold);
  }
};

template <class Self>
struct PricedDefaults {
  static money::Rate tax(const Self& self);
  static money::Money with_tax(const Self& self);
};

template <>
struct Priced<Tool> : PricedDefaults<Tool> {
  static money::Money price(const Tool& self);
};

template <>
struct Stored<Tool> {
  using Place = Shelf;

  static Shelf place(const Tool& self);
  static mesh::String label(const Tool& self);
};

template <>
struct Priced<Food> : PricedDefaults<Food> {
  static money::Money price(const Food& self);
  static money::Rate tax(const Food& self);
};

template <>
struct Stored<Food> {
  using Place = Cold;

  static Cold place(const Food& self);
  static mesh::String label(const Food& self);
};

Tool hammer(mesh::Int wear);
Food fish(mesh::Int kilos, mesh::Int days_left);

template <class Self>
money::Rate PricedDefaults<Self>::tax(const Self&) {
  return money::Rate{.points = 1900};
}

template <class Self>
money::Money PricedDefaults<Self>::with_tax(const Self& self) {
  return Priced<Self>::price(self) +
         money::share(Priced<Self>::price(self), Priced<Self>::tax(self));
}

}  // namespace goods::item
