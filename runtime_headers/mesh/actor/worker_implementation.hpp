// What a worker does: finds a process, runs it, and sleeps when there is none.
#pragma once

#include <chrono>
#include <thread>

#include "mesh/actor/memory_implementation.hpp"
#include "mesh/actor/scheduler_implementation.hpp"

namespace mesh::detail {

/// Once in so many turns a worker looks first at the shared queue and at those that have used up their slice, so that
/// nobody there starves. Otherwise these come last: whoever was woken runs before whoever never waits.
inline constexpr std::uint64_t fairness_interval = 61;

void Worker::start() {
  thread_ = std::thread([this] {
    const FaultStack fault_stack;
    try {
      carriers.run();
    } catch (const NoStack&) {
      if (!scheduler.has_other_than(*this)) throw;
    }
  });
}

bool Worker::wait_for_stack() {
  constexpr int patience = 20;
  const bool is_needed = !scheduler.has_other_than(*this);  // it may yet come
  if ((is_needed && stackless_waits_ >= patience) || scheduler.is_stopping_.load(std::memory_order_acquire))
    return false;
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  ++stackless_waits_;
  return true;
}

void Worker::loop() {
  this_worker = this;
  show_thread();
  for (;;) {
    carriers.take_loop();
    if (is_announced_) stop_sleeping();
    if (must_tidy_up.load(std::memory_order_relaxed)) [[unlikely]]
      tidy_up();
    carriers.look_after_foreign(is_slice_over());
    if (carriers.has_ready()) {
      if (!carriers.step_aside()) return;
      continue;
    }
    Process* const process = find();
    if (process == nullptr) {
      if (scheduler.is_stopping_.load(std::memory_order_acquire)) break;
      carriers.count_blocked();
      is_announced_ = scheduler.go_to_sleep(*this);
      must_search_ = !is_announced_;
      if (is_announced_) carriers.rest();
      continue;
    }
    if (process->carrier != nullptr) {
      if (!carriers.resume(*process->carrier)) return;
      continue;
    }
    scheduler.run(*process);
  }
  carriers.end_next();
}

void Worker::stop_sleeping() {
  is_announced_ = false;
  // Who woke us has counted us as a searcher; a carrier that was blocked by something else has not.
  is_searching_ = !scheduler.stop_sleeping(*this);
}

void Worker::set_idle(bool idle) noexcept {
  // First busy, then the clock; the clock first stops watching, then looks: one of both sees the other.
  is_idle.store(idle, std::memory_order_seq_cst);
  if (!idle) scheduler.clock.keep_watch();
}

void Worker::tidy_up() noexcept {
  must_tidy_up.store(false, std::memory_order_relaxed);
  collect_memory();
}

void Worker::begin_turn() noexcept {
  turns.store(turns.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  slice_over.store(scheduler.is_deterministic_, std::memory_order_relaxed);
}

Process* Worker::find() {
  if (scheduler.is_deterministic_) {
    if (std::exchange(is_searching_, false)) scheduler.searching_.fetch_sub(1, std::memory_order_seq_cst);
    return scheduler.choose();
  }
  Process* process = find_local();
  if (process == nullptr && !is_searching_) {
    // At most half of the workers search at a time. One of them may wait for a processor all the while.
    if (!must_search_ &&
        2 * scheduler.searching_.load(std::memory_order_relaxed) >= static_cast<int>(scheduler.wanted_workers_)) {
      return nullptr;
    }
    scheduler.searching_.fetch_add(1, std::memory_order_seq_cst);
    is_searching_ = true;
  }
  must_search_ = false;
  if (process == nullptr) process = steal();
  if (is_searching_) {
    is_searching_ = false;
    const bool was_last = scheduler.searching_.fetch_sub(1, std::memory_order_seq_cst) == 1;
    // Where one found work there may be more: the last searcher calls the next.
    if (process != nullptr && was_last) scheduler.notify_one();
  }
  return process;
}

Process* Worker::find_local() {
  if (is_slice_over()) {
    // Talking to each other does not lengthen a slice.
    if (Process* const postponed = next_up.exchange(nullptr, std::memory_order_acquire)) push_last(*postponed);
  } else if (next_up.load(std::memory_order_relaxed) != nullptr) {
    if (Process* const process = next_up.exchange(nullptr, std::memory_order_acquire)) return process;
  }
  begin_turn();
  collect_returning();
  const std::uint64_t turn = turns.load(std::memory_order_relaxed);
  if (turn % fairness_interval == 0) {
    if (Process* const process = scheduler.shared_.pop(nullptr, 0)) return process;
    if (Process* const process = find_spent(turn)) return process;
  }
  if (turn % 2 == 0 && !returned_.empty()) return returned_.pop();
  if (Process* const process = queue.pop()) return process;
  if (Process* const process = scheduler.shared_.pop(&queue, RunQueue::capacity / 2)) return process;
  if (Process* const process = returned_.pop()) return process;
  return find_spent(turn);
}

Process* Worker::find_spent(std::uint64_t turn) {
  if (turn % 4 < 2 && !spent_.empty()) return spent_.pop();
  if (Process* const process = scheduler.spent_.pop(nullptr, 0)) return process;
  return spent_.pop();
}

Process* Worker::steal() {
  const std::size_t count = scheduler.worker_count_.load(std::memory_order_acquire);
  for (std::size_t i = 1; i < count; ++i) {
    Worker& victim = *scheduler.workers_[(index + i) % count];
    if (Process* const process = victim.queue.steal_into(queue)) return process;
    if (!victim.is_stuck.load(std::memory_order_relaxed)) continue;
    if (Process* const process = victim.next_up.exchange(nullptr, std::memory_order_acq_rel)) return process;
  }
  return nullptr;
}

void Worker::collect_returning() {
  if (returning.load(std::memory_order_relaxed) == nullptr) return;
  // Acquire: pairs with the release in `push_returning`.
  Process* newest = returning.exchange(nullptr, std::memory_order_acquire);
  Process* oldest = nullptr;
  while (newest != nullptr) {
    Process* const older = newest->next;
    newest->next = std::exchange(oldest, newest);
    newest = older;
  }
  while (oldest != nullptr) {
    Process& process = *std::exchange(oldest, oldest->next);
    returned_.push(process);
  }
}

void Worker::push_next(Process& process) {
  // Only the owner puts something into an empty place, so no read-modify-write is needed there.
  if (next_up.load(std::memory_order_relaxed) == nullptr) {
    next_up.store(&process, std::memory_order_release);
  } else if (Process* const displaced = next_up.exchange(&process, std::memory_order_acq_rel)) {
    push_last(*displaced);
  }
}

void Worker::push_last(Process& process) {
  if (!queue.push(process)) {
    ProcessList half;
    while (half.size() < RunQueue::capacity / 2) {
      Process* const oldest = queue.pop();
      if (oldest == nullptr) break;
      half.push(*oldest);
    }
    half.push(process);
    scheduler.shared_.push_all(half);
  }
  scheduler.notify_one();
}

void Worker::push_returning(Process& process) {
  Process* newest = returning.load(std::memory_order_relaxed);
  do {
    process.next = newest;
  } while (!returning.compare_exchange_weak(newest, &process, std::memory_order_seq_cst, std::memory_order_relaxed));
}

bool Worker::has_visible_work() const noexcept {
  return !queue.empty() || returning.load(std::memory_order_seq_cst) != nullptr ||
         next_up.load(std::memory_order_seq_cst) != nullptr;
}

}  // namespace mesh::detail
