// What is read from a map and put back is taken out of it; updates within updates change what they
// stand in.
#pragma once

#include <mesh/core.hpp>

namespace entries_put_back {

inline constexpr mesh::SourceFile at{"entries_put_back.mpl"};

struct Room {
  mesh::List<mesh::String> guests;
  mesh::Int size;

  friend bool operator==(const Room&, const Room&) = default;
  friend auto operator<=>(const Room&, const Room&) = default;
  friend mesh::String to_text(const Room& room) {
    return mesh::format("Room {{ guests: {}, size: {} }}", room.guests, room.size);
  }
};

struct House {
  Room kitchen;
  mesh::Map<mesh::String, Room> rooms;
  mesh::Map<mesh::String, mesh::List<mesh::Int>> visits;

  friend bool operator==(const House&, const House&) = default;
  friend mesh::String to_text(const House& house) {
    return mesh::format("House {{ kitchen: {}, rooms: {}, visits: {} }}", house.kitchen,
                        house.rooms, house.visits);
  }
};

mesh::Map<mesh::Int, mesh::List<mesh::String>> grouped(const mesh::List<mesh::String>& words);
House enter(House house, mesh::String name, mesh::String guest);
House visit(House house, mesh::String guest, mesh::Int day);
House cook(House house, mesh::String name);

/// Here the map is read again, or another entry is put back.
House unless_full(House house, mesh::String name, mesh::String guest);

mesh::Map<mesh::String, mesh::List<mesh::Int>> moved(
    mesh::Map<mesh::String, mesh::List<mesh::Int>> rooms, const mesh::String& from,
    mesh::String to);
void main_();

}  // namespace entries_put_back
