// Host threads and fibers: which runtime they mean, and how they wait. A host fiber parks itself only, not its thread.
#pragma once

#include "mesh/actor/host.hpp"
#include "mesh/actor/host_call.hpp"
#include "mesh/actor/scheduler_implementation.hpp"

#if defined(MESH_THREAD_CARRIERS)
#include <condition_variable>
#include <mutex>
#else
#include <boost/fiber/condition_variable.hpp>
#include <boost/fiber/mutex.hpp>
#endif

namespace mesh::detail {

#if defined(MESH_THREAD_CARRIERS)
using HostMutex = std::mutex;
using HostCondition = std::condition_variable;
#else
using HostMutex = boost::fibers::mutex;
using HostCondition = boost::fibers::condition_variable;
#endif

/// The scheduler that was named last on this thread.
inline thread_local constinit Scheduler* scheduler_of_host = nullptr;
/// The newest runtime of the program, for threads that name none.
inline constinit std::atomic<Scheduler*> newest_scheduler{nullptr};

RuntimeScope::RuntimeScope(Runtime& runtime) noexcept
    : outer_(std::exchange(scheduler_of_host, &runtime.scheduler())) {}
RuntimeScope::~RuntimeScope() { scheduler_of_host = outer_; }

Scheduler& scheduler_here() {
  if (this_worker != nullptr) return this_worker->scheduler;
  if (scheduler_of_host != nullptr) return *scheduler_of_host;
  if (Scheduler* const newest = newest_scheduler.load(std::memory_order_acquire)) return *newest;
  panic("no mesh::Runtime");
}

void start(Process& process, Runtime* runtime) {
  (runtime == nullptr ? scheduler_here() : runtime->scheduler()).start(process);
}

/// What a host and the process that works for it share.
class HostWait {
 public:
  void finish(std::optional<ExitReason> failure) {
    {
      const std::lock_guard lock(mutex_);
      is_over_ = true;
      failure_ = std::move(failure);
    }
    over_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    over_.wait(lock, [this] { return is_over_; });
  }
  /// False when it is not over by then.
  [[nodiscard]] bool wait_for(std::chrono::nanoseconds patience) {
    std::unique_lock lock(mutex_);
    return over_.wait_for(lock, patience, [this] { return is_over_; });
  }
  /// Why it failed, if it did; after it is over.
  [[nodiscard]] const std::optional<ExitReason>& failure() const noexcept { return failure_; }

 private:
  HostMutex mutex_;
  HostCondition over_;
  bool is_over_ = false;
  std::optional<ExitReason> failure_;
};

/// A process that drives a task for a host.
class HostProcess final : public Process {
 public:
  HostProcess(Task<> body, std::shared_ptr<HostWait> host) : host_(std::move(host)) {
    current = body.release();
    role = Role::host;
  }
  void exited() noexcept override {
    host_->finish(exit_record == nullptr ? std::nullopt : std::optional(exit_record->reason));
  }

 private:
  std::shared_ptr<HostWait> host_;
};

/// Awaits a task that somebody else owns.
struct Borrowed {
  [[nodiscard]] bool await_ready() const noexcept { return false; }
  template <class Parent>
  void await_suspend(std::coroutine_handle<Parent> parent) const {
    start_child(child, parent.promise());
  }
  void await_resume() const noexcept {}

  PromiseBase& child;
};

inline Task<> drive_borrowed(PromiseBase& task) {
  Borrowed borrowed{task};
  co_await borrowed;
}

void drive_from_host(Frame& root) {
  const auto host = std::make_shared<HostWait>();
  scheduler_here().start(*new HostProcess(drive_borrowed(*root.promise()), host));
  host->wait();
  if (!host->failure()) return;
  static_cast<void>(root.release());  // destroyed with the process's other coroutines
  panic(host->failure()->text, host->failure()->where);
}

HostOutcome run_for_host(const AnyPid& target, Task<> work, std::int64_t patience, String& failure) {
  const auto host = std::make_shared<HostWait>();
  target.process()->scheduler->start(*new HostProcess(std::move(work), host));
  if (patience == std::chrono::nanoseconds::max().count()) {
    host->wait();
  } else if (!host->wait_for(std::chrono::nanoseconds(patience))) {
    return HostOutcome::late;
  }
  if (!host->failure()) return HostOutcome::over;
  failure = host->failure()->text;
  return HostOutcome::failed;
}

}  // namespace mesh::detail
