// The life of a runtime, and of a program that is one.
#pragma once

#include <signal.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "mesh/actor/host_implementation.hpp"
#include "mesh/actor/program.hpp"

namespace mesh {

namespace detail {

/// What terminate clauses may take, all together, at the end (04 section 16.3).
inline constexpr std::chrono::seconds time_to_end{5};

}  // namespace detail

Runtime::Runtime(RuntimeOptions options) : scheduler_(new detail::Scheduler(options)) {
  detail::newest_scheduler.store(scheduler_, std::memory_order_release);
}

Runtime::~Runtime() {
  while (!scheduler_->end_all(detail::time_to_end)) {
    std::fputs("[mesh-rt] still waiting for processes that do not exit\n", stderr);
  }
  detail::Scheduler* expected = scheduler_;
  detail::newest_scheduler.compare_exchange_strong(expected, nullptr, std::memory_order_acq_rel);
  delete scheduler_;
}

std::string Runtime::snapshot() { return scheduler_->snapshot(); }

void Runtime::wait_until_quiet() { scheduler_->wait_until_quiet(); }

namespace detail {

/// The process that runs `main`.
class MainProcess final : public Process {
 public:
  explicit MainProcess(Task<> body) {
    current = body.release();
    role = Role::main;
  }
};

/// Ends the program in order at the first SIGTERM or SIGINT, at once at the second (04 section 16.7). Prints a snapshot
/// at SIGUSR1, and looks at the memory now and then.
class SignalWatch {
 public:
  explicit SignalWatch(const sigset_t& signals, Scheduler& scheduler)
      : signals_(signals), thread_([this, &scheduler] { watch(scheduler); }) {}
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;
  ~SignalWatch() {
    is_over_.store(true, std::memory_order_release);
    ::pthread_kill(thread_.native_handle(), SIGTERM);
    thread_.join();
  }

  /// The signal that came, or 0.
  [[nodiscard]] int received() const noexcept { return received_.load(std::memory_order_acquire); }

 private:
  static constexpr timespec between_memory_samples{.tv_sec = 30, .tv_nsec = 0};

  void watch(Scheduler& scheduler) {
    const bool takes_samples = scheduler.journal() != nullptr;
    for (;;) {
      const int signal = takes_samples ? ::sigtimedwait(&signals_, nullptr, &between_memory_samples)
                                       : ::sigwaitinfo(&signals_, nullptr);
      if (is_over_.load(std::memory_order_acquire)) return;
      if (signal < 0) {
        if (errno == EAGAIN) scheduler.note_memory();
      } else if (signal == SIGUSR1) {
        const std::string text = scheduler.snapshot();
        std::fwrite(text.data(), 1, text.size(), stderr);
      } else {
        if (received() != 0) std::_Exit(128 + signal);
        received_.store(signal, std::memory_order_release);
        scheduler.stop_waiting_until_quiet();
      }
    }
  }

  const sigset_t signals_;
  std::atomic<int> received_{0};
  std::atomic<bool> is_over_{false};
  std::thread thread_;
};

/// A number from the environment, or nothing.
inline std::optional<std::uint64_t> number_from_environment(const char* name) {
  const char* const text = std::getenv(name);
  if (text == nullptr || *text == '\0') return std::nullopt;
  char* end = nullptr;
  const std::uint64_t number = std::strtoull(text, &end, 10);
  if (*end != '\0') return std::nullopt;
  return number;
}

int run_program(int, char**, Task<> body) {
  ::signal(SIGPIPE, SIG_IGN);
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGTERM);
  ::sigaddset(&signals, SIGINT);
  ::sigaddset(&signals, SIGUSR1);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before the first thread: all inherit it

  RuntimeOptions options;
  options.workers = static_cast<unsigned>(number_from_environment("MESH_SCHEDULERS").value_or(0));
  options.stack_size = number_from_environment("MESH_STACK_SIZE").value_or(0);
  options.journal = std::getenv("MESH_JOURNAL");
  if (const auto seed = number_from_environment("MESH_SEED")) {
    options.deterministic = true;
    options.seed = *seed;
  }
  watch_for_faults();
  int signal = 0;
  {
    Runtime runtime(options);
    if (const Journal* const journal = runtime.scheduler().journal()) {
      if (!journal->is_open()) std::fprintf(stderr, "[mesh-rt] cannot write %s\n", options.journal);
      fault_journal.store(journal->file(), std::memory_order_release);
      runtime.scheduler().note_memory();
    }
    const SignalWatch watch(signals, runtime.scheduler());
    start(*new MainProcess(std::move(body)), &runtime);
    runtime.wait_until_quiet();
    signal = watch.received();
    if (!runtime.scheduler().end_all(time_to_end)) {
      std::fflush(nullptr);
      std::_Exit(signal == 0 ? 0 : 128 + signal);
    }
    if (signal == 0) signal = watch.received();
    fault_journal.store(-1, std::memory_order_release);
  }
  return signal == 0 ? 0 : 128 + signal;
}

}  // namespace detail

}  // namespace mesh
