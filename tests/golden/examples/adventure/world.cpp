#include "adventure/world.hpp"

namespace world {

namespace {

mesh::Map<mesh::String, Room> with_exit(mesh::Map<mesh::String, Room> rooms, mesh::String name,
                                        Direction way, Exit exit);

}  // namespace

mesh::String to_text(const Direction& direction) {
  if (direction.is<Direction::North>()) {
    return "North";
  }
  if (direction.is<Direction::South>()) {
    return "South";
  }
  if (direction.is<Direction::East>()) {
    return "East";
  }
  if (direction.is<Direction::West>()) {
    return "West";
  }
  if (direction.is<Direction::Up>()) {
    return "Up";
  }
  return "Down";
}

Direction opposite(const Direction& value) {
  if (value.is<Direction::North>()) {
    return Direction::South{};
  }
  if (value.is<Direction::South>()) {
    return Direction::North{};
  }
  if (value.is<Direction::East>()) {
    return Direction::West{};
  }
  if (value.is<Direction::West>()) {
    return Direction::East{};
  }
  if (value.is<Direction::Up>()) {
    return Direction::Down{};
  }
  return Direction::Up{};
}

mesh::String to_text(const Thing& thing) {
  if (const auto* lamp = thing.as<Thing::Lamp>()) {
    return mesh::format("Lamp({})", lamp->lit);
  }
  if (const auto* key = thing.as<Thing::Key>()) {
    return mesh::format("Key({})", key->value);
  }
  if (const auto* coin = thing.as<Thing::Coin>()) {
    return mesh::format("Coin({})", coin->value);
  }
  return "Statue";
}

Room room(mesh::String name, mesh::String text, bool dark, mesh::List<Thing> things) {
  return Room{.name = std::move(name),
              .text = std::move(text),
              .dark = dark,
              .exits = mesh::Map<Direction, Exit>{},
              .things = std::move(things)};
}

mesh::String name_of(const Thing& thing) {
  if (const auto* lamp = thing.as<Thing::Lamp>(); lamp != nullptr && lamp->lit) {
    return "burning lamp";
  }
  if (const auto* lamp = thing.as<Thing::Lamp>(); lamp != nullptr && !lamp->lit) {
    return "lamp";
  }
  if (const auto* key = thing.as<Thing::Key>()) {
    const auto& metal = key->value;
    return mesh::format("{} key", metal);
  }
  if (const auto* coin = thing.as<Thing::Coin>(); coin != nullptr && coin->value == 1) {
    return "coin";
  }
  if (const auto* coin = thing.as<Thing::Coin>()) {
    const mesh::Int n = coin->value;
    return mesh::format("{} coins", n);
  }
  return "statue";
}

mesh::String word_of(const Thing& thing) {
  if (thing.is<Thing::Lamp>()) {
    return "lamp";
  }
  if (thing.is<Thing::Key>()) {
    return "key";
  }
  if (thing.is<Thing::Coin>()) {
    return "coins";
  }
  return "statue";
}

bool is_light(const Thing& value) {
  if (const auto* lamp = value.as<Thing::Lamp>()) {
    const bool lit = lamp->lit;
    return lit;
  }
  return false;
}

mesh::Map<mesh::String, Room> joined(mesh::Map<mesh::String, Room> rooms,
                                     const mesh::String& from_room, const Direction& way,
                                     mesh::String to_room,
                                     const mesh::Option<mesh::String>& locked) {
  auto rooms_2 = with_exit(std::move(rooms), from_room, way, Exit{.to = to_room, .locked = locked});
  return with_exit(std::move(rooms_2), std::move(to_room), opposite(way),
                   Exit{.to = from_room, .locked = locked});
}

namespace {

mesh::Map<mesh::String, Room> with_exit(mesh::Map<mesh::String, Room> rooms, mesh::String name,
                                        Direction way, Exit exit) {
  auto here = mesh::map::take(rooms, name, at(75));
  here.exits = mesh::map::put(std::move(here.exits), std::move(way), std::move(exit));
  return mesh::map::put(std::move(rooms), std::move(name), std::move(here));
}

}  // namespace

mesh::Map<mesh::String, Room> cellar() {
  auto rooms = mesh::map::from_list(mesh::list::map(
      mesh::List<Room>{room("hall", "A draughty hall.", false,
                            mesh::List<Thing>{Thing::Lamp{false}, Thing::Key{"iron"}}),
                       room("stairs", "Worn steps lead down.", false, mesh::List<Thing>{}),
                       room("cellar", "Barrels, and something that drips.", true,
                            mesh::List<Thing>{Thing::Coin{3}}),
                       room("vault", "A vault of white stone.", true,
                            mesh::List<Thing>{Thing::Coin{40}, Thing::Statue{}})},
      [](Room r) {
        mesh::String name = r.name;
        return mesh::Tuple<mesh::String, Room>{std::move(name), std::move(r)};
      }));
  return joined(joined(joined(std::move(rooms), "hall", Direction::East{}, "stairs", mesh::None{}),
                       "stairs", Direction::Down{}, "cellar", mesh::None{}),
                "cellar", Direction::North{}, "vault", mesh::Some{"iron"});
}

}  // namespace world
