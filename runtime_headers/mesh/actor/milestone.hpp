// Milestones: what happens once in the life of a process, and for which others wait.
#pragma once

#include <mutex>

#include "mesh/actor/timer.hpp"

namespace mesh::detail {

class MilestoneWait;

class Milestone {
 public:
  /// Whether it has happened; then everything before it can be seen.
  [[nodiscard]] bool is_reached() const noexcept { return is_reached_.load(std::memory_order_acquire); }

  /// Wakes all who wait. Once, or again without effect.
  void reach() noexcept;

 private:
  friend class MilestoneWait;

  std::mutex mutex_;
  MilestoneWait* waiting_ = nullptr;  // under the lock
  std::atomic<bool> is_reached_{false};
};

/// Waits for a milestone of `owner`, which it keeps alive, at most for a time if it is not negative. A null milestone
/// is one that will never be: nothing to wait for. The class that is made of it ends the wait in its own destructor:
/// later the object is no longer of that class, and the clock may be about to call it.
class MilestoneWait : public Wait, public Timer {
 public:
  MilestoneWait(AnyPid owner, Milestone* milestone, Int milliseconds = -1) noexcept
      : owner_(std::move(owner)), milestone_(milestone), milliseconds_(milliseconds) {}
  MilestoneWait(const MilestoneWait&) = delete;
  MilestoneWait& operator=(const MilestoneWait&) = delete;

  [[nodiscard]] bool await_ready() const noexcept {
    return milestone_ == nullptr || milestone_->is_reached() || milliseconds_ == 0;
  }
  void await_suspend(std::coroutine_handle<>) noexcept { current_process->wait = this; }

  [[nodiscard]] Armed arm(Process& process) override;
  [[nodiscard]] bool is_over(Process&) override;
  void fire() noexcept override;

  /// Neither the timer nor the milestone will touch the process any more. In the process that waits.
  void end_wait() noexcept;

 protected:
  ~MilestoneWait() = default;

  [[nodiscard]] const AnyPid& owner() const noexcept { return owner_; }
  [[nodiscard]] bool is_reached() const noexcept { return milestone_ != nullptr && milestone_->is_reached(); }

 private:
  friend class Milestone;

  AnyPid owner_;
  Milestone* milestone_;
  Int milliseconds_;
  Process* process_ = nullptr;  // while it waits
  bool is_counted_ = false;     // as a blocked caller
  MilestoneWait* next_ = nullptr;
  MilestoneWait* previous_ = nullptr;
  std::atomic<bool> has_fired_{false};
};

}  // namespace mesh::detail
