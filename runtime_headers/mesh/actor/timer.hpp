// Time: sleeping, and messages for later (04 section 11).
#pragma once

#include "mesh/actor/pid.hpp"
#include "mesh/actor/send.hpp"
#include "mesh/actor/wait.hpp"

namespace mesh {

namespace detail {

/// Something that happens later, once. Owned by whoever starts it; the clock only knows it while it is pending.
class Timer {
 public:
  Timer() = default;
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;

  /// Called by the clock, which holds its lock. The timer is no longer pending then, and may delete itself.
  virtual void fire() noexcept = 0;

  /// Called instead if the clock ends first.
  virtual void abandon() noexcept {}

  /// Whether it is a reason for the program to live on (04 section 16.2).
  [[nodiscard]] virtual bool keeps_alive() const noexcept { return true; }

  std::uint64_t due = 0;       // nanoseconds of the scheduler's clock
  std::uint64_t sequence = 0;  // order among timers of the same time; 0 while not pending

 protected:
  ~Timer() = default;
};

/// The time `milliseconds` from now, on the clock of the current process.
[[nodiscard]] std::uint64_t due_after(Int milliseconds) noexcept;
void start_timer(Scheduler& scheduler, Timer& timer) noexcept;
/// Afterwards the timer has fired completely, or never will.
void stop_timer(Scheduler& scheduler, Timer& timer) noexcept;
/// Starts the timer, unless it runs or has fired, and lets the process wait for a message. False if it need not wait.
[[nodiscard]] bool wait_with_timer(Process& process, Timer& timer) noexcept;

class Sleep final : public Wait, public Timer {
 public:
  explicit Sleep(Int milliseconds) noexcept : milliseconds_(milliseconds) {}
  ~Sleep() { end_wait(); }

  /// The timer will not touch the process any more. In the process that waits.
  void end_wait() noexcept {
    if (process_ == nullptr) return;
    stop_timer(*process_->scheduler, *this);
    process_ = nullptr;
  }

  [[nodiscard]] bool await_ready() const noexcept { return milliseconds_ <= 0; }
  void await_suspend(std::coroutine_handle<>) noexcept { current_process->wait = this; }
  void await_resume() const noexcept {}

  [[nodiscard]] Armed arm(Process& process) override {
    if (process_ == nullptr) {
      process_ = &process;
      due = due_after(milliseconds_);
      start_timer(*process.scheduler, *this);
    }
    return Armed::notify;
  }
  [[nodiscard]] bool is_over(Process&) override { return has_fired_.load(std::memory_order_acquire); }
  void fire() noexcept override {
    has_fired_.store(true, std::memory_order_release);
    wake(*process_);
  }

 private:
  Int milliseconds_;
  Process* process_ = nullptr;
  std::atomic<bool> has_fired_{false};
};

/// Owns itself: deleted when it fires, or by the scheduler at the end.
class DelayedMessage final : public Timer {
 public:
  DelayedMessage(AnyPid target, Message* message) noexcept : target_(std::move(target)), message_(message) {}
  ~DelayedMessage() {
    if (message_ != nullptr) message_->discard();
  }

  void fire() noexcept override {
    deliver(*target_.process(), std::exchange(message_, nullptr));
    delete this;
  }
  void abandon() noexcept override { delete this; }
  [[nodiscard]] bool keeps_alive() const noexcept override { return !target_.process()->mailbox.is_closed(); }

 private:
  AnyPid target_;
  Message* message_;
};

void send_later(AnyPid target, Int milliseconds, Message* message);

}  // namespace detail

namespace timer {

/// `co_await mesh::timer::sleep(ms)` suspends this process only, for at least that long; `<= 0` returns at once.
[[nodiscard]] inline detail::Sleep sleep(Int milliseconds) noexcept { return detail::Sleep(milliseconds); }

/// Sends `value` after the delay, whatever becomes of the caller; dropped if the target is gone by then.
template <class M, class T>
void send_after(const Pid<M>& pid, Int milliseconds, T&& value) {
  if (!pid.is_null()) detail::send_later(pid, milliseconds, detail::make_message<M>(std::forward<T>(value)));
}
template <class T>
void send_after(const AnyPid& pid, Int milliseconds, T&& value) {
  send_after(Pid<Any>(pid), milliseconds, std::forward<T>(value));
}

}  // namespace timer

}  // namespace mesh
