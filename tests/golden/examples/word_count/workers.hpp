// The actors: one counter per page, and one collector for all.
#pragma once

#include <mesh/actor.hpp>

#include "word_count/words.hpp"

namespace workers {

/// Counts one page, reports, and is done.
class Counter : public mesh::Actor<Counter, mesh::Any> {
 public:
  void run(mesh::String page, mesh::Pid<mesh::Map<mesh::String, mesh::Int>> target);
};

/// Adds up what the counters report. Messages come in any order; sums do not care.
class Collector : public mesh::Actor<Collector, mesh::Map<mesh::String, mesh::Int>> {
 public:
  mesh::Task<> run(mesh::Int missing, mesh::Map<mesh::String, mesh::Int> total);
};

}  // namespace workers
