// The scheduler: workers that run processes, steal from each other, and sleep when there is nothing to do.
//
// A process that was woken goes into the `next up` place of the worker that woke it, so two processes that talk to each
// other stay on one worker; new ones go to the end of its queue. Another worker is woken only for what lies in a queue.
// Sleep and wake-up agree like this: who adds work writes it and then looks for sleepers, who goes to sleep announces
// it and then looks for work, all sequentially consistent, so one of both sees the other.
#pragma once

#include <array>
#include <exception>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <unordered_map>

#include "mesh/actor/bonds.hpp"
#include "mesh/actor/carrier_implementation.hpp"
#include "mesh/actor/clock_implementation.hpp"
#include "mesh/actor/exit.hpp"
#include "mesh/actor/fault_implementation.hpp"
#include "mesh/actor/journal_implementation.hpp"
#include "mesh/actor/lost_workers.hpp"
#include "mesh/actor/run_queue_implementation.hpp"
#include "mesh/actor/runtime.hpp"
#include "mesh/actor/thread_implementation.hpp"

namespace mesh::detail {

class Worker;
class Scheduler;

inline thread_local constinit Worker* this_worker = nullptr;

/// This thread, for the monitor.
inline thread_local const ThreadState this_thread_state;

/// The exception that ended the coroutine which was resumed last on this thread, and whether there is one: asked after
/// every resumption, and much cheaper to ask.
inline thread_local std::exception_ptr kept_failure;
inline thread_local constinit bool has_failed = false;

/// Instead of it: why the process must end.
inline thread_local std::optional<ExitReason> kept_reason;

[[nodiscard]] inline std::exception_ptr take_failure() noexcept {
  has_failed = false;
  return std::exchange(kept_failure, nullptr);
}

/// A thread that runs processes, one at a time.
class Worker final : public CarrierLoop {
 public:
  Worker(Scheduler& scheduler, std::size_t index, std::size_t stack_size)
      : scheduler(scheduler), index(index), carriers(*this, stack_size) {}

  void start();
  void join() { thread_.join(); }

  void loop() override;
  void set_idle(bool idle) noexcept override;
  [[nodiscard]] bool wait_for_stack() override;

  /// A parked carrier runs again, and with it its process.
  void return_to(Process& process) noexcept {
    this_worker = this;
    current_process = &process;
    show_thread();
    begin_turn();
  }

  /// Lets it run next on this worker. Owner only.
  void push_next(Process& process);
  /// Lets it run after all that wait on this worker. Owner only.
  void push_last(Process& process);
  /// A process whose parked carrier is ours may go on. Any thread.
  void push_returning(Process& process);

  [[nodiscard]] bool has_visible_work() const noexcept;

  Scheduler& scheduler;
  const std::size_t index;
  Carriers carriers;
  RunQueue queue;
  std::atomic<Process*> next_up{nullptr};
  std::atomic<Process*> returning{nullptr};      // a stack, linked by `next`
  std::atomic<std::uint64_t> turns{0};           // processes taken from a queue; written by the owner
  std::atomic<std::uint64_t> freed{0};           // processes deleted on its thread; written by the owner
  std::atomic<bool> must_tidy_up{false};         // set by the monitor
  std::atomic<std::int64_t> blocked_callers{0};  // written by the owner; only the sum of all workers has a meaning
  std::atomic<bool> is_idle{false};              // written by the owner, for the monitor
  std::atomic<bool> is_stuck{false};             // set by the monitor: even `next_up` may be stolen
  std::atomic<std::atomic<bool>*> slice_flag{nullptr};    // `slice_over` of the thread that runs
  std::atomic<const ThreadState*> thread_state{nullptr};  // of that thread

  // Of the monitor.
  std::uint64_t watched_turns = 0;
  std::uint64_t watched_time = 0;  // what the thread had run when it was first seen in this turn
  int same_ticks = 0;

