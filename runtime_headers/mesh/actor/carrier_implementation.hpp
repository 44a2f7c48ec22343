// Carriers: the stacks on which a worker runs processes.
//
// Exactly one carrier of a worker runs its loop. A process that must wait in plain code keeps its carrier, which parks;
// a spare one takes over the loop. When the process may go on, the loop's carrier becomes spare and its carrier
// continues. A carrier belongs to one worker for ever.
//
// Two back ends with one interface: fibers (Boost.Fiber), and threads that hand over a baton. The latter is for
// sanitizers, which must be told of every change of stacks; Debian's Boost.Context is not built to tell them.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <new>

#include "mesh/actor/carrier_choice.hpp"
#include "mesh/actor/process.hpp"

namespace mesh::detail {

/// Stack that is left when `guard_stack` calls a stack full: for the functions that do not ask.
inline constexpr std::size_t stack_reserve = 64 * 1024;

/// Stack of a carrier, if nobody wants another size. Address space only.
inline constexpr std::size_t usual_stack_size = std::size_t{256} << 20;
inline constexpr std::size_t least_stack_size = 4 * stack_reserve;

/// Spare carriers that a worker keeps.
inline constexpr std::size_t most_spare_carriers = 16;

/// There are as many stacks as the system allows: so many processes wait in plain code, each on one of its own.
class NoStack final : public std::bad_alloc {
 public:
  [[nodiscard]] const char* what() const noexcept override { return "too many processes wait in plain code"; }
};

/// Puts a worker's thread to sleep, and wakes it.
class Bell {
 public:
  using Time = std::chrono::steady_clock::time_point;

  void ring() {
    {
      const std::lock_guard lock(mutex_);
      has_rung_ = true;
    }
    rung_.notify_one();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    rung_.wait(lock, [this] { return has_rung_; });
    has_rung_ = false;
  }
  void wait_until(Time deadline) {
    if (deadline == Time::max()) return wait();
    std::unique_lock lock(mutex_);
    rung_.wait_until(lock, deadline, [this] { return has_rung_; });
    has_rung_ = false;
  }

 private:
  std::mutex mutex_;
  std::condition_variable rung_;
  bool has_rung_ = false;
};

/// What carriers run: the loop of a worker. Returns when the worker has been stopped, or its carrier is not needed.
class CarrierLoop {
 public:
  virtual void loop() = 0;
  /// The thread falls asleep, or has woken up.
  virtual void set_idle(bool is_idle) noexcept = 0;
  /// There is no stack to begin on. Waits a little, if there may be one later; false if it is not worth it.
  [[nodiscard]] virtual bool wait_for_stack() = 0;

 protected:
  ~CarrierLoop() = default;
};

/// Adds the first carrier of a worker.
template <class Add>
void add_patiently(CarrierLoop& worker, Add&& add) {
  for (;;) {
    try {
      return add();
    } catch (const NoStack&) {
      if (!worker.wait_for_stack()) throw;
    }
  }
}

}  // namespace mesh::detail

#if defined(MESH_THREAD_CARRIERS)
#include "mesh/actor/thread_carriers_implementation.hpp"
#else
#include "mesh/actor/fiber_carriers_implementation.hpp"
#endif
