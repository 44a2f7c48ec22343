// Calls: how a caller waits for the reply to one request (04 sections 12.5 and 12.6).
//
// The request is one allocation, shared by caller and service until one of them gives it up: that one changes the state
// to `abandoned` or `settled`, and whoever finds it changed already deletes it. So a reply can not reach into a caller
// that is gone, nor a caller into a service.
#pragma once

#include "mesh/actor/pid.hpp"
#include "mesh/actor/wait.hpp"
#include "mesh/core/location.hpp"

namespace mesh::detail {

/// The part of a call that both sides touch.
class CallRecord {
 public:
  CallRecord() = default;
  CallRecord(const CallRecord&) = delete;
  CallRecord& operator=(const CallRecord&) = delete;

  /// Whether a reply or a failure has come. Caller only.
  [[nodiscard]] bool is_settled() const noexcept {
    // Acquire: pairs with `settle`, whose caller wrote the reply.
    return state_.load(std::memory_order_acquire) == State::settled;
  }

  /// The caller needs it no longer.
  void abandon() noexcept {
    if (state_.exchange(State::abandoned, std::memory_order_acq_rel) == State::settled) destroy();
  }

  /// It was never sent.
  void drop_unsent() noexcept { destroy(); }

  /// The service needs it no longer: the reply has been written, or the failure. Wakes the caller.
  void settle() noexcept {
    const AnyPid caller = std::move(caller_);
    if (state_.exchange(State::settled, std::memory_order_acq_rel) == State::abandoned) {
      destroy();
    } else {
      wake(*caller.process());
    }
  }

  /// Before the request is sent.
  void set_caller(Process& caller) noexcept { caller_ = AnyPid(&caller); }

  /// Why there is no reply; empty if there is one.
  String failure;

 protected:
  ~CallRecord() = default;

 private:
  enum class State : std::uint8_t { pending, settled, abandoned };

  virtual void destroy() noexcept = 0;

  AnyPid caller_;
  std::atomic<State> state_{State::pending};
};

/// `service call failed: REASON`, for the process that is exiting on this thread.
[[nodiscard]] String failure_of_exiting_service() noexcept;

/// Whether a request of service `service` may be sent to `target`.
[[nodiscard]] inline bool is_service(const AnyPid& target, const ServiceType& service) noexcept {
  return !target.is_null() && target.process()->service() == &service;
}

/// The wait of a caller: sends the request, rests until it is settled.
class CallWait : public Wait {
 public:
  CallWait(AnyPid target, const ServiceType& service, Message& request, CallRecord& record, Location where) noexcept
      : target_(std::move(target)), service_(service), request_(&request), record_(&record), where_(where) {}
  CallWait(const CallWait&) = delete;
  CallWait& operator=(const CallWait&) = delete;

  [[nodiscard]] bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept { current_process->wait = this; }

  [[nodiscard]] Armed arm(Process& process) override;
  [[nodiscard]] bool is_over(Process&) override { return record_->is_settled(); }

  /// Gives up the request and the reply. In the process that waits.
  void end_wait() noexcept;

 protected:
  ~CallWait() { end_wait(); }

  /// Panics if the call has failed.
  void check() const;

 private:
  [[nodiscard]] Armed fail(String text);

  AnyPid target_;
  const ServiceType& service_;
  Message* request_;    // owned until it is sent
  CallRecord* record_;  // null when the wait is over
  Location where_;
  bool is_blocked_ = false;  // counted as a blocked caller
};

}  // namespace mesh::detail
