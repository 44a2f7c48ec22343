// The table of names of one runtime.
#pragma once

#include "mesh/actor/registry.hpp"
#include "mesh/actor/scheduler_implementation.hpp"

namespace mesh {

namespace detail {

bool Registry::add(std::string_view name, const AnyPid& pid) {
  const std::lock_guard lock(mutex_);
  Process& process = *pid.process();
  // Mark first, then look: a process that exits closes its mailbox first and then looks for the mark.
  process.is_named.store(true, std::memory_order_seq_cst);
  if (process.mailbox.is_closed()) return false;
  AnyPid& holder = pids_[std::string(name)];
  if (!holder.is_null() && !holder.process()->mailbox.is_closed()) return false;
  holder = pid;
  names_.emplace(pid.id(), std::string(name));
  return true;
}

AnyPid Registry::find(std::string_view name) const {
  const std::lock_guard lock(mutex_);
  const auto found = pids_.find(std::string(name));
  // A process that is exiting has no name any more, though it may not have come to remove it.
  const bool is_held = found != pids_.end() && !found->second.process()->mailbox.is_closed();
  return is_held ? found->second : AnyPid();
}

void Registry::remove_all(Process& process) {
  const std::lock_guard lock(mutex_);
  const auto [first, last] = names_.equal_range(process.id());
  for (auto name = first; name != last; ++name) {
    const auto held = pids_.find(name->second);
    if (held != pids_.end() && held->second.process() == &process) pids_.erase(held);
  }
  names_.erase(first, last);
}

void Registry::clear() {
  const std::lock_guard lock(mutex_);
  pids_.clear();
  names_.clear();
}

}  // namespace detail

namespace process {

Int register_(const String& name, const AnyPid& pid) {
  if (pid.is_null()) return 1;
  return pid.process()->scheduler->registry.add(name.view(), pid) ? 0 : 1;
}

AnyPid whereis(const String& name) { return detail::scheduler_here().registry.find(name.view()); }

}  // namespace process

}  // namespace mesh
