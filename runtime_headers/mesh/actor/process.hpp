// The control block of a process: what a pid points to, what the scheduler runs, what outlives the coroutine.
#pragma once

#include <atomic>
#include <cstdint>
#include <typeinfo>

#include "mesh/actor/mailbox.hpp"

namespace mesh {

class Runtime;

namespace detail {

class Bond;
class Carrier;
class Process;
class PromiseBase;
class Scheduler;
struct ExitRecord;
struct ExitRequest;

/// Identifies a service class by its address.
using ServiceType = MessageType;

/// How a wait began.
enum class Armed {
  ready,   // it is over already: go on
  left,    // the process belongs to whoever ends the wait: do not touch it again
  notify,  // whoever ends it calls `wake`: the driver may let the process rest
};

/// What a suspended process waits for. Lives in the awaiter, which lives in the frame of the waiting coroutine.
///
/// The driver calls `arm` after the coroutine has been suspended, so whoever ends the wait never meets a running
/// coroutine. After a wake-up the driver asks `is_over`; if not, it arms again.
class Wait {
 public:
  [[nodiscard]] virtual Armed arm(Process& process) = 0;
  [[nodiscard]] virtual bool is_over(Process& process) = 0;

 protected:
  Wait() = default;
  Wait(const Wait&) = default;
  Wait& operator=(const Wait&) = default;
  ~Wait() = default;
};

/// Whether a process that waits for an event (not for a message) may be woken.
enum class Rest : std::uint8_t {
  awake,     // new, queued or running, or waiting for a message
  resting,   // whoever changes this to `awake` must schedule it
  notified,  // an event came while it was awake
};

/// What a crash of the process means.
enum class Role : std::uint8_t {
  ordinary,  // a line on stderr
  main,      // the end of the program
  host,      // an error for the host code that waits for it
};

/// A process (04 section 9.7). Counted by its pids, and once by itself while it lives.
class Process {
 public:
  Process() = default;
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// `N` of the text form `<0.N>`; given in order of creation, never reused.
  [[nodiscard]] std::uint64_t id() const noexcept { return id_; }

  void add_reference() noexcept { references_.add(); }
  void drop_reference() noexcept {
    if (references_.drop()) delete this;
  }

  /// Which service this is, or a job of which type; null for all other processes.
  [[nodiscard]] virtual const ServiceType* service() const noexcept { return nullptr; }
  /// Whether its messages have the type of such a notice (04 section 9.5); other processes get none.
  [[nodiscard]] virtual bool takes_notice(const MessageType&) const noexcept { return false; }
  /// The class that programs know: of the actor, service or supervisor.
  [[nodiscard]] virtual const std::type_info& program_type() const noexcept { return typeid(*this); }
  /// Supervisors are stopped before all others at the end (04 section 16.3).
  [[nodiscard]] virtual bool is_supervisor() const noexcept { return false; }

  // What follows is for the driver and the scheduler, and belongs to whoever owns the process at that moment.

  /// Runs the terminate clause; a clause that suspends is returned as a coroutine to be driven (04 section 4.1).
  virtual PromiseBase* terminate() { return nullptr; }
  [[nodiscard]] virtual bool has_terminate() const noexcept { return false; }
  /// Releases what the body held.
  virtual void drop_body() noexcept {}
  /// Told once, after everything else of the exit (04 section 9.2).
  virtual void exited() noexcept {}

  Mailbox mailbox;
  PromiseBase* current = nullptr;  // owned, with those that await it: the coroutine to resume
  Wait* wait = nullptr;            // what it waits for; null while it runs
  Carrier* carrier = nullptr;      // the stack on which it waits in plain code, if it does
  Scheduler* scheduler = nullptr;
  Process* next = nullptr;                          // in a run queue
  Process* older = nullptr;                         // in the list of the living
  Process* newer = nullptr;                         // likewise
  ExitRecord* exit_record = nullptr;                // owned: made when there is something to know about its end
  std::atomic<ExitRequest*> exit_request{nullptr};  // owned: set by others, obeyed at the next safe point
  Bond* bonds = nullptr;                            // links, monitors, jobs; under the lock of bonds
  std::atomic<Rest> rest{Rest::awake};              // see `wake`
  std::atomic<bool> is_named{false};                // once true, the registry knows it
  std::atomic<bool> is_bound{false};                // once true, it has had bonds
  std::atomic<bool> traps_exits{false};             // exit signals become notices (04 section 9.3)
  std::atomic<bool> is_supervised{false};           // a child of a supervisor
  Role role = Role::ordinary;

 protected:
  virtual ~Process();

 private:
  friend class Scheduler;
  RefCount references_;  // the first is its own: given up when it has exited
  std::uint64_t id_ = 0;
};

/// The process that runs on this thread, null if none does.
inline thread_local constinit Process* current_process = nullptr;

/// Hands a process that nobody else owns to the scheduler.
void schedule(Process& process) noexcept;

/// Ends a process's wait for an event; harmless when it does not wait. Any thread.
void wake(Process& process) noexcept;

/// Puts a message into a mailbox; drops it if the owner has exited.
inline void deliver(Process& process, Message* message) noexcept {
  switch (process.mailbox.push(*message)) {
    case Pushed::queued:
      return;
    case Pushed::wake:
      return schedule(process);
    case Pushed::closed:
      return message->discard();
  }
}

}  // namespace detail

}  // namespace mesh
