// Where running code meets the scheduler: waiting in plain code, giving up the turn.
#pragma once

#include "mesh/actor/task.hpp"
#include "mesh/core/stack.hpp"

namespace mesh {

namespace detail {

/// Set by the monitor when the running process has used up its time slice (about 1 ms).
inline thread_local constinit std::atomic<bool> slice_over{false};

[[nodiscard]] inline bool is_slice_over() noexcept { return slice_over.load(std::memory_order_relaxed); }

/// Lets others run, or ends the process if it must exit.
void poll_slowly();

/// Puts a running process at the end of the run queue.
void requeue(Process& process) noexcept;

/// Drives a task to its end on the stack of plain code, parking the carrier whenever the process must wait. From a
/// thread or fiber that is no process, a temporary process does that while the caller waits.
void drive_nested(Frame& root);

template <class Awaiter>
using AwaitResult = decltype(std::declval<Awaiter&>().await_resume());

/// Ends the wait of an awaiter that belongs to somebody else, and that may be destroyed elsewhere and later: a host
/// thread destroys it when the process that waited has exited.
template <class Awaiter>
class EndOfWait {
 public:
  explicit EndOfWait(Awaiter& awaiter) noexcept : awaiter_(awaiter) {}
  EndOfWait(const EndOfWait&) = delete;
  EndOfWait& operator=(const EndOfWait&) = delete;
  ~EndOfWait() {
    if constexpr (requires { awaiter_.end_wait(); }) awaiter_.end_wait();
  }

 private:
  Awaiter& awaiter_;
};

/// `awaiter` outlives the task: both belong to one full expression.
template <class Awaiter>
Task<AwaitResult<Awaiter>> as_task(Awaiter& awaiter) {
  const EndOfWait<Awaiter> end(awaiter);
  if constexpr (std::is_void_v<AwaitResult<Awaiter>>) {
    co_await awaiter;
  } else {
    auto result = co_await awaiter;
    co_return result;
  }
}

/// Gives up the turn when the time slice is over.
class Checkpoint final : public Wait {
 public:
  [[nodiscard]] bool await_ready() const noexcept { return !is_slice_over(); }
  void await_suspend(std::coroutine_handle<>) noexcept { current_process->wait = this; }
  void await_resume() const noexcept {}

  [[nodiscard]] Armed arm(Process& process) override {
    requeue(process);
    return Armed::left;
  }
  [[nodiscard]] bool is_over(Process&) override { return true; }
};

}  // namespace detail

/// Waits in plain code: the carrier parks, its worker goes on with others.
template <class T>
T wait(Task<T> task) {
  detail::drive_nested(task.frame());
  return task.take();
}

/// Likewise for a receive, a service call, a sleep.
template <class Awaiter>
  requires requires(Awaiter& awaiter) { awaiter.await_ready(); }
auto wait(Awaiter&& awaiter) {
  return wait(detail::as_task(awaiter));
}

/// A loop of plain code polls: here its turn may end, and here a process stops that must exit (04 section 15.2).
inline void poll() {
  if (detail::is_slice_over()) [[unlikely]]
    detail::poll_slowly();
}

/// A loop of a coroutine does the same by `co_await mesh::checkpoint();`.
[[nodiscard]] inline detail::Checkpoint checkpoint() noexcept { return {}; }

}  // namespace mesh
