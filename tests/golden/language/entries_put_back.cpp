#include "entries_put_back/entries_put_back.hpp"

namespace entries_put_back {

mesh::Map<mesh::Int, mesh::List<mesh::String>> grouped(const mesh::List<mesh::String>& words) {
  return mesh::list::reduce(
      words, mesh::Map<mesh::Int, mesh::List<mesh::String>>{},
      [](mesh::Map<mesh::Int, mesh::List<mesh::String>> groups, mesh::String word) {
        const mesh::Int length = mesh::string::length(word);
        auto extended =
            mesh::list::append(mesh::map::take(groups, length, at(17)), std::move(word));
        return mesh::map::put(std::move(groups), length, std::move(extended));
      });
}

House enter(House house, mesh::String name, mesh::String guest) {
  auto room = mesh::map::take(house.rooms, name, at(22));
  room.guests = mesh::list::append(std::move(room.guests), std::move(guest));
  auto room_2 = std::move(room);
  house.rooms = mesh::map::put(std::move(house.rooms), std::move(name), std::move(room_2));
  return house;
}

House visit(House house, mesh::String guest, mesh::Int day) {
  auto extended = mesh::list::append(mesh::map::take(house.visits, guest, at(28)), day);
  house.visits = mesh::map::put(std::move(house.visits), std::move(guest), std::move(extended));
  return house;
}

House cook(House house, mesh::String name) {
  auto guests = mesh::list::concat(std::move(house.kitchen.guests),
                                   mesh::List<mesh::String>{std::move(name)});
  house.kitchen.guests = std::move(guests);
  house.kitchen.size = house.kitchen.size + 1;
  return house;
}

House unless_full(House house, mesh::String name, mesh::String guest) {
  auto room = mesh::map::get(house.rooms, name, at(37));
  if (mesh::list::length(room.guests) == room.size) {
    return house;
  }
  room.guests = mesh::list::append(std::move(room.guests), std::move(guest));
  house.rooms = mesh::map::put(std::move(house.rooms), std::move(name), std::move(room));
  return house;
}

mesh::Map<mesh::String, mesh::List<mesh::Int>> moved(
    mesh::Map<mesh::String, mesh::List<mesh::Int>> rooms, const mesh::String& from,
    mesh::String to) {
  auto all = mesh::map::get(rooms, from, at(46));
  return mesh::map::put(std::move(rooms), std::move(to), mesh::list::append(std::move(all), 1));
}

void main_() { mesh::println(mesh::text(grouped(mesh::List<mesh::String>{"to", "be"}))); }

}  // namespace entries_put_back
