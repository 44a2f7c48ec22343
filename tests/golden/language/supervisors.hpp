#pragma once

#include <mesh/actor.hpp>

namespace supervisors {

inline constexpr mesh::SourceFile at{"supervisors.mpl"};

/// Sweeps one room until the broom breaks.
class Sweeper : public mesh::Actor<Sweeper, mesh::Int> {
 public:
  mesh::Task<> run(mesh::String room, mesh::Int brooms);
};

class Store : public mesh::Service<Store, mesh::Int> {
 public:
  struct Take {
    using Service = Store;
    using Reply = mesh::Int;
  };

  static mesh::Pid<> start(mesh::Int first) { return spawn(init(first)); }
  static auto take(const mesh::AnyPid& store, mesh::Location where = {}) {
    return call(store, Take{}, where);
  }
  static mesh::Int init(mesh::Int first);
  static mesh::Reply<Take, mesh::Int> handle(Take request, mesh::Int left);
};

/// One sweeper per floor.
class Floors : public mesh::Supervisor<Floors> {
 public:
  static constexpr mesh::Location where{at(26)};

  static std::vector<mesh::Child> children();
};

/// Everything that cleans.
class Cleaning : public mesh::Supervisor<Cleaning> {
 public:
  static constexpr mesh::Strategy strategy{mesh::Strategy::rest_for_one};
  static constexpr mesh::RestartLimit limit{.restarts = 2, .seconds = 10};
  static constexpr mesh::Location where{at(40)};

  static std::vector<mesh::Child> children();
};

mesh::Task<> main_();

}  // namespace supervisors
