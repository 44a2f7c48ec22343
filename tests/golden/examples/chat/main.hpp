// A chat room: the room is a service that knows its members, each member is an actor.
#pragma once

#include <mesh/actor.hpp>

namespace chat {

inline constexpr mesh::SourceFile at{"main.mpl"};

/// What members hear.
class Event : public mesh::Sum<Event> {
 public:
  struct Said {
    mesh::String who;
    mesh::String text;

    friend bool operator==(const Said&, const Said&) = default;
    friend auto operator<=>(const Said&, const Said&) = default;
  };

  struct Closed {
    friend bool operator==(const Closed&, const Closed&) = default;
    friend auto operator<=>(const Closed&, const Closed&) = default;
  };

  Event() = default;
  Event(Said said) : alternative(std::move(said)) {}
  Event(Closed closed) : alternative(closed) {}

  std::variant<Said, Closed> alternative;
};

mesh::String to_text(const Event& event);

/// How the room reaches a member. A pid is a value like any other: it can be stored and sent.
struct Member {
  mesh::String name;
  mesh::Pid<Event> pid;

  friend bool operator==(const Member&, const Member&) = default;
  friend mesh::String to_text(const Member& member) {
    return mesh::format("Member {{ name: {}, pid: {} }}", member.name, member.pid);
  }
};

struct Room {
  mesh::String topic;
  mesh::List<Member> members;
  mesh::Int spoken;

  friend bool operator==(const Room&, const Room&) = default;
  friend mesh::String to_text(const Room& room) {
    return mesh::format("Room {{ topic: {}, members: {}, spoken: {} }}", room.topic, room.members,
                        room.spoken);
  }
};

/// What a member does: hearing a text that contains `cue`, it says `line`.
struct Role {
  mesh::String name;
  mesh::String cue;
  mesh::String line;

  friend bool operator==(const Role&, const Role&) = default;
  friend auto operator<=>(const Role&, const Role&) = default;
  friend mesh::String to_text(const Role& role) {
    return mesh::format("Role {{ name: {}, cue: {}, line: {} }}", role.name, role.cue, role.line);
  }
};

struct Notes {
  mesh::String name;
  mesh::List<mesh::String> lines;

  friend bool operator==(const Notes&, const Notes&) = default;
  friend auto operator<=>(const Notes&, const Notes&) = default;
  friend mesh::String to_text(const Notes& notes) {
    return mesh::format("Notes {{ name: {}, lines: {} }}", notes.name, notes.lines);
  }
};

class Chat : public mesh::Service<Chat, Room> {
 public:
  /// Names are unique; the answer tells the newcomer who else is there.
  struct Join {
    using Service = Chat;
    using Reply = mesh::Result<mesh::List<mesh::String>, mesh::String>;
    mesh::String name;
    mesh::Pid<Event> pid;
  };

  /// Everybody hears everything, also the one who spoke.
  struct Say {
    using Service = Chat;
    mesh::String who;
    mesh::String text;
  };

  struct Close {
    using Service = Chat;
  };

  struct Summary {
    using Service = Chat;
    using Reply = mesh::String;
  };

  static mesh::Pid<> start(mesh::String topic) { return spawn(init(std::move(topic))); }
  static auto join(const mesh::AnyPid& chat, mesh::String name, mesh::Pid<Event> pid,
                   mesh::Location where = {}) {
    return call(chat, Join{.name = std::move(name), .pid = std::move(pid)}, where);
  }
  static void say(const mesh::AnyPid& chat, mesh::String who, mesh::String text) {
    cast(chat, Say{.who = std::move(who), .text = std::move(text)});
  }
  static void close(const mesh::AnyPid& chat) { cast(chat, Close{}); }
  static auto summary(const mesh::AnyPid& chat, mesh::Location where = {}) {
    return call(chat, Summary{}, where);
  }
  static Room init(mesh::String topic);
  static mesh::Reply<Join, Room> handle(Join request, Room room);
  static Room handle(Say request, Room room);
  static Room handle(Close request, Room room);
  static mesh::Reply<Summary, Room> handle(Summary request, Room room);
};

/// Listens, answers its cue, and writes down what it heard.
class MemberActor : public mesh::Actor<MemberActor, Event> {
 public:
  mesh::Task<> run(mesh::Pid<> room, mesh::Pid<Notes> host, Role role,
                   mesh::List<mesh::String> heard);
};

/// Waits for the notes of one member after the other. Notes arrive in any order, but `receive`
/// takes the first message that fits: a guard is all it needs to print them in the order of the
/// list.
class Host : public mesh::Actor<Host, Notes> {
 public:
  mesh::Task<> run(mesh::Pid<> room, mesh::List<mesh::String> expected);
};

mesh::Task<> main_();

/// Closes the room when somebody wishes a good night.
class NightWatch : public mesh::Actor<NightWatch, Event> {
 public:
  mesh::Task<> run(mesh::Pid<> room);
};

}  // namespace chat
