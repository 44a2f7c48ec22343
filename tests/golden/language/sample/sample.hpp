// Harbour ledger: a tour of Mesh syntax.
#pragma once

#include <mesh/actor.hpp>
#include <mesh/json.hpp>
#include <mesh/regex.hpp>

namespace sample {

inline constexpr mesh::SourceFile at{"sample.mpl"};

template <class Self>
struct Describe;

/// Block comments nest: #= inner =# and stay one comment.
struct Crate {
  mesh::String label;
  mesh::Int weight;

  friend bool operator==(const Crate&, const Crate&) = default;
};

class Cargo : public mesh::Sum<Cargo> {
 public:
  struct Empty {
    friend bool operator==(const Empty&, const Empty&) = default;
  };

  struct Single {
    Crate value;

    friend bool operator==(const Single&, const Single&) = default;
  };

  struct Bulk {
    mesh::Int tonnes;
    bool wet;

    friend bool operator==(const Bulk&, const Bulk&) = default;
  };

  Cargo() = default;
  Cargo(Empty empty) : alternative(empty) {}
  Cargo(Single single) : alternative(std::move(single)) {}
  Cargo(Bulk bulk) : alternative(std::move(bulk)) {}

  std::variant<Empty, Single, Bulk> alternative;
};

template <>
struct Describe<Crate> {
  static mesh::String describe(const Crate& self);
};

class Tally : public mesh::Service<Tally, mesh::Int> {
 public:
  struct Total {
    using Service = Tally;
    using Reply = mesh::Int;
  };

  struct Add {
    using Service = Tally;
    mesh::Int n;
  };

  static mesh::Pid<> start(mesh::Int start) { return spawn(init(start)); }
  static auto total(const mesh::AnyPid& tally, mesh::Location where = {}) {
    return call(tally, Total{}, where);
  }
  static void add(const mesh::AnyPid& tally, mesh::Int n) { cast(tally, Add{.n = n}); }
  static mesh::Int init(mesh::Int start);
  static mesh::Reply<Total, mesh::Int> handle(Total request, mesh::Int sum);
  static mesh::Int handle(Add request, mesh::Int sum);
};

class Dock : public mesh::Actor<Dock, mesh::Any> {
 public:
  mesh::Task<> run(mesh::String name);
};

mesh::Task<> main_();

}  // namespace sample
