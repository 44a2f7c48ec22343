// The runtime as an object: created, used and ended by whoever owns it; several may follow one another (design 4.11).
#pragma once

#include <cstdint>
#include <string>

#include "mesh/actor/task.hpp"

namespace mesh {

struct RuntimeOptions {
  /// Worker threads; 0 means one for each core.
  unsigned workers = 0;
  /// One worker, a seed that decides every scheduling choice, and a clock that jumps: for tests.
  bool deterministic = false;
  std::uint64_t seed = 0;
  /// Bytes of stack for plain code, per carrier; 0 means the usual. Pages are taken from the system when they are used.
  std::size_t stack_size = 0;
  /// The path of a file that gets a line of JSON for each crash and restart; null or empty: none. Read once.
  const char* journal = nullptr;
};

/// Starts its threads in the constructor; the destructor ends all processes in order and joins the threads.
class Runtime {
 public:
  explicit Runtime(RuntimeOptions options = {});
  Runtime(const Runtime&) = delete;
  Runtime& operator=(const Runtime&) = delete;
  ~Runtime();

  /// What goes on, in a few lines of text: processes, workers, timers, memory. Any thread.
  [[nodiscard]] std::string snapshot();

  /// Waits until nothing is left to do: every process waits for messages that nobody will send (04 section 16.2).
  void wait_until_quiet();

  [[nodiscard]] detail::Scheduler& scheduler() noexcept { return *scheduler_; }

 private:
  detail::Scheduler* scheduler_;  // owned
};

}  // namespace mesh
