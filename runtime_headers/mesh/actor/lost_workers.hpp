// When workers are lost, so that another one must do their work (design: fairness). No threads here: only the rule.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

namespace mesh::detail {

/// Nanoseconds between two looks of the monitor.
inline constexpr std::uint64_t monitor_tick = 1'000'000;

/// So many ticks in one turn are long, if others wait.
inline constexpr int long_turn = 10;

/// Nanoseconds of processor time in one turn after which a worker is not expected back soon.
inline constexpr std::uint64_t long_run = 5'000'000;

/// What the monitor sees of a worker that is busy.
struct BusyWorker {
  int ticks;              // for which it has been in its turn: the monitor saw it begin at the first
  std::uint64_t has_run;  // nanoseconds of processor time since then
  bool is_runnable;       // as the system says: it runs, or would if it had a processor
  bool keeps_work_waiting;
};

[[nodiscard]] constexpr bool is_late(const BusyWorker& worker) noexcept {
  return worker.ticks >= long_turn && worker.keeps_work_waiting;
}

/// It computes, and nobody knows for how long.
[[nodiscard]] constexpr bool has_run_long(const BusyWorker& worker) noexcept { return worker.has_run >= long_run; }

/// It waits for something that is not a processor.
[[nodiscard]] constexpr bool is_blocked(const BusyWorker& worker) noexcept {
  return !has_run_long(worker) && !worker.is_runnable;
}

/// It waits for nothing but a processor: it could run and got less than a quarter of its time.
[[nodiscard]] constexpr bool is_starved(const BusyWorker& worker) noexcept {
  if (worker.ticks < 2 || !worker.is_runnable) return false;
  const std::uint64_t quarter_of_its_time = static_cast<std::uint64_t>(worker.ticks - 1) * (monitor_tick / 4);
  return worker.has_run < std::min(quarter_of_its_time, long_run);
}

/// Whether one more worker would do what these do not: one of them computes for long or is blocked, and others wait for
/// their turn. On a loaded machine a worker that is starved may hold the lock for which another is blocked; one more
/// thread would only wait, too.
[[nodiscard]] constexpr bool need_help(std::span<const BusyWorker> workers) noexcept {
  const auto any = [workers](auto is) { return std::any_of(workers.begin(), workers.end(), is); };
  if (any([](const BusyWorker& worker) { return is_late(worker) && has_run_long(worker); })) return true;
  return any([](const BusyWorker& worker) { return is_late(worker) && is_blocked(worker); }) && !any(is_starved);
}

}  // namespace mesh::detail
