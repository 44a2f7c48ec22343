// A text adventure: the world is a service, every player an actor that walks through it at his own
// pace.
#pragma once

#include <mesh/actor.hpp>

#include "adventure/commands.hpp"
#include "adventure/world.hpp"

namespace adventure {

inline constexpr mesh::SourceFile at{"main.mpl"};

struct Player {
  mesh::String name;
  mesh::String place;
  mesh::List<world::Thing> bag;
  mesh::Int steps;

  friend bool operator==(const Player&, const Player&) = default;
  friend mesh::String to_text(const Player& player) {
    return mesh::format("Player {{ name: {}, place: {}, bag: {}, steps: {} }}", player.name,
                        player.place, player.bag, player.steps);
  }
};

class Event : public mesh::Sum<Event> {
 public:
  struct Line {
    mesh::String value;

    friend bool operator==(const Line&, const Line&) = default;
  };

  struct Asked {
    mesh::String who;
    mesh::String what;
    mesh::Pid<Event> answer_to;

    friend bool operator==(const Asked&, const Asked&) = default;
  };

  struct Heard {
    mesh::String who;
    mesh::String what;

    friend bool operator==(const Heard&, const Heard&) = default;
  };

  Event() = default;
  Event(Line line) : alternative(std::move(line)) {}
  Event(Asked asked) : alternative(std::move(asked)) {}
  Event(Heard heard) : alternative(std::move(heard)) {}

  std::variant<Line, Asked, Heard> alternative;
};

mesh::String to_text(const Event& event);

class Outcome : public mesh::Sum<Outcome> {
 public:
  struct Went {
    world::Room value;

    friend bool operator==(const Went&, const Went&) = default;
  };

  struct Blocked {
    mesh::String value;

    friend bool operator==(const Blocked&, const Blocked&) = default;
  };

  Outcome() = default;
  Outcome(Went went) : alternative(std::move(went)) {}
  Outcome(Blocked blocked) : alternative(std::move(blocked)) {}

  std::variant<Went, Blocked> alternative;
};

mesh::String to_text(const Outcome& outcome);

class Dungeon : public mesh::Service<Dungeon, mesh::Map<mesh::String, world::Room>> {
 public:
  struct RoomAt {
    using Service = Dungeon;
    using Reply = world::Room;
    mesh::String name;
  };

  struct Leave {
    using Service = Dungeon;
    using Reply = Outcome;
    mesh::String name;
    world::Direction way;
    mesh::List<mesh::String> keys;
  };

  struct PickUp {
    using Service = Dungeon;
    using Reply = mesh::Option<world::Thing>;
    mesh::String name;
    mesh::String word;
  };

  struct PutDown {
    using Service = Dungeon;
    mesh::String name;
    world::Thing thing;
  };

  static mesh::Pid<> start(mesh::Map<mesh::String, world::Room> rooms) {
    return spawn(init(std::move(rooms)));
  }
  static auto room_at(const mesh::AnyPid& dungeon, mesh::String name, mesh::Location where = {}) {
    return call(dungeon, RoomAt{.name = std::move(name)}, where);
  }
  static auto leave(const mesh::AnyPid& dungeon, mesh::String name, world::Direction way,
                    mesh::List<mesh::String> keys, mesh::Location where = {}) {
    return call(dungeon,
                Leave{.name = std::move(name), .way = std::move(way), .keys = std::move(keys)},
                where);
  }
  static auto pick_up(const mesh::AnyPid& dungeon, mesh::String name, mesh::String word,
                      mesh::Location where = {}) {
    return call(dungeon, PickUp{.name = std::move(name), .word = std::move(word)}, where);
  }
  static void put_down(const mesh::AnyPid& dungeon, mesh::String name, world::Thing thing) {
    cast(dungeon, PutDown{.name = std::move(name), .thing = std::move(thing)});
  }
  static mesh::Map<mesh::String, world::Room> init(mesh::Map<mesh::String, world::Room> rooms);
  static mesh::Reply<RoomAt, mesh::Map<mesh::String, world::Room>> handle(
      RoomAt request, mesh::Map<mesh::String, world::Room> rooms);
  static mesh::Reply<Leave, mesh::Map<mesh::String, world::Room>> handle(
      Leave request, mesh::Map<mesh::String, world::Room> rooms);
  static mesh::Reply<PickUp, mesh::Map<mesh::String, world::Room>> handle(
      PickUp request, mesh::Map<mesh::String, world::Room> rooms);
  static mesh::Map<mesh::String, world::Room> handle(PutDown request,
                                                     mesh::Map<mesh::String, world::Room> rooms);
};

class Adventurer : public mesh::Actor<Adventurer, Event> {
 public:
  mesh::Task<> run(Player player, mesh::AnyPid map, mesh::Pid<Event> friend_,
                   mesh::Pid<mesh::String> done);
};

/// Stands in a corner and answers, until it is tired.
class Parrot : public mesh::Actor<Parrot, Event> {
 public:
  mesh::Task<> run(mesh::String name, mesh::Int left);
};

class Referee : public mesh::Actor<Referee, mesh::String> {
 public:
  mesh::Task<> run(mesh::Int waiting);
};

mesh::Task<> main_();

}  // namespace adventure
