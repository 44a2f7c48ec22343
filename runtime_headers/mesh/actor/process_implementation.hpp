// The driver: resumes the coroutines of a process until it waits, and carries out its end (04 section 9.2).
#pragma once

#include <cstdio>

#include "mesh/actor/scheduler_implementation.hpp"
#include "mesh/core/panic.hpp"

namespace mesh::detail {

Process::~Process() {
  delete exit_record;
  const ExitRequest* request = exit_request.load(std::memory_order_relaxed);
  while (request != nullptr) delete std::exchange(request, request->overridden);
  if (this_worker != nullptr) {
    std::atomic<std::uint64_t>& freed = this_worker->freed;
    freed.store(freed.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  }
}

void keep_failure() noexcept {
  kept_failure = std::current_exception();
  has_failed = true;
}

[[nodiscard]] inline ExitReason reason_of(const Panic& panic) noexcept {
  return {.kind = ExitKind::error, .text = panic.text(), .where = panic.where(), .function = panic.function()};
}

void keep_panic(const Panic& panic) noexcept {
  kept_reason = reason_of(panic);
  has_failed = true;
}

void too_many_awaits() { overflow_stack({}, nullptr); }

void unwind(PromiseBase* innermost) noexcept {
  while (innermost != nullptr) {
    PromiseBase* const parent = innermost->parent;
    innermost->self.destroy();
    unwound = innermost;
    innermost = parent;
  }
  unwound = nullptr;
}

/// What ended a coroutine. Leaves the handler before it returns: nothing may wait inside one. Kept small, because the
/// way to a handler is as long as the function around it.
[[nodiscard, gnu::noinline]] inline ExitReason reason_of(const std::exception_ptr& failure, const Process& process) {
  try {
    std::rethrow_exception(failure);
  } catch (const ProcessExit&) {
    return process.exit_request.load(std::memory_order_acquire)->reason;
  } catch (const Panic& panic) {
    return reason_of(panic);
  } catch (const std::exception& error) {
    return {.kind = ExitKind::error, .text = String(std::string_view(error.what()))};
  } catch (...) {
    return {.kind = ExitKind::error, .text = "unknown exception"};
  }
}

[[nodiscard]] inline ExitReason take_reason(const Process& process) {
  const std::exception_ptr failure = take_failure();
  if (failure != nullptr) return reason_of(failure, process);
  ExitReason reason = std::move(*kept_reason);
  kept_reason.reset();
  return reason;
}

bool must_exit(const Process& process) noexcept {
  // Acquire: pairs with `request_exit`.
  const ExitRequest* const request = process.exit_request.load(std::memory_order_acquire);
  if (request == nullptr) return false;
  if (process.exit_record == nullptr || !process.exit_record->is_terminating) return true;
  return request->reason.kind == ExitKind::killed;  // that alone ends a terminate clause
}

Scheduler::Outcome Scheduler::proceed(Process& process) noexcept {
  try {
    for (;;) {
      if (must_exit(process)) return Outcome::must_exit;
      if (process.wait != nullptr && process.wait->is_over(process)) process.wait = nullptr;
      if (process.wait == nullptr) {
        PromiseBase* const running = process.current;
        running->self.resume();
        if (has_failed) [[unlikely]] {
          process.current = running;
          return Outcome::failed;
        }
        if (process.wait == nullptr) {
          if (process.current != nullptr) continue;
          process.current = running;
          return Outcome::over;
        }
      }
      switch (process.wait->arm(process)) {
        case Armed::left:
          return Outcome::left;
        case Armed::ready:
          process.wait = nullptr;
          break;
        case Armed::notify: {
          Rest expected = Rest::awake;
          // Release: whoever wakes it sees what it did. Acquire on failure: pairs with `wake`.
          if (process.rest.compare_exchange_strong(expected, Rest::resting, std::memory_order_acq_rel,
                                                   std::memory_order_acquire)) {
            return Outcome::left;
          }
          process.rest.store(Rest::awake, std::memory_order_relaxed);
        }
      }
    }
  } catch (...) {  // a filter of a receive, or memory that is used up
    keep_failure();
    return Outcome::failed;
  }
}

void wake(Process& process) noexcept {
  // Release and acquire: the owner sees what came, and whoever schedules it sees what the owner did before.
  Rest state = process.rest.load(std::memory_order_relaxed);
  Rest next{};
  do {
    next = state == Rest::resting ? Rest::awake : Rest::notified;
  } while (!process.rest.compare_exchange_weak(state, next, std::memory_order_acq_rel, std::memory_order_relaxed));
  if (state == Rest::resting) schedule(process);
}

void Scheduler::run(Process& process) {
  current_process = &process;
  for (;;) {
    const Outcome outcome = proceed(process);
    if (outcome == Outcome::left) break;
    if (!begin_exit(process, outcome)) {
      finish(process);
      break;
    }
  }
  current_process = nullptr;
}

/// Whether the end of a process is one to report. Main has nobody else to tell of it (04 sections 9.6 and 16.4).
[[nodiscard]] inline bool is_crash(const Process& process, const ExitReason& reason) noexcept {
  if (process.role == Role::main) return !reason.is_quiet();
  return reason.kind == ExitKind::error && process.role != Role::host;
}

bool Scheduler::begin_exit(Process& process, Outcome outcome) {
  const bool was_terminating = process.exit_record != nullptr && process.exit_record->is_terminating;
  ExitReason reason;
  if (outcome == Outcome::failed) reason = take_reason(process);
  if (outcome == Outcome::must_exit) reason = process.exit_request.load(std::memory_order_acquire)->reason;
  const bool is_killed = reason.kind == ExitKind::killed;
  if (outcome != Outcome::over && (!was_terminating || is_killed)) {
    if (is_crash(process, reason)) report_crash(process, reason);
    delete process.exit_record;
    process.exit_record = new ExitRecord{.reason = std::move(reason)};
  }
  process.wait = nullptr;
  unwind(std::exchange(process.current, nullptr));
  if (was_terminating || is_killed || !process.has_terminate()) return false;

  if (process.exit_record == nullptr) process.exit_record = new ExitRecord;
  process.exit_record->is_terminating = true;
  try {
    process.current = process.terminate();
  } catch (const ProcessExit&) {  // it was killed meanwhile
    process.exit_record->reason = killed_reason();
  } catch (...) {  // a crash in a terminate clause is discarded (04 section 4.1)
  }
  return process.current != nullptr;
}

void Scheduler::finish(Process& process) {
  Message* const unread = process.mailbox.close();
  // Closed first, then looked: see `Registry::add`.
  if (process.is_named.load(std::memory_order_seq_cst)) registry.remove_all(process);
  tell_of_end(process);
  process.drop_body();  // this and the next line fail the calls that are pending
  Mailbox::drop(unread);
  living_.remove(process);
  process.exited();
  if (is_ending_.load(std::memory_order_acquire)) {
    const std::lock_guard lock(end_mutex_);
    one_ended_.notify_all();
  }
  process.drop_reference();
}

void Scheduler::report_crash(const Process& process, const ExitReason& reason) noexcept {
  String line;
  line.reserve(128);
  if (process.role != Role::main) {
    line.append("[mesh-rt] actor <0.");
    append_text(line, process.id());
    line.append("> crashed: ");
  }
  append_report(line, reason.text, reason.where, reason.function);
  line.append("\n");
  if (is_deterministic_) {
    line.append("[mesh-rt] seed ");
    append_text(line, seed_);
    line.append("\n");
  }
  write_plainly(STDERR_FILENO, line.view());
  note_crash(process, reason);
  if (process.role == Role::main) {
    std::fflush(nullptr);
    std::_Exit(1);  // at once: no waiting for actors, no terminate clauses (04 section 16.4)
  }
}

void Scheduler::run_nested(Process& process, Frame& root) {
  Carriers& carriers = this_worker->carriers;
  carriers.prepare_to_park();  // it can fail here, but not when the process belongs to whoever wakes it
  PromiseBase* const outer = std::exchange(process.current, root.promise());
  Wait* const outer_wait = std::exchange(process.wait, nullptr);
  Carrier* const outer_carrier = std::exchange(process.carrier, current_carrier);
  Outcome outcome{};
  while ((outcome = proceed(process)) == Outcome::left) {
    carriers.park();
    this_worker->return_to(process);  // and the carrier that made room for this one is spare now
  }
  PromiseBase* const innermost = std::exchange(process.current, outer);
  process.wait = outer_wait;
  process.carrier = outer_carrier;
  if (outcome == Outcome::over) return;
  unwind(innermost);
  static_cast<void>(root.release());
  if (outcome == Outcome::must_exit) throw ProcessExit();
  std::rethrow_exception(take_failure());
}

void drive_nested(Frame& root) {
  if (current_process == nullptr) return drive_from_host(root);
  current_process->scheduler->run_nested(*current_process, root);
}

void poll_slowly() {
  if (current_process == nullptr) return;
  Checkpoint checkpoint;
  Task<> turn = as_task(checkpoint);
  drive_nested(turn.frame());
}

}  // namespace mesh::detail
