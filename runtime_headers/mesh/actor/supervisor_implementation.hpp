// The process of a supervisor. It traps exits: the end of a child is a notice in its mailbox.
#pragma once

#include "mesh/actor/bonds.hpp"
#include "mesh/actor/milestone.hpp"
#include "mesh/actor/notice.hpp"
#include "mesh/actor/receive.hpp"
#include "mesh/actor/scheduler_implementation.hpp"
#include "mesh/actor/supervisor.hpp"
#include "mesh/core/format.hpp"

namespace mesh::detail {

/// What a supervisor reads in a notice.
struct ExitEvent {
  AnyPid from;
  ExitReason reason;
  Cause cause;
};

/// The fit of a message for who waits for the end of `wanted`, or of anybody if that is null.
[[nodiscard]] inline Fit fit_of_exit(const Message& message, const AnyPid& wanted) noexcept {
  if (!(message.type() == message_type<ExitNotice>) || message.is_plain()) return Fit::drop;
  if (wanted.is_null()) return Fit::take;
  const auto& exit = static_cast<const ExitMessage&>(message);
  return exit.from() == wanted && exit.cause == Cause::child ? Fit::take : Fit::keep;
}

/// The next exit signal.
class NextExit final : public Reception {
 public:
  ExitEvent await_resume() noexcept {
    const auto& exit = static_cast<const ExitMessage&>(*found_);
    return {exit.from(), exit.reason, exit.cause};
  }

 private:
  Fit examine(const Message& message) override { return fit_of_exit(message, AnyPid()); }
};

/// The end of one process.
class EndOf final : public Reception {
 public:
  explicit EndOf(AnyPid pid) noexcept : pid_(std::move(pid)) {}
  void await_resume() const noexcept {}

 private:
  Fit examine(const Message& message) override { return fit_of_exit(message, pid_); }

  AnyPid pid_;
};

/// Likewise, true if it comes in time.
class EndWithin final : public TimedReception {
 public:
  EndWithin(AnyPid pid, Int milliseconds) noexcept : TimedReception(milliseconds), pid_(std::move(pid)) {}
  ~EndWithin() { end_wait(); }
  [[nodiscard]] bool await_resume() const noexcept { return found_ != nullptr; }

 private:
  Fit examine(const Message& message) override { return fit_of_exit(message, pid_); }

  AnyPid pid_;
};

class SupervisorProcess final : public Process {
 public:
  explicit SupervisorProcess(SupervisorPlan plan)
      : children_(std::move(plan.children)),
        running_(children_.size()),
        is_listed_(children_.size(), true),
        strategy_(plan.strategy),
        limit_(plan.limit),
        history_(plan.limit),
        where_(plan.where),
        type_(plan.type) {
    traps_exits.store(true, std::memory_order_relaxed);
    current = supervise().release();
  }

  [[nodiscard]] bool takes_notice(const MessageType& notice) const noexcept override {
    return notice == message_type<ExitNotice>;
  }
  [[nodiscard]] bool is_supervisor() const noexcept override { return true; }
  [[nodiscard]] const std::type_info& program_type() const noexcept override { return *type_; }
  void exited() noexcept override { beginning_.reach(); }

  /// All children have been started, or it has exited.
  [[nodiscard]] Milestone& beginning() noexcept { return beginning_; }

 private:
  Task<> supervise() {
    const String failure = start_children({0, children_.size()});
    if (!failure.empty()) {
      Task<> end = give_up(failure);
      co_await std::move(end);
    }
    beginning_.reach();
    for (;;) {  // 04 section 13.3; what happens for every restart needs no coroutine of its own
      const ExitEvent event = co_await NextExit();
      if (event.cause != Cause::child) {
        const bool is_meant_for_us = event.cause == Cause::request || !event.reason.is_quiet();
        if (!is_meant_for_us) continue;
        Task<> end = obey(event);
        co_await std::move(end);
      }
      const std::size_t ended = index_of(event.from);
      if (ended == children_.size()) continue;  // a child that is none any more
      if (!must_restart(ended, event.reason)) continue;
      if (!history_.allow(scheduler->clock.now())) {
        Task<> end =
            give_up(format("restart limit exceeded: {} restarts in {} seconds", limit_.restarts, limit_.seconds));
        co_await std::move(end);
      }
      scheduler->note_restart(*this, children_[ended].name, event.reason);
      const Affected affected = affected_by(strategy_, ended, children_.size());
      if (is_any_running(affected)) {
        Task<> stop = stop_children(affected);
        co_await std::move(stop);
      }
      const String problem = start_children(affected);
      if (!problem.empty()) {
        Task<> end = give_up(problem);
        co_await std::move(end);
      }
    }
  }

