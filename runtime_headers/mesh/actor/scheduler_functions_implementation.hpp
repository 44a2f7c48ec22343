// Where processes are put when they may run, how workers sleep, and the watch over workers that do not come back.
#pragma once

#include <algorithm>
#include <system_error>

#include "mesh/actor/notice.hpp"
#include "mesh/actor/scheduler_implementation.hpp"

namespace mesh::detail {

/// Nanoseconds of virtual time that a slice takes. Shorter than a real one, because in deterministic mode every poll
/// ends one.
inline constexpr std::uint64_t virtual_slice = 20'000;

Scheduler::Scheduler(RuntimeOptions options)
    : clock(options.deterministic),
      is_deterministic_(options.deterministic),
      seed_(options.seed),
      stack_size_(options.stack_size == 0 ? usual_stack_size : std::max(options.stack_size, least_stack_size)),
      journal_(options.journal == nullptr || *options.journal == '\0' ? nullptr
                                                                      : std::make_unique<Journal>(options.journal)),
      random_(options.seed) {
  wanted_workers_ = options.workers != 0 ? options.workers : std::max(1U, std::thread::hardware_concurrency());
  if (is_deterministic_) wanted_workers_ = 1;
  wanted_workers_ = std::min(wanted_workers_, most_workers);
  for (std::size_t i = 0; i < wanted_workers_; ++i) add_worker();
  clock.start(*this);
}

Scheduler::~Scheduler() {
  clock.stop();
  is_stopping_.store(true, std::memory_order_seq_cst);
  const std::size_t count = worker_count_.load(std::memory_order_acquire);
  for (std::size_t i = 0; i < count; ++i) workers_[i]->carriers.wake();
  for (std::size_t i = 0; i < count; ++i) workers_[i]->join();
  registry.clear();
  while (Timer* const timer = clock.take_any()) timer->abandon();
}

void Scheduler::add_worker() {
  const std::size_t index = worker_count_.load(std::memory_order_relaxed);
  auto worker = std::make_unique<Worker>(*this, index, stack_size_);
  worker->start();
  workers_[index] = std::move(worker);
  // Release: pairs with the acquire of thieves.
  worker_count_.store(index + 1, std::memory_order_release);
}

bool Scheduler::has_other_than(const Worker& worker) const noexcept {
  const std::size_t count = worker_count_.load(std::memory_order_acquire);
  return std::any_of(workers_.begin(), workers_.begin() + static_cast<std::ptrdiff_t>(count),
                     [&](const auto& other) { return other.get() != &worker && other->carriers.count() != 0; });
}

void Scheduler::start(Process& process) {
  process.scheduler = this;
  process.id_ = last_id_.fetch_add(1, std::memory_order_relaxed) + 1;
  living_.add(process);
  if (this_worker != nullptr && &this_worker->scheduler == this && !is_deterministic_) {
    this_worker->push_last(process);
  } else {
    shared_.push(process);
    notify_one();
  }
}

void Scheduler::schedule(Process& process) noexcept {
  Worker* const here = this_worker != nullptr && &this_worker->scheduler == this ? this_worker : nullptr;
  if (process.carrier != nullptr && !is_deterministic_) {
    Worker& home = static_cast<Worker&>(process.carrier->home.worker());
    home.push_returning(process);
    if (&home != here) wake_worker(home);
  } else if (here != nullptr && !is_deterministic_) {
    here->push_next(process);
  } else {
    shared_.push(process);
    notify_one();
  }
}

void Scheduler::requeue(Process& process) noexcept {
  if (is_deterministic_) {
    schedule(process);
    clock.advance(virtual_slice);
    return;
  }
  if (process.carrier != nullptr) {
    this_worker->spent_.push(process);  // its carrier is ours: it runs here
  } else {
    spent_.push(process);
    notify_one();
  }
}

void schedule(Process& process) noexcept { process.scheduler->schedule(process); }
void requeue(Process& process) noexcept { process.scheduler->requeue(process); }

Process* Scheduler::choose() {
  for (;;) {
    while (Process* const process = shared_.pop(nullptr, 0)) runnable_.push_back(process);
    if (!runnable_.empty()) break;
    if (!clock.jump()) return nullptr;
  }
  slice_over.store(true, std::memory_order_relaxed);
  std::swap(runnable_[random_() % runnable_.size()], runnable_.back());
  Process* const chosen = runnable_.back();
  runnable_.pop_back();
  return chosen;
}

void Scheduler::notify_one() {
  // Sequentially consistent: see the head of the file.
  if (sleeper_count_.load(std::memory_order_seq_cst) == 0 || searching_.load(std::memory_order_seq_cst) != 0) return;
  Worker* sleeper = nullptr;
  {
    const std::lock_guard lock(sleep_mutex_);
    if (sleepers_.empty()) return;
    sleeper = sleepers_.back();
    sleepers_.pop_back();
    sleeper_count_.store(sleepers_.size(), std::memory_order_seq_cst);
    searching_.fetch_add(1, std::memory_order_seq_cst);
  }
  sleeper->carriers.wake();
}

void Scheduler::wake_worker(Worker& worker) {
  {
    const std::lock_guard lock(sleep_mutex_);
    if (!forget_sleeper(worker)) return;  // awake: it looks before it sleeps
    searching_.fetch_add(1, std::memory_order_seq_cst);
  }
  worker.carriers.wake();
}

bool Scheduler::forget_sleeper(Worker& worker) {
  if (std::erase(retired_, &worker) != 0) return true;
  const bool was_asleep = std::erase(sleepers_, &worker) != 0;
  sleeper_count_.store(sleepers_.size(), std::memory_order_seq_cst);
  return was_asleep;
}

bool Scheduler::stop_sleeping(Worker& worker) {
  const std::lock_guard lock(sleep_mutex_);
  return forget_sleeper(worker);
}

bool Scheduler::go_to_sleep(Worker& worker) {
  const std::lock_guard lock(sleep_mutex_);
  const std::size_t awake = worker_count_.load(std::memory_order_relaxed) - sleepers_.size() - retired_.size();
  const bool retires = awake + sleepers_.size() > wanted_workers_;
  (retires ? retired_ : sleepers_).push_back(&worker);
  sleeper_count_.store(sleepers_.size(), std::memory_order_seq_cst);
  if (has_work() || worker.has_visible_work() || is_stopping_.load(std::memory_order_seq_cst)) {
    forget_sleeper(worker);
    return false;
  }
  if (sleepers_.size() + retired_.size() == worker_count_.load(std::memory_order_relaxed)) {
    ++times_all_asleep_;
    all_asleep_.notify_all();
  }
  return true;
}

bool Scheduler::has_work() const noexcept {
  if (!shared_.empty() || !spent_.empty()) return true;
  const std::size_t count = worker_count_.load(std::memory_order_acquire);
  for (std::size_t i = 0; i < count; ++i) {
    if (!workers_[i]->queue.empty()) return true;
  }
  return false;
}

bool Scheduler::is_quiet() {
  const std::size_t count = worker_count_.load(std::memory_order_acquire);
  if (sleepers_.size() + retired_.size() != count) return false;
  if (clock.has_timer_that_keeps_alive() || has_work()) return false;
  std::int64_t blocked = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (workers_[i]->has_visible_work() || workers_[i]->carriers.has_blocked()) return false;
    blocked += workers_[i]->blocked_callers.load(std::memory_order_relaxed);
  }
  return blocked == 0;
}

