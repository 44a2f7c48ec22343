// The world of the game: rooms, ways between them, and things in them.
#pragma once

#include <mesh/core.hpp>

namespace world {

inline constexpr mesh::SourceFile at{"world.mpl"};

class Direction : public mesh::Sum<Direction> {
 public:
  struct North {
    friend bool operator==(const North&, const North&) = default;
    friend auto operator<=>(const North&, const North&) = default;
  };

  struct South {
    friend bool operator==(const South&, const South&) = default;
    friend auto operator<=>(const South&, const South&) = default;
  };

  struct East {
    friend bool operator==(const East&, const East&) = default;
    friend auto operator<=>(const East&, const East&) = default;
  };

  struct West {
    friend bool operator==(const West&, const West&) = default;
    friend auto operator<=>(const West&, const West&) = default;
  };

  struct Up {
    friend bool operator==(const Up&, const Up&) = default;
    friend auto operator<=>(const Up&, const Up&) = default;
  };

  struct Down {
    friend bool operator==(const Down&, const Down&) = default;
    friend auto operator<=>(const Down&, const Down&) = default;
  };

  Direction() = default;
  Direction(North north) : alternative(north) {}
  Direction(South south) : alternative(south) {}
  Direction(East east) : alternative(east) {}
  Direction(West west) : alternative(west) {}
  Direction(Up up) : alternative(up) {}
  Direction(Down down) : alternative(down) {}

  std::variant<North, South, East, West, Up, Down> alternative;
};

mesh::String to_text(const Direction& direction);

class Thing : public mesh::Sum<Thing> {
 public:
  struct Lamp {
    bool lit;

    friend bool operator==(const Lamp&, const Lamp&) = default;
  };

  struct Key {
    mesh::String value;

    friend bool operator==(const Key&, const Key&) = default;
  };

  struct Coin {
    mesh::Int value;

    friend bool operator==(const Coin&, const Coin&) = default;
  };

  struct Statue {
    friend bool operator==(const Statue&, const Statue&) = default;
  };

  Thing() = default;
  Thing(Lamp lamp) : alternative(std::move(lamp)) {}
  Thing(Key key) : alternative(std::move(key)) {}
  Thing(Coin coin) : alternative(std::move(coin)) {}
  Thing(Statue statue) : alternative(statue) {}

  std::variant<Lamp, Key, Coin, Statue> alternative;
};

mesh::String to_text(const Thing& thing);

struct Exit {
  mesh::String to;
  mesh::Option<mesh::String> locked;

  friend bool operator==(const Exit&, const Exit&) = default;
  friend auto operator<=>(const Exit&, const Exit&) = default;
  friend mesh::String to_text(const Exit& exit) {
    return mesh::format("Exit {{ to: {}, locked: {} }}", exit.to, exit.locked);
  }
};

struct Room {
  mesh::String name;
  mesh::String text;
  bool dark;
  mesh::Map<Direction, Exit> exits;
  mesh::List<Thing> things;

  friend bool operator==(const Room&, const Room&) = default;
  friend mesh::String to_text(const Room& room) {
    return mesh::format("Room {{ name: {}, text: {}, dark: {}, exits: {}, things: {} }}", room.name,
                        room.text, room.dark, room.exits, room.things);
  }
};

Direction opposite(const Direction& value);
Room room(mesh::String name, mesh::String text, bool dark, mesh::List<Thing> things);
mesh::String name_of(const Thing& thing);

/// The word a player says for it.
mesh::String word_of(const Thing& thing);

bool is_light(const Thing& value);

/// Joins two rooms both ways; a lock closes both doors.
mesh::Map<mesh::String, Room> joined(mesh::Map<mesh::String, Room> rooms,
                                     const mesh::String& from_room, const Direction& way,
                                     mesh::String to_room,
                                     const mesh::Option<mesh::String>& locked);

mesh::Map<mesh::String, Room> cellar();

}  // namespace world