 private:
  friend class Scheduler;
  [[nodiscard]] Process* find();
  [[nodiscard]] Process* find_local();
  [[nodiscard]] Process* steal();
  [[nodiscard]] Process* find_spent(std::uint64_t turn);
  void collect_returning();
  void begin_turn() noexcept;
  void show_thread() noexcept {
    slice_flag.store(&slice_over, std::memory_order_release);
    thread_state.store(&this_thread_state, std::memory_order_release);
  }
  void stop_sleeping();
  void tidy_up() noexcept;

  ProcessList returned_;  // what came by `returning`, oldest first
  ProcessList spent_;     // have used up their slice on carriers of ours
  std::thread thread_;
  int stackless_waits_ = 0;
  bool is_searching_ = false;
  bool must_search_ = false;   // there is work, however many search
  bool is_announced_ = false;  // as asleep
};

/// Waits, on a thread or fiber that is no process, until a temporary process has driven the task to its end.
void drive_from_host(Frame& root);

/// The scheduler of the process that runs here, or else the one that a host thread means.
[[nodiscard]] Scheduler& scheduler_here();

/// Whether the process has been told to exit and is not exiting yet. Owner only.
[[nodiscard]] bool must_exit(const Process& process) noexcept;

/// Tells everybody who is tied to a process that it has exited (04 section 9.2, steps 3 and 4).
void tell_of_end(Process& exited);

/// Makes a process look at what it was told; it is no message.
class ExitSignal final : public Message {
 public:
  [[nodiscard]] const MessageType& type() const noexcept override { return message_type<ExitSignal>; }
};

/// The running process begins to wait for another one, or has ended that.
inline void count_blocked_caller(std::int64_t change) noexcept {
  std::atomic<std::int64_t>& count = this_worker->blocked_callers;
  count.store(count.load(std::memory_order_relaxed) + change, std::memory_order_relaxed);
}

/// Names of processes.
class Registry {
 public:
  [[nodiscard]] bool add(std::string_view name, const AnyPid& pid);
  [[nodiscard]] AnyPid find(std::string_view name) const;
  void remove_all(Process& process);
  void clear();

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, AnyPid> pids_;
  std::unordered_multimap<std::uint64_t, std::string> names_;
};

/// The processes that have not exited: several lists, so that spawning seldom meets a lock that is taken.
class Living {
 public:
  void add(Process& process);
  void remove(Process& process);
  /// All of them, newest first.
  [[nodiscard]] std::vector<AnyPid> newest_first();
  [[nodiscard]] bool empty();
  [[nodiscard]] std::size_t size();

 private:
  struct alignas(64) Shard {
    std::mutex mutex;
    Process* newest = nullptr;
    std::size_t count = 0;
  };
  [[nodiscard]] Shard& shard_of(const Process& process) noexcept { return shards_[process.id() % shards_.size()]; }

  std::array<Shard, 16> shards_;
};

class Scheduler final : public Clock::Owner {
 public:
  explicit Scheduler(RuntimeOptions options);
  ~Scheduler();

  void start(Process& process);
  void schedule(Process& process) noexcept;
  void requeue(Process& process) noexcept;

  /// Tells a process to exit at its next safe point. The first reason counts, unless it is to be killed.
  void request_exit(Process& process, ExitReason reason);

  void wait_until_quiet();
  /// Somebody wants the end now. Any thread.
  void stop_waiting_until_quiet();
  /// Ends all processes, the youngest first. False if some have not ended within `budget`.
  bool end_all(std::chrono::milliseconds budget);

  /// Runs a process until it waits or exits. On a carrier of `worker`.
  void run(Process& process);
  /// Runs `root` inside the current process, parking the carrier while it waits.
  void run_nested(Process& process, Frame& root);