void Scheduler::wait_until_quiet() {
  for (;;) {
    std::uint64_t seen = 0;
    {
      // The clock's lock first, always: a timer that fires wakes workers under it.
      const auto clock_lock = clock.lock();
      const std::lock_guard lock(sleep_mutex_);
      if (has_stopped_waiting_ || is_quiet()) return;
      seen = times_all_asleep_;
    }
    // Only a worker that works can end the last reason to go on, and then it falls asleep again.
    std::unique_lock lock(sleep_mutex_);
    all_asleep_.wait(lock, [this, seen] { return has_stopped_waiting_ || times_all_asleep_ != seen; });
  }
}

void Scheduler::stop_waiting_until_quiet() {
  {
    const std::lock_guard lock(sleep_mutex_);
    has_stopped_waiting_ = true;
  }
  all_asleep_.notify_all();
}

void Scheduler::request_exit(Process& process, ExitReason reason) {
  const bool is_kill = reason.kind == ExitKind::killed;
  auto* const request = new ExitRequest{.reason = std::move(reason)};
  ExitRequest* current = process.exit_request.load(std::memory_order_acquire);
  do {
    if (current != nullptr && (!is_kill || current->reason.kind == ExitKind::killed)) {
      delete request;
      return;
    }
    request->overridden = current;
    // Release: pairs with the acquire in the driver.
  } while (!process.exit_request.compare_exchange_weak(current, request, std::memory_order_acq_rel));
  // One of both wakes it: the message if it waits for messages, else the event; it drops the message unseen.
  deliver(process, new ExitSignal);
  wake(process);
}

bool Scheduler::wait_for_end(const Process& process, std::chrono::steady_clock::time_point deadline) {
  std::unique_lock lock(end_mutex_);
  return one_ended_.wait_until(lock, deadline, [&process] { return process.mailbox.is_closed(); });
}

bool Scheduler::end_all(std::chrono::milliseconds budget) {
  const auto deadline = std::chrono::steady_clock::now() + budget;
  is_ending_.store(true, std::memory_order_seq_cst);
  while (!living_.empty()) {
    for (const AnyPid& pid : living_.newest_first()) {
      Process& process = *pid.process();
      if (!process.is_supervisor() || process.is_supervised.load(std::memory_order_acquire)) continue;
      send_exit(process, AnyPid(), shutdown_reason(), Cause::request);
      if (!wait_for_end(process, deadline)) return false;
    }
    for (const AnyPid& pid : living_.newest_first()) {
      Process& process = *pid.process();
      request_exit(process, shutdown_reason());
      if (process.has_terminate() && !wait_for_end(process, deadline)) return false;
    }
    std::unique_lock lock(end_mutex_);
    if (!one_ended_.wait_until(lock, deadline, [this] { return living_.empty(); })) return false;
  }
  return true;
}

