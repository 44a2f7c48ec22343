// Names that are fine in Mesh and mean something in C or C++, and names that differ only in case.
#pragma once

#include <mesh/actor.hpp>

#include "nasty_names/std.hpp"
#include "nasty_names/string.hpp"
#include "nasty_names/vector.hpp"

namespace nasty_names {

inline constexpr mesh::SourceFile at{"main.mpl"};

struct Point {
  mesh::Int x;
  mesh::Int errno_;
  mesh::String class_;
  bool int_;

  friend bool operator==(const Point&, const Point&) = default;
  friend auto operator<=>(const Point&, const Point&) = default;
  friend mesh::String to_text(const Point& point) {
    return mesh::format("Point {{ x: {}, errno: {}, class: {}, int: {} }}", point.x, point.errno_,
                        point.class_, point.int_);
  }
};

struct point {
  mesh::Float x;

  friend bool operator==(const point&, const point&) = default;
  friend auto operator<=>(const point&, const point&) = default;
  friend mesh::String to_text(const point& point) {
    return mesh::format("point {{ x: {} }}", point.x);
  }
};

class Assert : public mesh::Sum<Assert> {
 public:
  struct NULL_ {
    friend bool operator==(const NULL_&, const NULL_&) = default;
    friend auto operator<=>(const NULL_&, const NULL_&) = default;
  };

  struct EOF_ {
    mesh::Int value;

    friend bool operator==(const EOF_&, const EOF_&) = default;
    friend auto operator<=>(const EOF_&, const EOF_&) = default;
  };

  struct Major {
    mesh::Int minor_;

    friend bool operator==(const Major&, const Major&) = default;
    friend auto operator<=>(const Major&, const Major&) = default;
  };

  Assert() = default;
  Assert(NULL_ null) : alternative(null) {}
  Assert(EOF_ eof) : alternative(std::move(eof)) {}
  Assert(Major major_) : alternative(std::move(major_)) {}

  std::variant<NULL_, EOF_, Major> alternative;
};

mesh::String to_text(const Assert& assert_);

class assert_ : public mesh::Sum<assert_> {
 public:
  struct Only {
    friend bool operator==(const Only&, const Only&) = default;
    friend auto operator<=>(const Only&, const Only&) = default;
  };

  assert_() = default;
  assert_(Only only) : alternative(only) {}

  std::variant<Only> alternative;
};

mesh::String to_text(const assert_&);

class TallyActor : public mesh::Actor<TallyActor, mesh::Int> {
 public:
  mesh::Task<> run(mesh::Int self_);
};

class Tally : public mesh::Service<Tally, mesh::Int> {
 public:
  struct Tally_2 {
    using Service = Tally;
    using Reply = mesh::Int;
  };

  struct Delete {
    using Service = Tally;
    mesh::Int new_;
  };

  struct Start {
    using Service = Tally;
    using Reply = mesh::Int;
  };

  struct State {
    using Service = Tally;
    using Reply = mesh::Int;
  };

  struct Service_2 {
    using Service = Tally;
    using Reply = mesh::Int;
    mesh::Int spawn;
  };

  struct Init {
    using Service = Tally;
    using Reply = mesh::Int;
  };

  struct Handle {
    using Service = Tally;
    using Reply = mesh::Int;
  };

  struct Reply_2 {
    using Service = Tally;
    using Reply = mesh::Int;
  };

  static mesh::Pid<> start(mesh::Int private_) { return spawn(init(private_)); }
  static auto tally(const mesh::AnyPid& tally, mesh::Location where = {}) {
    return call(tally, Tally_2{}, where);
  }
  static void delete_(const mesh::AnyPid& tally, mesh::Int new_) {
    cast(tally, Delete{.new_ = new_});
  }
  static auto start_(const mesh::AnyPid& tally, mesh::Location where = {}) {
    return call(tally, Start{}, where);
  }
  static auto state_2(const mesh::AnyPid& tally, mesh::Location where = {}) {
    return call(tally, State{}, where);
  }
  static auto service(const mesh::AnyPid& tally, mesh::Int spawn, mesh::Location where = {}) {
    return call(tally, Service_2{.spawn = spawn}, where);
  }
  static auto init_2(const mesh::AnyPid& tally, mesh::Location where = {}) {
    return call(tally, Init{}, where);
  }
  static auto handle_2(const mesh::AnyPid& tally, mesh::Location where = {}) {
    return call(tally, Handle{}, where);
  }
  static auto reply(const mesh::AnyPid& tally, mesh::Location where = {}) {
    return call(tally, Reply_2{}, where);
  }
  static mesh::Int init(mesh::Int private_);
  static mesh::Reply<Tally_2, mesh::Int> handle(Tally_2 request, mesh::Int this_);
  static mesh::Int handle(Delete request, mesh::Int this_);
  static mesh::Reply<Start, mesh::Int> handle(Start request, mesh::Int state);
  static mesh::Reply<State, mesh::Int> handle(State request, mesh::Int reply);
  static mesh::Reply<Service_2, mesh::Int> handle(Service_2 message, mesh::Int request);
  static mesh::Reply<Init, mesh::Int> handle(Init request, mesh::Int init);
  static mesh::Reply<Handle, mesh::Int> handle(Handle request, mesh::Int handle);
  static mesh::Reply<Reply_2, mesh::Int> handle(Reply_2 request, mesh::Int reply);
};

class Actor : public mesh::Actor<Actor, mesh::Any> {
 public:
  void run(mesh::Int receive_);
};

class Main : public mesh::Actor<Main, mesh::Any> {
 public:
  void run(mesh::Int main_);
};

mesh::Task<> main_();

}  // namespace nasty_names
