// The rules of supervisors as tables, with a clock that the tests turn (reference 04 section 13.3).
#include "mesh/actor/supervision.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace mesh::detail {
namespace {

constexpr std::uint64_t second = 1'000'000'000;

TEST(Supervision, RestartTypes) {
  struct Row {
    Restart restart;
    bool after_quiet_end;
    bool after_crash;
  };
  for (const Row& row : {Row{Restart::permanent, true, true}, Row{Restart::transient, false, true},
                         Row{Restart::temporary, false, false}}) {
    EXPECT_EQ(needs_restart(row.restart, true), row.after_quiet_end);
    EXPECT_EQ(needs_restart(row.restart, false), row.after_crash);
  }
}

TEST(Supervision, StrategiesChooseWhoIsStartedAgain) {
  struct Row {
    Strategy strategy;
    std::size_t failed;
    std::size_t first;
    std::size_t last;
  };
  for (const Row& row : {Row{Strategy::one_for_one, 1, 1, 2}, Row{Strategy::simple_one_for_one, 2, 2, 3},
                         Row{Strategy::one_for_all, 1, 0, 4}, Row{Strategy::rest_for_one, 1, 1, 4},
                         Row{Strategy::rest_for_one, 3, 3, 4}, Row{Strategy::one_for_all, 3, 0, 4}}) {
    const Affected affected = affected_by(row.strategy, row.failed, 4);
    EXPECT_EQ(affected.first, row.first);
    EXPECT_EQ(affected.last, row.last);
  }
}

TEST(Supervision, TheLimitCountsRestartsInAWindow) {
  struct Row {
    RestartLimit limit;
    std::vector<std::uint64_t> failures;  // times
    std::vector<bool> allowed;
  };
  const std::vector<Row> rows{
      {{0, 5}, {0}, {false}},
      {{0, 0}, {7 * second}, {false}},
      {{1, 5}, {0, 1}, {true, false}},
      {{2, 10}, {0, 1, 2}, {true, true, false}},
      {{3, 5}, {0, second, 2 * second, 3 * second}, {true, true, true, false}},
      {{1, 5}, {0, 5 * second}, {true, false}},     // exactly at its edge is inside
      {{1, 5}, {0, 5 * second + 1}, {true, true}},  // one past it is outside
      {{2, 5}, {0, 4 * second, 6 * second, 8 * second}, {true, true, true, false}},
      {{1, 0}, {0, 0}, {true, false}},  // a window of nothing but this moment
      {{1, 0}, {0, 1, 2}, {true, true, true}},
      {{2, 1}, {0, 0, 2 * second, 2 * second, 2 * second}, {true, true, true, true, false}},
  };
  for (const Row& row : rows) {
    RestartHistory history(row.limit);
    for (std::size_t i = 0; i < row.failures.size(); ++i) {
      EXPECT_EQ(history.allow(row.failures[i]), row.allowed[i])
          << row.limit.restarts << " in " << row.limit.seconds << " s, failure " << i;
    }
  }
}

TEST(Supervision, ShutdownsSayHow) {
  EXPECT_FALSE(Shutdown().is_given());
  EXPECT_EQ(Shutdown().milliseconds(), 5000);
  EXPECT_TRUE(Shutdown(250).is_given());
  EXPECT_FALSE(Shutdown(250).is_brutal());
  EXPECT_TRUE(brutal_kill.is_brutal());
}

}  // namespace
}  // namespace mesh::detail