  bool watch() override;
  void notify_one();
  [[nodiscard]] bool is_deterministic() const noexcept { return is_deterministic_; }
  /// Whether the program ends: nothing is restarted.
  [[nodiscard]] bool is_ending() const noexcept { return is_ending_.load(std::memory_order_seq_cst); }
  [[nodiscard]] std::string snapshot();
  /// A supervisor starts a child again.
  void note_restart(const Process& supervisor, const String& child, const ExitReason& reason);
  /// A line of the journal with the use of memory, if there is a journal.
  void note_memory();
  [[nodiscard]] Journal* journal() noexcept { return journal_.get(); }
  [[nodiscard]] Int new_reference() noexcept { return last_reference_.fetch_add(1, std::memory_order_relaxed) + 1; }

  Clock clock;
  Registry registry;
  BondLocks bond_locks;

 private:
  friend class Worker;

  enum class Outcome { over, left, failed, must_exit };
  [[nodiscard]] Outcome proceed(Process& process) noexcept;
  void finish(Process& process);
  [[nodiscard]] bool begin_exit(Process& process, Outcome outcome);
  void note_crash(const Process& process, const ExitReason& reason) noexcept;
  void report_crash(const Process& process, const ExitReason& reason) noexcept;

  /// Throws `std::system_error` when there is no thread to be had.
  void add_worker();
  /// Whether another worker runs, so that the program can do without this one.
  [[nodiscard]] bool has_other_than(const Worker& worker) const noexcept;
  /// Announces that the worker sleeps. False if there is work after all.
  [[nodiscard]] bool go_to_sleep(Worker& worker);
  /// Takes that back. False if somebody has woken the worker before.
  [[nodiscard]] bool stop_sleeping(Worker& worker);
  [[nodiscard]] bool has_work() const noexcept;
  [[nodiscard]] bool is_quiet();  // with the clock's lock and `sleep_mutex_`
  void wake_worker(Worker& worker);
  /// Waits until a process has exited. False if it has not by then.
  [[nodiscard]] bool wait_for_end(const Process& process, std::chrono::steady_clock::time_point deadline);
  bool forget_sleeper(Worker& worker);  // under `sleep_mutex_`
  /// Those that have been in their turn for a tick or more. Of the monitor.
  [[nodiscard]] std::vector<BusyWorker> observe_busy_workers() const;
  void replace_lost_worker();
  /// Lets the workers tidy up when many processes have been deleted.
  void look_after_memory();

  // Deterministic mode.
  [[nodiscard]] Process* choose();

  static constexpr std::size_t most_workers = 256;

  const bool is_deterministic_;
  const std::uint64_t seed_;
  const std::size_t stack_size_;
  const std::unique_ptr<Journal> journal_;  // may be null
  std::mt19937_64 random_;
  std::vector<Process*> runnable_;  // deterministic mode

  std::atomic<std::uint64_t> last_id_{0};
  std::atomic<Int> last_reference_{0};  // of monitors
  std::atomic<std::uint64_t> restarts_{0};
  Living living_;
  SharedQueue shared_;
  SharedQueue spent_;  // have used up their slice
  std::array<std::unique_ptr<Worker>, most_workers> workers_;
  std::atomic<std::size_t> worker_count_{0};
  std::size_t wanted_workers_ = 0;

  std::mutex sleep_mutex_;
  std::vector<Worker*> sleepers_;  // under the lock: to be woken for work
  std::vector<Worker*> retired_;   // under the lock: to be woken by the monitor only
  std::atomic<std::size_t> sleeper_count_{0};
  std::atomic<int> searching_{0};
  std::condition_variable all_asleep_;
  std::uint64_t times_all_asleep_ = 0;  // under the lock
  bool has_stopped_waiting_ = false;    // under the lock
  std::atomic<bool> is_stopping_{false};
  std::uint64_t tidied_up_at_ = 0;  // of the monitor: how many processes had been deleted

  std::mutex end_mutex_;
  std::condition_variable one_ended_;
  std::atomic<bool> is_ending_{false};
};

}  // namespace mesh::detail
