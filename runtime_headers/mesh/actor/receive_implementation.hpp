// Searching a mailbox and waiting for more; waiting for replies; sleeping.
#pragma once

#include <algorithm>
#include <cstdio>

#include "mesh/actor/call.hpp"
#include "mesh/actor/receive.hpp"
#include "mesh/actor/scheduler_implementation.hpp"

namespace mesh::detail {

bool Reception::find(Process& process) {
  if (found_ != nullptr) return true;
  Mailbox& mailbox = process.mailbox;
  mailbox.collect();
  if (examined_ == nullptr) examined_ = mailbox.begin(pattern());
  bool has_refused = false;
  while (found_ == nullptr) {
    const Message* const message = Mailbox::after(examined_);
    if (message == nullptr) break;
    switch (examine(*message)) {
      case Fit::take:
        found_ = mailbox.take_after(examined_);
        break;
      case Fit::drop:
        mailbox.take_after(examined_)->discard();
        break;
      case Fit::keep:
        examined_ = examined_->next;
        has_refused = true;
        break;
    }
  }
  if (has_refused && pattern() != nullptr) mailbox.remember(*pattern(), examined_);
  return found_ != nullptr;
}

Armed Reception::arm(Process& process) {
  for (;;) {
    if (find(process)) {
      if (!is_slice_over()) return Armed::ready;
      requeue(process);
      return Armed::left;
    }
    if (must_exit(process)) return Armed::ready;
    if (process.mailbox.wait()) return Armed::left;
  }
}

Armed TimedReception::arm(Process& process) {
  for (;;) {
    if (find(process) || milliseconds_ <= 0 || has_fired_.load(std::memory_order_acquire)) {
      if (!is_slice_over()) return Armed::ready;
      requeue(process);
      return Armed::left;
    }
    if (must_exit(process)) return Armed::ready;
    process_ = &process;
    if (wait_with_timer(process, *this)) return Armed::left;
  }
}

bool TimedReception::is_over(Process& process) {
  return find(process) || milliseconds_ <= 0 || has_fired_.load(std::memory_order_acquire);
}

void TimedReception::fire() noexcept {
  has_fired_.store(true, std::memory_order_release);
  if (process_->mailbox.stop_waiting()) schedule(*process_);
}

void warn_of_dropped_message() noexcept {
  String line("[mesh-rt] actor ");
  line.append(to_text(AnyPid(current_process)).view());
  line.append(" dropped a message of another type\n");
  std::fwrite(line.view().data(), 1, line.size(), stderr);
}

std::uint64_t due_after(Int milliseconds) noexcept {
  const std::uint64_t now = scheduler_here().clock.now();
  // Some 292 years are enough for everybody, and do not overflow.
  constexpr Int longest = 9'000'000'000'000;
  return now + static_cast<std::uint64_t>(std::clamp<Int>(milliseconds, 0, longest)) * 1'000'000;
}

void start_timer(Scheduler& scheduler, Timer& timer) noexcept {
  const auto lock = scheduler.clock.lock();
  scheduler.clock.add(timer);
}

void stop_timer(Scheduler& scheduler, Timer& timer) noexcept {
  const auto lock = scheduler.clock.lock();
  scheduler.clock.remove(timer);
}

bool wait_with_timer(Process& process, Timer& timer) noexcept {
  // The lock keeps the timer from firing before the process waits, and whoever wakes it from stopping the timer.
  Clock& clock = process.scheduler->clock;
  const auto lock = clock.lock();
  if (timer.sequence == 0) {
    clock.add(timer);
  }
  return process.mailbox.wait();
}

void send_later(AnyPid target, Int milliseconds, Message* message) {
  Scheduler& scheduler = *target.process()->scheduler;
  auto* const timer = new DelayedMessage(std::move(target), message);
  timer->due = due_after(milliseconds);
  start_timer(scheduler, *timer);
}

String failure_of_exiting_service() noexcept {
  String text("service call failed: ");
  const ExitRecord* const record = current_process == nullptr ? nullptr : current_process->exit_record;
  text.append(record == nullptr ? std::string_view("normal") : record->reason.text.view());
  return text;
}

Armed CallWait::arm(Process& process) {
  if (request_ == nullptr) return Armed::notify;
  if (target_.is_null() || target_.process()->mailbox.is_closed()) return fail("service call failed: noproc");
  if (target_.process() == &process) return fail("service call to self");
  if (!is_service(target_, service_)) return fail("service call failed: wrong service");
  record_->set_caller(process);
  switch (target_.process()->mailbox.push(*std::exchange(request_, nullptr))) {
    case Pushed::wake:
      schedule(*target_.process());
      break;
    case Pushed::queued:
      break;
    case Pushed::closed:
      return fail("service call failed: noproc");
  }
  is_blocked_ = true;
  count_blocked_caller(1);
  return Armed::notify;
}

Armed CallWait::fail(String text) {
  record_->failure = std::move(text);
  return Armed::ready;
}

void CallWait::end_wait() noexcept {
  CallRecord* const record = std::exchange(record_, nullptr);
  if (record == nullptr) return;
  if (is_blocked_) {
    count_blocked_caller(-1);
    record->abandon();
  } else {
    record->drop_unsent();
  }
}

void CallWait::check() const {
  if (!record_->failure.empty()) panic(record_->failure, where_);
}

}  // namespace mesh::detail
