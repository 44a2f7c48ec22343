// Faults: what ends the whole program against its will. Before it dies, a record says so.
#pragma once

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string_view>

namespace mesh::detail {

/// Where a record of a fault goes besides stderr: the file of the journal, or -1. Handlers of signals know nothing but
/// the process they are in.
inline constinit std::atomic<int> fault_journal{-1};

inline constexpr std::array<int, 3> fault_signals{SIGSEGV, SIGBUS, SIGABRT};

/// Only what a handler of signals may call.
inline void write_plainly(int file, std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// `[mesh-rt] fault: NAME`, and a line of the journal.
inline void report_fault(std::string_view name) noexcept {
  write_plainly(STDERR_FILENO, "[mesh-rt] fault: ");
  write_plainly(STDERR_FILENO, name);
  write_plainly(STDERR_FILENO, "\n");
  const int journal = fault_journal.load(std::memory_order_acquire);
  if (journal < 0) return;
  write_plainly(journal, R"({"event":"fault","name":")");
  write_plainly(journal, name);
  write_plainly(journal, "\"}\n");
}

/// Says what happened, then lets the signal do what it does.
extern "C" inline void mesh_on_fault(int signal) {
  switch (signal) {
    case SIGSEGV:
      report_fault("SIGSEGV");
      break;
    case SIGBUS:
      report_fault("SIGBUS");
      break;
    default:
      report_fault("SIGABRT");
      break;
  }
  struct sigaction usual{};
  usual.sa_handler = SIG_DFL;
  ::sigaction(signal, &usual, nullptr);
  ::raise(signal);
}

/// An exception that nobody catches, thrown outside of all processes.
[[noreturn]] inline void on_terminate() {
  if (const std::exception_ptr failure = std::current_exception()) {
    try {
      std::rethrow_exception(failure);
    } catch (const std::exception& error) {
      report_fault(error.what());
    } catch (...) {
      report_fault("unknown exception");
    }
  }
  std::abort();
}

/// Takes faults over for the whole program.
inline void watch_for_faults() {
  std::set_terminate(on_terminate);
  struct sigaction action{};
  action.sa_handler = mesh_on_fault;
  action.sa_flags = SA_ONSTACK | SA_RESETHAND;
  ::sigemptyset(&action.sa_mask);
  for (const int signal : fault_signals) {
    struct sigaction current{};
    ::sigaction(signal, nullptr, &current);
    if (current.sa_handler == SIG_DFL) ::sigaction(signal, &action, nullptr);  // a sanitizer says more than we do
  }
}

/// The stack on which a thread handles a fault: its own may be the reason. Nothing if faults are not taken over.
class FaultStack {
 public:
  FaultStack() {
    struct sigaction current{};
    ::sigaction(SIGSEGV, nullptr, &current);
    if (current.sa_handler != mesh_on_fault) return;
    void* const memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return;
    stack_.ss_sp = memory;
    stack_.ss_size = size;
    ::sigaltstack(&stack_, nullptr);
  }
  FaultStack(const FaultStack&) = delete;
  FaultStack& operator=(const FaultStack&) = delete;
  ~FaultStack() {
    if (stack_.ss_sp == nullptr) return;
    stack_t none{};
    none.ss_flags = SS_DISABLE;
    ::sigaltstack(&none, nullptr);
    ::munmap(stack_.ss_sp, size);
  }

 private:
  static constexpr std::size_t size = std::size_t{64} << 10;

  stack_t stack_{};
};

}  // namespace mesh::detail
