#pragma once

#include <mesh/actor.hpp>

namespace actors {

class Job : public mesh::Sum<Job> {
 public:
  struct Add {
    mesh::Int value;

    friend bool operator==(const Add&, const Add&) = default;
  };

  struct Report {
    mesh::Pid<mesh::Int> value;

    friend bool operator==(const Report&, const Report&) = default;
  };

  struct Stop {
    friend bool operator==(const Stop&, const Stop&) = default;
  };

  Job() = default;
  Job(Add add) : alternative(std::move(add)) {}
  Job(Report report) : alternative(std::move(report)) {}
  Job(Stop stop) : alternative(stop) {}

  std::variant<Add, Report, Stop> alternative;
};

mesh::String to_text(const Job& job);

/// Sums up what it is sent.
class Summer : public mesh::Actor<Summer, Job> {
 public:
  mesh::Task<> run(mesh::Int total);
};

/// Waits for an answer, but not for ever.
class Asker : public mesh::Actor<Asker, mesh::Int> {
 public:
  mesh::Task<> run(mesh::Pid<Job> summer);
};

mesh::Task<> main_();

}  // namespace actors
