#pragma once

#include <mesh/actor.hpp>

namespace links_and_jobs {

inline constexpr mesh::SourceFile at{"links_and_jobs.mpl"};

/// Ends as it is told.
class Mortal : public mesh::Actor<Mortal, mesh::Int> {
 public:
  mesh::Task<> run();
};

/// Says why somebody ended.
class Watcher
    : public mesh::Actor<Watcher, mesh::Tuple<mesh::Atom, mesh::Int, mesh::AnyPid, mesh::String>> {
 public:
  mesh::Task<> run(mesh::AnyPid target);
};

/// Lives on when the other one crashes.
class Guardian : public mesh::Actor<Guardian, mesh::Tuple<mesh::Atom, mesh::AnyPid, mesh::String>> {
 public:
  mesh::Task<> run(mesh::Pid<mesh::Int> ward);
};

mesh::Task<> main_();

}  // namespace links_and_jobs