bool Scheduler::watch() {
  const std::size_t count = worker_count_.load(std::memory_order_acquire);
  bool is_anybody_busy = false;
  bool is_anybody_late = false;
  for (std::size_t i = 0; i < count; ++i) {
    Worker& worker = *workers_[i];
    if (worker.is_idle.load(std::memory_order_seq_cst)) {
      worker.same_ticks = 0;
      continue;
    }
    is_anybody_busy = true;
    const std::uint64_t turns = worker.turns.load(std::memory_order_relaxed);
    worker.same_ticks = turns == worker.watched_turns ? worker.same_ticks + 1 : 0;
    worker.watched_turns = turns;
    worker.is_stuck.store(worker.same_ticks > 0, std::memory_order_relaxed);
    if (worker.same_ticks == 0) continue;
    if (worker.same_ticks == 1) {
      if (const ThreadState* const thread = worker.thread_state.load(std::memory_order_acquire)) {
        worker.watched_time = thread->processor_time();
      }
    }
    if (std::atomic<bool>* const flag = worker.slice_flag.load(std::memory_order_acquire)) {
      flag->store(true, std::memory_order_relaxed);
    }
    if (worker.has_visible_work()) notify_one();
    if (worker.same_ticks >= long_turn) is_anybody_late = true;
  }
  if (is_anybody_late && need_help(observe_busy_workers())) replace_lost_worker();
  look_after_memory();
  return is_anybody_busy;
}

std::vector<BusyWorker> Scheduler::observe_busy_workers() const {
  std::vector<BusyWorker> busy;
  const std::size_t count = worker_count_.load(std::memory_order_acquire);
  for (std::size_t i = 0; i < count; ++i) {
    const Worker& worker = *workers_[i];
    const ThreadState* const thread = worker.thread_state.load(std::memory_order_acquire);
    if (worker.same_ticks == 0 || thread == nullptr) continue;
    const std::uint64_t has_run = thread->processor_time() - worker.watched_time;
    busy.push_back({.ticks = worker.same_ticks,
                    .has_run = has_run,
                    .is_runnable = has_run >= long_run || thread->is_runnable(),
                    .keeps_work_waiting = worker.has_visible_work() || has_work()});
  }
  return busy;
}

void Scheduler::look_after_memory() {
  // To tidy up takes time for each page of memory, also for those of a million processes that live on.
  constexpr std::uint64_t worth_it = 200'000;
  const std::size_t count = worker_count_.load(std::memory_order_acquire);
  std::uint64_t freed = 0;
  for (std::size_t i = 0; i < count; ++i) freed += workers_[i]->freed.load(std::memory_order_relaxed);
  if (freed - tidied_up_at_ < worth_it) return;
  tidied_up_at_ = freed;
  for (std::size_t i = 0; i < count; ++i) {
    workers_[i]->must_tidy_up.store(true, std::memory_order_relaxed);
    wake_worker(*workers_[i]);
  }
}

void Scheduler::replace_lost_worker() {
  Worker* worker = nullptr;
  {
    const std::lock_guard lock(sleep_mutex_);
    if (!sleepers_.empty() || searching_.load(std::memory_order_seq_cst) != 0) return;
    const Worker& youngest = *workers_[worker_count_.load(std::memory_order_relaxed) - 1];
    if (youngest.thread_state.load(std::memory_order_acquire) == nullptr) return;  // it has not even begun
    if (!retired_.empty()) {
      worker = retired_.back();
      retired_.pop_back();
      searching_.fetch_add(1, std::memory_order_seq_cst);
    } else if (worker_count_.load(std::memory_order_relaxed) < most_workers) {
      try {
        add_worker();
      } catch (const std::system_error&) {
        // The next look tries again.
      }
    }
  }
  if (worker != nullptr) worker->carriers.wake();
}

void Living::add(Process& process) {
  Shard& shard = shard_of(process);
  const std::lock_guard lock(shard.mutex);
  process.older = shard.newest;
  if (shard.newest != nullptr) shard.newest->newer = &process;
  shard.newest = &process;
  ++shard.count;
}

void Living::remove(Process& process) {
  Shard& shard = shard_of(process);
  const std::lock_guard lock(shard.mutex);
  (process.newer == nullptr ? shard.newest : process.newer->older) = process.older;
  if (process.older != nullptr) process.older->newer = process.newer;
  --shard.count;
}

std::size_t Living::size() {
  std::size_t size = 0;
  for (Shard& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    size += shard.count;
  }
  return size;
}

std::vector<AnyPid> Living::newest_first() {
  std::vector<AnyPid> all;
  for (Shard& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    for (Process* process = shard.newest; process != nullptr; process = process->older) all.emplace_back(process);
  }
  std::sort(all.begin(), all.end(), [](const AnyPid& a, const AnyPid& b) { return a.id() > b.id(); });
  return all;
}

bool Living::empty() {
  return std::all_of(shards_.begin(), shards_.end(), [](Shard& shard) {
    const std::lock_guard lock(shard.mutex);
    return shard.newest == nullptr;
  });
}

}  // namespace mesh::detail
