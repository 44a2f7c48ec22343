// The rule by which the monitor adds a worker, as a table of what it sees (design: fairness).
#include "mesh/actor/lost_workers.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace mesh::detail {
namespace {

constexpr std::uint64_t millisecond = 1'000'000;

/// In a turn for 10 ticks, others wait for theirs.
constexpr BusyWorker computing{
    .ticks = 10, .has_run = 9 * millisecond, .is_runnable = true, .keeps_work_waiting = true};
constexpr BusyWorker blocked{.ticks = 10, .has_run = 0, .is_runnable = false, .keeps_work_waiting = true};
constexpr BusyWorker starved{.ticks = 10, .has_run = millisecond, .is_runnable = true, .keeps_work_waiting = true};

constexpr BusyWorker with_ticks(BusyWorker worker, int ticks) {
  worker.ticks = ticks;
  return worker;
}
constexpr BusyWorker without_work(BusyWorker worker) {
  worker.keeps_work_waiting = false;
  return worker;
}
constexpr BusyWorker that_has_run(BusyWorker worker, std::uint64_t nanoseconds) {
  worker.has_run = nanoseconds;
  return worker;
}

TEST(LostWorkers, NeedHelpWhenTheyComputeForLongOrAreBlockedWhileOthersWait) {
  struct Row {
    const char* what;
    std::vector<BusyWorker> workers;
    bool need_help;
  };
  const Row rows[] = {
      {"nobody is busy", {}, false},
      {"long recursion, or a foreign call that computes", {computing}, true},
      {"a blocking call", {blocked}, true},
      {"a worker that got no processor", {starved}, false},
      {"all of them compute", {computing, computing}, true},
      {"one computes beside one that comes back", {with_ticks(computing, 1), computing}, true},
      {"too early to say", {with_ticks(computing, 9), with_ticks(blocked, 9)}, false},
      {"nobody waits", {without_work(computing), without_work(blocked)}, false},
      {"who computes is late by time of its own, not by the clock", {that_has_run(computing, long_run - 1)}, false},
      {"and at once when it has had that time", {that_has_run(computing, long_run)}, true},
      {"who has run for long is not blocked, even if it waits now", {that_has_run(blocked, long_run)}, true},
      {"a starved one may hold the lock for which the other is blocked", {blocked, starved}, false},
      {"whether others wait for it or not", {blocked, without_work(starved)}, false},
      {"from its second tick on", {blocked, with_ticks(that_has_run(starved, 0), 2)}, false},
      {"not before", {blocked, with_ticks(that_has_run(starved, 0), 1)}, true},
      {"a quarter of the time is enough", {blocked, that_has_run(starved, 9 * millisecond / 4)}, true},
      {"less is not", {blocked, that_has_run(starved, 9 * millisecond / 4 - 1)}, false},
      {"a long turn ends starvation by a share of 5 ms",
       {blocked, with_ticks(that_has_run(starved, long_run), 1'000)},
       true},
      {"long recursion beside starved workers", {computing, starved, starved}, true},
      {"two blocked ones do not starve each other", {blocked, blocked}, true},
  };
  for (const Row& row : rows) EXPECT_EQ(need_help(row.workers), row.need_help) << row.what;
}

}  // namespace
}  // namespace mesh::detail
