// What operators see of a running program: records in the journal, and snapshots.
#pragma once

#include <cxxabi.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <memory>

#include "mesh/actor/scheduler_implementation.hpp"

namespace mesh::detail {

/// `bank::Tally`; `main` and `job` for processes without a class of the program.
[[nodiscard]] inline std::string name_of(const Process& process) {
  if (process.role == Role::main) return "main";
  const char* const encoded = process.program_type().name();
  int status = 0;
  const std::unique_ptr<char, decltype(&std::free)> decoded(abi::__cxa_demangle(encoded, nullptr, nullptr, &status),
                                                            &std::free);
  std::string name = status == 0 ? decoded.get() : encoded;
  return name.starts_with("mesh::detail::JobProcess") ? "job" : name;
}

void Scheduler::note_crash(const Process& process, const ExitReason& reason) noexcept {
  if (journal_ == nullptr) return;
  JournalRecord record("crash");
  record.add("pid", "<0." + std::to_string(process.id()) + ">");
  record.add("name", name_of(process));
  record.add(reason.where);
  record.add("message", reason.text.view());
  record.add("processes", living_.size());
  journal_->write(record);
}

void Scheduler::note_restart(const Process& supervisor, const String& child, const ExitReason& reason) {
  restarts_.fetch_add(1, std::memory_order_relaxed);
  if (journal_ == nullptr) return;
  JournalRecord record("restart");
  record.add("supervisor", name_of(supervisor));
  record.add("child", child.view());
  record.add("reason", reason.text.view());
  journal_->write(record);
}

void Scheduler::note_memory() {
  if (journal_ == nullptr) return;
  JournalRecord record("memory");
  record.add("resident", resident_bytes());
  record.add("processes", living_.size());
  journal_->write(record);
}

std::string Scheduler::snapshot() {
  std::vector<AnyPid> processes = living_.newest_first();
  std::size_t waiting = 0;
  std::size_t resting = 0;
  for (const AnyPid& pid : processes) {
    const Process& process = *pid.process();
    if (process.mailbox.is_waiting()) {
      ++waiting;
    } else if (process.rest.load(std::memory_order_relaxed) == Rest::resting) {
      ++resting;
    }
  }
  String text("[mesh-rt] snapshot\n");
  const auto add = [&text](auto&&... parts) { (append_text(text, parts), ...); };
  add(String("  processes: "), processes.size(), String(" ("), processes.size() - waiting - resting,
      String(" ready or running, "), waiting, String(" waiting for messages, "), resting,
      String(" waiting for events), "), restarts_.load(std::memory_order_relaxed), String(" restarts\n"));
  std::size_t timers = 0;
  {
    const auto lock = clock.lock();
    timers = clock.size();
  }
  const std::size_t count = worker_count_.load(std::memory_order_acquire);
  std::size_t idle = 0;
  std::size_t carriers = 0;
  String queues;
  for (std::size_t i = 0; i < count; ++i) {
    if (workers_[i]->is_idle.load(std::memory_order_relaxed)) ++idle;
    carriers += workers_[i]->carriers.count();
    queues.append(" ");
    append_text(queues, workers_[i]->queue.size());
  }
  add(String("  workers: "), count, String(" ("), idle, String(" idle), run queues:"), queues, String(", shared: "),
      shared_.size() + spent_.size(), String("\n  timers: "), timers, String(", carriers: "), carriers,
      String(", resident memory: "), resident_bytes() >> 20U, String(" MiB\n"));
  // The lengths change while we look: each is read once.
  std::vector<std::pair<std::uint32_t, AnyPid>> mailboxes;
  for (AnyPid& pid : processes) {
    if (const std::uint32_t queued = pid.process()->mailbox.queued()) mailboxes.emplace_back(queued, std::move(pid));
  }
  std::sort(mailboxes.begin(), mailboxes.end(), std::greater<>());
  constexpr std::size_t shown = 5;
  if (mailboxes.size() > shown) mailboxes.resize(shown);
  for (const auto& [queued, pid] : mailboxes) {
    const std::string name = name_of(*pid.process());
    add(String("  mailbox of "), pid, String(" "), String(std::string_view(name)), String(": "), queued,
        String(" messages\n"));
  }
  return std::string(text.view());
}

}  // namespace mesh::detail
