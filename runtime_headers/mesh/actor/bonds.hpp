// What ties processes to each other: links, monitors, children of supervisors, jobs (04 section 9).
//
// A bond is one object that hangs in the lists of both its processes. Whoever takes it out of both, under the locks of
// both, owns it: so of two processes that exit at the same time only one tells the other.
#pragma once

#include <array>
#include <mutex>

#include "mesh/actor/exit.hpp"
#include "mesh/actor/pid.hpp"

namespace mesh::detail {

enum class BondKind : std::uint8_t {
  link,     // what ends one ends the other
  child,    // likewise, between a supervisor and its child; nobody but the two can undo it
  monitor,  // the first process is told of the end of the second
  job,      // a crash of the first process ends the second
};

class Bond {
 public:
  Bond(BondKind kind, AnyPid first, AnyPid second, Int reference = 0)
      : kind(kind), reference(reference), ends_{{{std::move(first)}, {std::move(second)}}} {}

  [[nodiscard]] const AnyPid& first() const noexcept { return ends_[0].pid; }
  [[nodiscard]] const AnyPid& second() const noexcept { return ends_[1].pid; }
  [[nodiscard]] const AnyPid& other_than(const Process& process) const noexcept {
    return first().process() == &process ? second() : first();
  }
  [[nodiscard]] bool is_link() const noexcept { return kind == BondKind::link || kind == BondKind::child; }

  /// The next one in the list of `process`, which is one of the two.
  [[nodiscard]] Bond* after(const Process& process) const noexcept { return end_of(process).next; }

  // With the locks of both processes.
  void attach() noexcept;
  void detach() noexcept;

  const BondKind kind;
  const Int reference;         // of a monitor
  Bond* next_taken = nullptr;  // see `take_bonds`

 private:
  struct End {
    AnyPid pid;
    Bond* next = nullptr;
    Bond* previous = nullptr;
  };

  [[nodiscard]] const End& end_of(const Process& process) const noexcept {
    return ends_[first().process() == &process ? 0 : 1];
  }
  [[nodiscard]] End& end_of(const Process& process) noexcept { return ends_[first().process() == &process ? 0 : 1]; }

  std::array<End, 2> ends_;
};

/// The locks of the bonds of a runtime's processes.
class BondLocks {
 public:
  [[nodiscard]] std::mutex& of(const Process& process) noexcept {
    return mutexes_[process.id() % mutexes_.size()].mutex;
  }

 private:
  struct alignas(64) Padded {
    std::mutex mutex;
  };
  std::array<Padded, 32> mutexes_;
};

/// Holds the locks of two processes, or of one twice; always in the same order.
class BothLocked {
 public:
  BothLocked(const Process& a, const Process& b);

 private:
  std::unique_lock<std::mutex> lower_;
  std::unique_lock<std::mutex> upper_;
};

/// Ties two different processes; two links are one. False if one of them has exited.
bool bind(BondKind kind, Process& first, Process& second, Int reference = 0);

/// Undoes a link.
void unbind_link(Process& first, Process& second);
/// Undoes a monitor of `watcher`. False if there is none of that number.
[[nodiscard]] bool unbind_monitor(Process& watcher, Int reference);

/// Takes all bonds of a process that has exited, the oldest first: a chain that belongs to the caller.
[[nodiscard]] Bond* take_bonds(Process& exited);

}  // namespace mesh::detail