  /// Notes the end of a child. Whether it must be started again.
  [[nodiscard]] bool must_restart(std::size_t ended, const ExitReason& reason) {
    running_[ended] = AnyPid();
    const Restart restart = children_[ended].restart;
    if (restart == Restart::temporary) is_listed_[ended] = false;
    return needs_restart(restart, reason.is_quiet()) && !scheduler->is_ending();
  }

  /// Stops all children, and exits as somebody wishes or as a linked process did.
  Task<> obey(ExitEvent event) {
    Task<> stop = stop_children({0, children_.size()});
    co_await std::move(stop);
    if (event.cause != Cause::request) event.reason.kind = ExitKind::linked;
    exit_now(std::move(event.reason));
  }

  /// Stops all children, and exits.
  Task<> give_up(String reason) {
    Task<> stop = stop_children({0, children_.size()});
    co_await std::move(stop);
    panic(reason, where_);
  }

  /// In order. Empty, or why one of them could not be started; those behind it have not been then.
  [[nodiscard]] String start_children(Affected affected) {
    for (std::size_t i = affected.first; i < affected.last; ++i) {
      if (!is_listed_[i]) continue;
      const String failure = start_child(i);
      if (!failure.empty()) return format("child '{}' failed to start: {}", children_[i].name, failure);
    }
    return {};
  }

  /// Empty, or why it failed. Leaves the handlers before anything waits.
  [[nodiscard]] String start_child(std::size_t index) {
    AnyPid pid;
    try {
      pid = children_[index].start();
    } catch (const ProcessExit&) {
      throw;
    } catch (const Panic& panic) {
      return panic.text();
    } catch (const std::exception& error) {
      return String(std::string_view(error.what()));
    }
    if (pid.is_null()) return "noproc";
    if (const std::size_t other = index_of(pid); other != children_.size()) {
      return format("its process is already child '{}'", children_[other].name);
    }
    if (pid.process() == this) return "a supervisor is no child of its own";
    running_[index] = pid;
    pid.process()->is_supervised.store(true, std::memory_order_release);
    if (!bind(BondKind::child, *this, *pid.process())) {
      deliver(*this, new ExitMessage(pid, reason_of_end(*pid.process()), Cause::child));  // it was too quick for us
    }
    return {};
  }

  [[nodiscard]] bool is_any_running(Affected affected) const noexcept {
    for (std::size_t i = affected.first; i < affected.last; ++i) {
      if (!running_[i].is_null()) return true;
    }
    return false;
  }

  /// In reverse order.
  Task<> stop_children(Affected affected) {
    for (std::size_t i = affected.last; i > affected.first; --i) {
      if (running_[i - 1].is_null()) continue;
      Task<> stop = stop_child(i - 1);
      co_await std::move(stop);
    }
  }

  Task<> stop_child(std::size_t index) {
    const AnyPid child = running_[index];
    const Shutdown shutdown = children_[index].shutdown;
    const AnyPid self(this);
    bool has_ended = false;
    if (!shutdown.is_brutal()) {
      send_exit(*child.process(), self, shutdown_reason(), Cause::request);
      const bool has_limit = shutdown.is_given() || !child.process()->is_supervisor();
      if (has_limit) {
        has_ended = co_await EndWithin(child, shutdown.milliseconds());
      } else {
        co_await EndOf(child);
        has_ended = true;
      }
    }
    if (!has_ended) {
      send_exit(*child.process(), self, killed_reason(), Cause::request);
      co_await EndOf(child);
    }
    running_[index] = AnyPid();
  }

  /// The child with that pid that has not ended as far as we know.
  [[nodiscard]] std::size_t index_of(const AnyPid& pid) const noexcept {
    std::size_t index = 0;
    while (index < running_.size() && (pid.is_null() || running_[index] != pid)) ++index;
    return index;
  }

  const std::vector<Child> children_;
  std::vector<AnyPid> running_;  // null: not running
  std::vector<bool> is_listed_;  // false: a temporary child that has ended
  const Strategy strategy_;
  const RestartLimit limit_;
  RestartHistory history_;
  const Location where_;
  const std::type_info* const type_;
  Milestone beginning_;
};

/// Waits for the beginning of a supervisor.
class BeginningWait final : public MilestoneWait {
 public:
  using MilestoneWait::MilestoneWait;
  ~BeginningWait() { end_wait(); }
  void await_resume() const noexcept {}
};

Task<Pid<>> start_supervisor(SupervisorPlan plan) {
  auto* const process = new SupervisorProcess(std::move(plan));
  Pid<> pid(process);
  start(*process, nullptr);
  co_await BeginningWait(pid, &process->beginning());
  co_return pid;
}

}  // namespace mesh::detail
