// Names and pids (reference 04 sections 3 and 10).
#include <unordered_set>

#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;

class Waiter : public Actor<Waiter, Int> {
 public:
  Task<> run() { co_await receive(); }
};

TEST(Registry, GivesANameOnceAndFreesItWhenTheProcessExits) {
  Trace lines;
  trace = &lines;
  run(two_workers, []() -> Task<> {
    const auto first = spawn<Waiter>();
    const auto second = spawn<Waiter>();
    say(text(process::register_("a", first)));
    say(text(process::register_("a", second)));
    say(text(process::register_("b", first)));
    say(text(process::whereis("a") == first));
    send(first, 1);
    co_await timer::sleep(5);
    say(text(process::whereis("a")));
    say(text(process::register_("a", second)));
    say(text(process::register_("c", first)));
    say(text(process::register_("c", AnyPid())));
  });
  EXPECT_THAT(lines.lines(), ElementsAre("0", "1", "0", "true", "<0.0>", "0", "1", "1"));
}

TEST(Pid, HasATextEqualityAndAHash) {
  Runtime runtime(two_workers);
  const auto first = spawn<Waiter>(runtime);
  const auto second = spawn<Waiter>(runtime);
  const AnyPid untyped = first;
  EXPECT_EQ(text(first), "<0.1>");
  EXPECT_EQ(text(untyped), "<0.1>");
  EXPECT_EQ(text(AnyPid()), "<0.0>");
  EXPECT_TRUE(untyped == first);
  EXPECT_FALSE(first == second);
  EXPECT_EQ((std::unordered_set<AnyPid>{first, untyped, second}.size()), 2U);
}

static_assert(std::convertible_to<Pid<Int>, AnyPid>);
static_assert(std::convertible_to<AnyPid, Pid<Int>>);
static_assert(std::convertible_to<Pid<Any>, Pid<Int>>);
static_assert(!std::convertible_to<Pid<Int>, Pid<String>>, "pids of different messages do not unify");

}  // namespace
}  // namespace mesh::testing
