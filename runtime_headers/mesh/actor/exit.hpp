// Why processes end (04 section 9.1).
#pragma once

#include "mesh/actor/process.hpp"
#include "mesh/core/location.hpp"

namespace mesh::detail {

enum class ExitKind : std::uint8_t { normal, shutdown, error };

struct ExitReason {
  ExitKind kind = ExitKind::normal;
  String text = "normal";
  Location where = {};
};

/// What a process has to know about its end; made when there is something to know.
struct ExitRecord {
  ExitReason reason;
  bool is_terminating = false;  // runs its terminate clause
};

/// Thrown through plain code of a process that must exit. No std::exception: it is nobody's error.
struct ProcessExit {};

}  // namespace mesh::detail
