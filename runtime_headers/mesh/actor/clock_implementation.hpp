// The clock: one thread that fires timers and, while workers are busy, watches them once in a millisecond.
//
// When all workers are idle and no timer is pending it sleeps without a deadline: an idle program uses no CPU.
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "mesh/actor/lost_workers.hpp"
#include "mesh/actor/timer.hpp"

namespace mesh::detail {

/// Pending timers, ordered by time and then by start.
class Clock {
 public:
  /// What the clock's thread asks its owner.
  class Owner {
   public:
    /// Looks after the workers. False when all are idle: then nobody needs to look until `keep_watch`.
    virtual bool watch() = 0;

   protected:
    ~Owner() = default;
  };

  explicit Clock(bool is_virtual) : is_virtual_(is_virtual) {}
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;

  /// Nanoseconds since some moment in the past.
  [[nodiscard]] std::uint64_t now() const noexcept {
    if (is_virtual_) return virtual_now_.load(std::memory_order_relaxed);
    return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
  }

  void start(Owner& owner) {
    if (!is_virtual_) thread_ = std::thread([this, &owner] { run(owner); });
  }
  void stop() {
    {
      const std::lock_guard lock(mutex_);
      is_stopped_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
  }

  [[nodiscard]] std::unique_lock<std::mutex> lock() { return std::unique_lock(mutex_); }

  /// With the lock held.
  void add(Timer& timer) {
    timer.sequence = ++last_sequence_;
    const auto [place, is_new] = pending_.insert(&timer);
    if (place == pending_.begin() && !is_virtual_) changed_.notify_one();
  }
  void remove(Timer& timer) {
    if (timer.sequence != 0) pending_.erase(&timer);
    timer.sequence = 0;
  }
  [[nodiscard]] std::size_t size() const noexcept { return pending_.size(); }
  [[nodiscard]] bool has_timer_that_keeps_alive() const {
    for (const Timer* const timer : pending_) {
      if (timer->keeps_alive()) return true;
    }
    return false;
  }
  /// Takes all timers, without firing them.
  [[nodiscard]] Timer* take_any() {
    if (pending_.empty()) return nullptr;
    Timer* const timer = *pending_.begin();
    remove(*timer);
    return timer;
  }

  /// Virtual time only: jumps to the next timer and fires it. False if there is none.
  [[nodiscard]] bool jump() {
    const std::lock_guard lock(mutex_);
    if (pending_.empty()) return false;
    virtual_now_.store(std::max(now(), (*pending_.begin())->due), std::memory_order_relaxed);
    fire_next();
    return true;
  }

  /// Virtual time only: a used slice costs time, so that sleepers wake although others are always busy.
  void advance(std::uint64_t nanoseconds) {
    const std::lock_guard lock(mutex_);
    virtual_now_.store(now() + nanoseconds, std::memory_order_relaxed);
    while (!pending_.empty() && (*pending_.begin())->due <= now()) fire_next();
  }

  /// A worker has become busy. Cheap unless the clock has stopped watching.
  void keep_watch() {
    if (is_watching_.load(std::memory_order_seq_cst) || is_virtual_) return;
    {
      const std::lock_guard lock(mutex_);
      is_watching_.store(true, std::memory_order_seq_cst);
    }
    changed_.notify_one();
  }

 private:
  struct ByTime {
    bool operator()(const Timer* a, const Timer* b) const noexcept {
      return a->due != b->due ? a->due < b->due : a->sequence < b->sequence;
    }
  };

  static constexpr int patience = 20;  // ticks without work until the clock stops watching

  void fire_next() {
    Timer* const timer = *pending_.begin();
    pending_.erase(pending_.begin());
    timer->sequence = 0;
    timer->fire();
  }

  void run(Owner& owner) {
    int idle_ticks = 0;
    std::unique_lock lock(mutex_);
    while (!is_stopped_) {
      while (!pending_.empty() && (*pending_.begin())->due <= now()) fire_next();
      const bool is_watching = is_watching_.load(std::memory_order_relaxed);
      if (!is_watching && pending_.empty()) {
        changed_.wait(lock);
        continue;
      }
      std::uint64_t until = pending_.empty() ? ~std::uint64_t{0} : (*pending_.begin())->due;
      if (is_watching) until = std::min(until, now() + monitor_tick);
      changed_.wait_until(lock, std::chrono::steady_clock::time_point(std::chrono::nanoseconds(until)));
      if (!is_watching || is_stopped_) continue;
      // Not watching first, then looking: a worker that gets busy in between sees that it must call `keep_watch`.
      is_watching_.store(false, std::memory_order_seq_cst);
      lock.unlock();
      idle_ticks = owner.watch() ? 0 : idle_ticks + 1;
      lock.lock();
      if (idle_ticks < patience) is_watching_.store(true, std::memory_order_seq_cst);
      if (idle_ticks >= patience) idle_ticks = 0;
    }
  }

  const bool is_virtual_;
  std::atomic<std::uint64_t> virtual_now_{0};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::set<Timer*, ByTime> pending_;
  std::uint64_t last_sequence_ = 0;
  std::atomic<bool> is_watching_{true};  // workers begin busy
  bool is_stopped_ = false;
  std::thread thread_;
};

}  // namespace mesh::detail
