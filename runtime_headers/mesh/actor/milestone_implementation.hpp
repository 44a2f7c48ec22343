// Who waits for milestones.
#pragma once

#include "mesh/actor/milestone.hpp"
#include "mesh/actor/scheduler_implementation.hpp"

namespace mesh::detail {

void Milestone::reach() noexcept {
  const std::lock_guard lock(mutex_);
  is_reached_.store(true, std::memory_order_release);
  for (const MilestoneWait* wait = waiting_; wait != nullptr; wait = wait->next_) wake(*wait->process_);
}

Armed MilestoneWait::arm(Process& process) {
  if (process_ != nullptr) return Armed::notify;
  const std::lock_guard lock(milestone_->mutex_);
  if (milestone_->is_reached()) return Armed::ready;
  process_ = &process;
  next_ = std::exchange(milestone_->waiting_, this);
  if (next_ != nullptr) next_->previous_ = this;
  is_counted_ = true;
  count_blocked_caller(1);
  if (milliseconds_ > 0) {
    due = due_after(milliseconds_);
    start_timer(*process.scheduler, *this);
  }
  return Armed::notify;
}

bool MilestoneWait::is_over(Process&) {
  if (!milestone_->is_reached() && !has_fired_.load(std::memory_order_acquire)) return false;
  if (std::exchange(is_counted_, false)) count_blocked_caller(-1);
  return true;
}

void MilestoneWait::fire() noexcept {
  has_fired_.store(true, std::memory_order_release);
  wake(*process_);
}

void MilestoneWait::end_wait() noexcept {
  if (process_ == nullptr) return;
  if (milliseconds_ > 0) stop_timer(*process_->scheduler, *this);
  if (std::exchange(is_counted_, false)) count_blocked_caller(-1);
  const std::lock_guard lock(milestone_->mutex_);
  (previous_ == nullptr ? milestone_->waiting_ : previous_->next_) = next_;
  if (next_ != nullptr) next_->previous_ = previous_;
  process_ = nullptr;
}

}  // namespace mesh::detail
