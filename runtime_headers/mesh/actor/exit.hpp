// Why processes end (04 section 9.1).
#pragma once

#include "mesh/actor/process.hpp"
#include "mesh/core/location.hpp"
#include "mesh/core/string.hpp"

namespace mesh::detail {

enum class ExitKind : std::uint8_t {
  normal,    // the body returned
  shutdown,  // a supervisor or the end of the program asked for it
  error,     // a panic
  killed,    // at once, without a terminate clause
  linked,    // a linked process ended by something that is not quiet; the text is that of its reason
  custom,    // somebody asked for it with this text
  noproc,    // only in notices: there was no process
};

struct ExitReason {
  ExitKind kind = ExitKind::normal;
  String text = "normal";
  Location where = {};
  const char* function = nullptr;  // see Panic

  /// Ends that hurt nobody: links do not pass them on.
  [[nodiscard]] bool is_quiet() const noexcept { return kind == ExitKind::normal || kind == ExitKind::shutdown; }
};

[[nodiscard]] inline ExitReason shutdown_reason() { return {.kind = ExitKind::shutdown, .text = "shutdown"}; }
[[nodiscard]] inline ExitReason killed_reason() { return {.kind = ExitKind::killed, .text = "killed"}; }

/// What a process has to know about its end; made when there is something to know.
struct ExitRecord {
  ExitReason reason;
  bool is_terminating = false;  // runs its terminate clause
};

/// What others want of a process. The first one counts, unless it is to be killed.
struct ExitRequest {
  ExitReason reason;
  ExitRequest* overridden = nullptr;  // owned: the process may be reading it
};

/// Thrown through plain code of a process that must exit. No std::exception: it is nobody's error.
struct ProcessExit {};

/// Why a process has ended that has exited, `normal` if nothing is known.
[[nodiscard]] inline ExitReason reason_of_end(const Process& exited) {
  return exited.exit_record == nullptr ? ExitReason{} : exited.exit_record->reason;
}

}  // namespace mesh::detail
