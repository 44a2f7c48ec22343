#include "tests/unit/plan/planned.hpp"

namespace mesh2cpp::plan {
namespace {

class Suspension : public Planned {
 protected:
  std::string awaits(std::uint32_t line) const {
    return marked(line, "await", [this](const typed::Expr& expr) { return plan().suspends(expr); });
  }
};

TEST_F(Suspension, SpreadsFromSleepToAllCallers) {
  program(R"(fn nap() do
  Timer.sleep(1)
end
fn rest() do
  nap()
end
fn plain() -> Int do
  1
end
fn main() do
  rest()
  println("#{plain()}")
end)");
  EXPECT_TRUE(plan().suspends(function("nap")));
  EXPECT_TRUE(plan().suspends(function("rest")));
  EXPECT_TRUE(plan().suspends(function("main")));
  EXPECT_FALSE(plan().suspends(function("plain")));
  EXPECT_EQ(awaits(2), "await(Timer.sleep(1))");
  EXPECT_EQ(awaits(11), "await(rest())");
  EXPECT_EQ(awaits(12), "println(\"#{plain()}\")");
}

TEST_F(Suspension, MutualRecursionSuspendsAsAWhole) {
  program(R"(fn ping(n :: Int) -> Int do
  if n == 0 do
    0
  else
    pong(n - 1) + 1
  end
end
fn pong(n :: Int) -> Int do
  Timer.sleep(1)
  ping(n) + 1
end
fn main() do
  println("#{ping(3)}")
end)");
  EXPECT_TRUE(plan().suspends(function("ping")));
  EXPECT_TRUE(plan().suspends(function("pong")));
  EXPECT_TRUE(plan().needs_stack_guard(function("ping")));
}

TEST_F(Suspension, ClosureThatWaitsDoesNotMakeItsFunctionWait) {
  program(R"(fn nap(n :: Int) -> Int do
  Timer.sleep(n)
  n
end
fn all(ns :: List<Int>) -> List<Int> do
  List.map(ns, fn(n) -> nap(n) end)
end
fn main() do
  println("#{List.length(all([1]))} #{List.length(List.map([2], nap))}")
end)");
  EXPECT_FALSE(plan().suspends(function("all")));
  EXPECT_FALSE(plan().suspends(function("main")));
  EXPECT_EQ(awaits(6), "List.map(ns, fn(n) -> await(nap(n)) end)");
  EXPECT_FALSE(plan().contains_suspension(function("all")->body));
}

TEST_F(Suspension, TellsCallsFromCastsAndFollowsInitIntoStart) {
  program(R"(service Till do
  fn init(n :: Int) -> Int do
    Timer.sleep(1)
    n
  end
  cast Add(k :: Int) do |n|
    n + k
  end
  call Total() :: Int do |n|
    (n, n)
  end
end
fn main() do
  let till = Till.start(1)
  Till.add(till, 2)
  println("#{Till.total(till)}")
end)");
  EXPECT_TRUE(plan().start_suspends(service("Till")));
  EXPECT_FALSE(plan().suspends(handler("Till", "Add")));
  EXPECT_EQ(awaits(14), "let till = await(Till.start(1))");
  EXPECT_EQ(awaits(15), "Till.add(till, 2)");
  EXPECT_EQ(awaits(16), "println(\"#{await(Till.total(till))}\")");
}

TEST_F(Suspension, HandlersAndActorsThatWaitAreCoroutines) {
  program(R"(service Slow do
  fn init() -> Int do
    0
  end
  call Get() :: Int do |n|
    Timer.sleep(1)
    (n, n)
  end
end
actor quiet(n :: Int) do
  println("#{n}")
end
actor patient(n :: Int) do
  receive do
    m -> patient(m)
  end
end
fn main() do
  let slow = Slow.start()
  spawn(quiet, 1)
  send(spawn(patient, 1), Slow.get(slow))
end)");
  EXPECT_FALSE(plan().start_suspends(service("Slow")));
  EXPECT_TRUE(plan().suspends(handler("Slow", "Get")));
  EXPECT_FALSE(plan().suspends(actor("quiet")));
  EXPECT_TRUE(plan().suspends(actor("patient")));
}

TEST_F(Suspension, LocalFunctionSuspendsUnlessItIsPassedAround) {
  program(R"(fn main() do
  fn direct(n :: Int) -> Int do
    Timer.sleep(1)
    n
  end
  fn passed(n :: Int) -> Int do
    Timer.sleep(1)
    n
  end
  println("#{direct(1)} #{List.length(List.map([1], passed))}")
end)");
  EXPECT_TRUE(plan().suspends(function("direct")));
  EXPECT_FALSE(plan().suspends(function("passed")));
  EXPECT_TRUE(plan().is_used_as_value(function("passed")));
  EXPECT_FALSE(plan().is_used_as_value(function("direct")));
}

TEST_F(Suspension, LoopStepOfACoroutineIsNotAwaited) {
  program(R"(fn tick(n :: Int) -> Int do
  Timer.sleep(1)
  if n == 0 do
    0
  else
    tick(n - 1)
  end
end
fn main() do
  println("#{tick(2)}")
end)");
  EXPECT_EQ(awaits(6), "tick(n - 1)");
  EXPECT_EQ(awaits(10), "println(\"#{await(tick(2))}\")");
}

}  // namespace
}  // namespace mesh2cpp::plan
