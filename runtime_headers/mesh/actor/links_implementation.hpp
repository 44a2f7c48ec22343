// Exit signals, and what a program does with links and monitors.
#pragma once

#include "mesh/actor/bonds_implementation.hpp"
#include "mesh/actor/notice.hpp"

namespace mesh {

namespace detail {

void send_exit(Process& to, const AnyPid& from, const ExitReason& reason, Cause cause) {
  const bool is_request = cause == Cause::request;
  const bool is_kill = is_request && reason.kind == ExitKind::killed;
  const bool is_trapped = to.traps_exits.load(std::memory_order_acquire) || (!is_request && reason.is_quiet());
  if (is_trapped && !is_kill) {
    if (to.takes_notice(message_type<ExitNotice>)) deliver(to, new ExitMessage(from, reason, cause));
    return;
  }
  ExitReason fatal = reason;
  if (!is_request) fatal.kind = ExitKind::linked;
  to.scheduler->request_exit(to, std::move(fatal));
}

void exit_now(ExitReason reason) {
  Process& process = *current_process;
  process.scheduler->request_exit(process, std::move(reason));
  throw ProcessExit();
}

/// What a monitor tells.
inline void tell_watcher(const AnyPid& watcher, Int reference, const AnyPid& pid, const String& reason) {
  Process& process = *watcher.process();
  if (!process.takes_notice(message_type<DownNotice>)) return;
  deliver(process, new Notice<DownNotice>(DownNotice{Atom("down"), reference, pid, reason}));
}

void tell_of_end(Process& exited) {
  // Closed first, then looked: see `bind`.
  if (!exited.is_bound.load(std::memory_order_seq_cst)) return;
  Bond* bonds = take_bonds(exited);
  const AnyPid self(&exited);
  const ExitReason reason = reason_of_end(exited);
  for (const Bond* bond = bonds; bond != nullptr; bond = bond->next_taken) {
    const bool ends_job = bond->kind == BondKind::job && bond->first() == self && !reason.is_quiet();
    if (!bond->is_link() && !ends_job) continue;
    const Cause of_child = bond->second() == self ? Cause::child : Cause::parent;
    const Cause cause = bond->kind == BondKind::child ? of_child : Cause::link;
    send_exit(*bond->other_than(exited).process(), self, reason, cause);
  }
  while (bonds != nullptr) {
    const Bond* const bond = std::exchange(bonds, bonds->next_taken);
    const bool is_watched = bond->kind == BondKind::monitor && bond->second() == self;
    if (is_watched) tell_watcher(bond->first(), bond->reference, self, reason.text);
    delete bond;
  }
}

/// The process that runs here and another one, which has not exited as far as is known; else nothing to do.
inline bool concerns_another(const AnyPid& pid) {
  return current_process != nullptr && !pid.is_null() && pid.process() != current_process;
}

}  // namespace detail

namespace process {

void link(const AnyPid& pid) {
  if (detail::concerns_another(pid)) detail::bind(detail::BondKind::link, *detail::current_process, *pid.process());
}

void unlink(const AnyPid& pid) {
  if (detail::concerns_another(pid)) detail::unbind_link(*detail::current_process, *pid.process());
}

Int monitor(const AnyPid& pid) {
  detail::Scheduler& scheduler = detail::scheduler_here();
  const Int reference = scheduler.new_reference();
  if (detail::current_process == nullptr || pid.process() == detail::current_process) return reference;
  const AnyPid self(detail::current_process);
  if (pid.is_null() || !detail::bind(detail::BondKind::monitor, *self.process(), *pid.process(), reference)) {
    detail::tell_watcher(self, reference, pid, "noproc");
  }
  return reference;
}

Int demonitor(Int reference) {
  if (detail::current_process == nullptr) return 1;
  return detail::unbind_monitor(*detail::current_process, reference) ? 0 : 1;
}

void trap_exit() {
  if (detail::current_process != nullptr) {
    detail::current_process->traps_exits.store(true, std::memory_order_release);
  }
}

void exit(const AnyPid& pid, const String& reason) {
  if (pid.is_null()) return;
  const bool is_self = pid.process() == detail::current_process;
  detail::ExitReason wanted{.kind = detail::ExitKind::custom, .text = reason};
  if (reason == "kill") wanted = detail::killed_reason();
  if (reason == "shutdown") wanted.kind = detail::ExitKind::shutdown;
  if (reason == "normal") wanted.kind = detail::ExitKind::normal;
  if (is_self) detail::exit_now(std::move(wanted));
  if (wanted.kind == detail::ExitKind::normal) return;
  detail::send_exit(*pid.process(), AnyPid(detail::current_process), wanted, detail::Cause::request);
}

bool alive(const AnyPid& pid) { return !pid.is_null() && !pid.process()->mailbox.is_closed(); }

}  // namespace process

}  // namespace mesh
