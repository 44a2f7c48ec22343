// The lists of bonds.
#pragma once

#include <functional>

#include "mesh/actor/bonds.hpp"
#include "mesh/actor/scheduler_implementation.hpp"

namespace mesh::detail {

void Bond::attach() noexcept {
  for (End& end : ends_) {
    Process& process = *end.pid.process();
    end.next = process.bonds;
    if (end.next != nullptr) end.next->end_of(process).previous = this;
    process.bonds = this;
  }
}

void Bond::detach() noexcept {
  for (End& end : ends_) {
    Process& process = *end.pid.process();
    (end.previous == nullptr ? process.bonds : end.previous->end_of(process).next) = end.next;
    if (end.next != nullptr) end.next->end_of(process).previous = end.previous;
    end.next = end.previous = nullptr;
  }
}

BothLocked::BothLocked(const Process& a, const Process& b) {
  std::mutex* lower = &a.scheduler->bond_locks.of(a);
  std::mutex* upper = &b.scheduler->bond_locks.of(b);
  if (std::less<>()(upper, lower)) std::swap(lower, upper);
  lower_ = std::unique_lock(*lower);
  if (upper != lower) upper_ = std::unique_lock(*upper);
}

/// The link of two processes, or null. Walks both lists at once: it stands in both. With the locks of both.
inline Bond* find_link(const Process& first, const Process& second) {
  Bond* of_first = first.bonds;
  Bond* of_second = second.bonds;
  while (of_first != nullptr && of_second != nullptr) {
    if (of_first->is_link() && of_first->other_than(first).process() == &second) return of_first;
    if (of_second->is_link() && of_second->other_than(second).process() == &first) return of_second;
    of_first = of_first->after(first);
    of_second = of_second->after(second);
  }
  return nullptr;
}

/// With the lock of the watcher.
inline Bond* find_monitor(const Process& watcher, Int reference) {
  Bond* bond = watcher.bonds;
  while (bond != nullptr &&
         !(bond->kind == BondKind::monitor && bond->reference == reference && bond->first().process() == &watcher)) {
    bond = bond->after(watcher);
  }
  return bond;
}

bool bind(BondKind kind, Process& first, Process& second, Int reference) {
  const BothLocked lock(first, second);
  // Mark first, then look: a process that exits closes its mailbox first and then looks for the mark.
  first.is_bound.store(true, std::memory_order_seq_cst);
  second.is_bound.store(true, std::memory_order_seq_cst);
  if (first.mailbox.is_closed() || second.mailbox.is_closed()) return false;
  if (kind == BondKind::link || kind == BondKind::child) {
    if (Bond* const known = find_link(first, second)) {
      if (known->kind == BondKind::child || kind == BondKind::link) return true;
      known->detach();
      delete known;
    }
  }
  (new Bond(kind, AnyPid(&first), AnyPid(&second), reference))->attach();
  return true;
}

void unbind_link(Process& first, Process& second) {
  const BothLocked lock(first, second);
  Bond* const link = find_link(first, second);
  if (link == nullptr || link->kind != BondKind::link) return;
  link->detach();
  delete link;
}

bool unbind_monitor(Process& watcher, Int reference) {
  AnyPid watched;
  {
    const std::lock_guard lock(watcher.scheduler->bond_locks.of(watcher));
    const Bond* const monitor = find_monitor(watcher, reference);
    if (monitor == nullptr) return false;
    watched = monitor->second();
  }
  const BothLocked lock(watcher, *watched.process());
  Bond* const monitor = find_monitor(watcher, reference);
  if (monitor == nullptr) return false;  // the watched process has ended in between
  monitor->detach();
  delete monitor;
  return true;
}

Bond* take_bonds(Process& exited) {
  Bond* taken = nullptr;
  for (;;) {
    AnyPid other;
    {
      const std::lock_guard lock(exited.scheduler->bond_locks.of(exited));
      if (exited.bonds == nullptr) return taken;
      other = exited.bonds->other_than(exited);
    }
    const BothLocked lock(exited, *other.process());
    Bond* const bond = exited.bonds;
    if (bond == nullptr || bond->other_than(exited) != other) continue;  // somebody was faster
    bond->detach();
    bond->next_taken = std::exchange(taken, bond);
  }
}

}  // namespace mesh::detail
