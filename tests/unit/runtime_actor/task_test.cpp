// Tasks: results, laziness, failures, and chains that do not grow the stack.
#include "support.hpp"

namespace mesh::testing {
namespace {

Task<Int> twice(Int n) { co_return 2 * n; }

Task<Int> sum_to(Int n) {
  if (n == 0) co_return 0;
  const Int rest = co_await sum_to(n - 1);
  co_return rest + n;
}

TEST(Task, GivesItsResultToWhoAwaitsIt) {
  Int result = 0;
  run(two_workers, [&result]() -> Task<> {
    static Int* const out = &result;
    return []() -> Task<> { *out = co_await twice(21); }();
  });
  EXPECT_EQ(result, 42);
}

struct Alive {
  explicit Alive(int& count) : count(&count) { ++count; }
  Alive(const Alive& other) : count(other.count) { ++*count; }
  Alive& operator=(const Alive&) = delete;
  ~Alive() { --*count; }
  int* count;
};

Task<> hold(Alive) { co_return; }

TEST(Task, ThatIsNeverAwaitedReleasesItsParameters) {
  int alive = 0;
  {
    const Task<> never = hold(Alive(alive));
  }
  EXPECT_EQ(alive, 0);
}

Task<Int> await_often(Int times) {
  Int sum = 0;
  for (Int i = 0; i < times; ++i) {
    const Int one = co_await twice(1);
    sum += one;
  }
  co_return sum;
}

class Holder : public Actor<Holder, Unit> {
 public:
  Task<> run(Task<Int> (*work)(Int), Int n, Int* out) {
    const Int result = co_await work(n);
    *out = result;
  }
};

Int run_in_actor(Task<Int> (*work)(Int), Int n) {
  Int result = -1;
  Runtime runtime(two_workers);
  spawn<Holder>(runtime, work, n, &result);
  runtime.wait_until_quiet();
  return result;
}

TEST(Task, AMillionFinishedAwaitsDoNotGrowTheStack) { EXPECT_EQ(run_in_actor(await_often, 1'000'000), 2'000'000); }

TEST(Task, RecursionOfAMillionAwaitsUsesNoStack) { EXPECT_EQ(run_in_actor(sum_to, 1'000'000), 500'000'500'000); }

Task<Int> fail_at_the_bottom(Int n) {
  const String keeps("a string that owns memory, to be released on the way");
  const String copy = keeps + "!";
  if (n == 0) panic("bottom", {"deep.mpl", 3});
  const Int rest = co_await fail_at_the_bottom(n - 1);
  co_return rest + static_cast<Int>(copy.size());
}

TEST(Task, APanicUnderAHundredThousandAwaitsEndsTheProcessAndReleasesAllFrames) {
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(run_in_actor(fail_at_the_bottom, 100'000), -1);
  EXPECT_EQ(::testing::internal::GetCapturedStderr(),
            "[mesh-rt] actor <0.1> crashed: Mesh panic at deep.mpl:3: bottom\n");
}

Task<Int> endless(Int n) {
  if (n < 0) co_return n;
  const Int deeper = co_await endless(n + 1);
  co_return deeper;
}

TEST(Task, EndlessRecursionIsAStackOverflowOfThatProcess) {
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(run_in_actor(endless, 0), -1);
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), ::testing::HasSubstr("stack overflow"));
}

}  // namespace
}  // namespace mesh::testing
