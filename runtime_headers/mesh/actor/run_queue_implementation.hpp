// Run queues: a bounded ring for each worker, from which others steal half, and one list for everybody.
#pragma once

#include <array>
#include <exception>
#include <mutex>

#include "mesh/actor/process.hpp"

namespace mesh::detail {

/// A chain of processes, linked by `next`.
class ProcessList {
 public:
  [[nodiscard]] bool empty() const noexcept { return first_ == nullptr; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  void push(Process& process) noexcept {
    process.next = nullptr;
    if (first_ == nullptr) {
      first_ = &process;
    } else {
      last_->next = &process;
    }
    last_ = &process;
    ++size_;
  }
  [[nodiscard]] Process* pop() noexcept {
    Process* const process = first_;
    if (process != nullptr) {
      first_ = std::exchange(process->next, nullptr);
      --size_;
    }
    return process;
  }

 private:
  Process* first_ = nullptr;
  Process* last_ = nullptr;
  std::size_t size_ = 0;
};

/// The queue of one worker. Its owner pushes and pops, thieves take half; nobody waits for anybody.
///
/// `head_` counts what was taken, `tail_` what was put in. A thief copies slots first and then claims them by moving
/// `head_`; if somebody else was faster, the copies are worthless and thrown away.
class RunQueue {
 public:
  static constexpr std::uint32_t capacity = 256;

  /// Owner only. False when the ring is full.
  [[nodiscard]] bool push(Process& process) noexcept {
    const std::uint32_t tail = tail_.load(std::memory_order_relaxed);
    // Acquire: a slot is written again only after the thief who took it has read it.
    if (tail - head_.load(std::memory_order_acquire) == capacity) return false;
    slot(tail).store(&process, std::memory_order_relaxed);
    // Release: whoever sees the new tail sees the slot and the process. Sequentially consistent: pairs with a worker
    // that announces its sleep and then looks here; one of both sees the other.
    tail_.store(tail + 1, std::memory_order_seq_cst);
    return true;
  }

  /// Owner only. The oldest process, or null.
  [[nodiscard]] Process* pop() noexcept {
    std::uint32_t head = head_.load(std::memory_order_relaxed);
    const std::uint32_t tail = tail_.load(std::memory_order_relaxed);
    while (head != tail) {
      Process* const oldest = slot(head).load(std::memory_order_relaxed);
      // Release: pairs with the acquire in `push`. A failure loads the head of the thief who was faster.
      if (head_.compare_exchange_weak(head, head + 1, std::memory_order_acq_rel, std::memory_order_relaxed)) {
        return oldest;
      }
    }
    return nullptr;
  }

  /// Moves half of it into `thief`, which is the caller's own and empty. Gives one of them to run, or null.
  [[nodiscard]] Process* steal_into(RunQueue& thief) noexcept {
    const std::uint32_t target = thief.tail_.load(std::memory_order_relaxed);
    for (;;) {
      std::uint32_t head = head_.load(std::memory_order_acquire);
      // Acquire: pairs with the release in `push`.
      const std::uint32_t available = tail_.load(std::memory_order_seq_cst) - head;
      if (available == 0) return nullptr;
      if (available > capacity) continue;  // head and tail of different moments
      const std::uint32_t count = available - available / 2;
      for (std::uint32_t i = 0; i < count; ++i) {
        thief.slot(target + i).store(slot(head + i).load(std::memory_order_relaxed), std::memory_order_relaxed);
      }
      if (!head_.compare_exchange_strong(head, head + count, std::memory_order_acq_rel, std::memory_order_relaxed)) {
        continue;
      }
      Process* const to_run = thief.slot(target + count - 1).load(std::memory_order_relaxed);
      if (count > 1) thief.tail_.store(target + count - 1, std::memory_order_seq_cst);
      return to_run;
    }
  }

  /// Any thread; a snapshot.
  [[nodiscard]] bool empty() const noexcept {
    return head_.load(std::memory_order_seq_cst) == tail_.load(std::memory_order_seq_cst);
  }
  /// Likewise.
  [[nodiscard]] std::size_t size() const noexcept {
    return tail_.load(std::memory_order_relaxed) - head_.load(std::memory_order_relaxed);
  }

 private:
  [[nodiscard]] std::atomic<Process*>& slot(std::uint32_t index) noexcept { return slots_[index % capacity]; }

  alignas(64) std::atomic<std::uint32_t> head_{0};
  alignas(64) std::atomic<std::uint32_t> tail_{0};
  std::array<std::atomic<Process*>, capacity> slots_{};
};

/// The queue of all workers: what overflows, what has used up its slice, what comes from other threads.
class SharedQueue {
 public:
  void push(Process& process) {
    const std::lock_guard lock(mutex_);
    list_.push(process);
    size_.store(list_.size(), std::memory_order_seq_cst);
  }
  void push_all(ProcessList& others) {
    const std::lock_guard lock(mutex_);
    while (Process* const process = others.pop()) list_.push(*process);
    size_.store(list_.size(), std::memory_order_seq_cst);
  }

  /// The oldest; `share` moves up to that many more into `local`.
  [[nodiscard]] Process* pop(RunQueue* local, std::size_t share) {
    if (empty()) return nullptr;
    const std::lock_guard lock(mutex_);
    Process* const first = list_.pop();
    for (; local != nullptr && share > 0 && !list_.empty(); --share) {
      if (!local->push(*list_.pop())) std::terminate();  // `local` was empty
    }
    size_.store(list_.size(), std::memory_order_seq_cst);
    return first;
  }

  [[nodiscard]] bool empty() const noexcept { return size() == 0; }
  [[nodiscard]] std::size_t size() const noexcept { return size_.load(std::memory_order_seq_cst); }

 private:
  std::mutex mutex_;
  ProcessList list_;
  std::atomic<std::size_t> size_{0};  // written under the lock, read by anybody
};

}  // namespace mesh::detail
