#include "tests/unit/plan/planned.hpp"

namespace mesh2cpp::plan {
namespace {

class Loops : public Planned {
 protected:
  std::string steps(std::uint32_t line) const {
    return marked(line, "step", [this](const typed::Expr& expr) { return plan().is_tail_self_call(expr); });
  }
};

TEST_F(Loops, SelfCallInTailPositionIsALoopStep) {
  program(R"(fn gcd(a :: Int, b :: Int) -> Int do
  if b == 0 do
    a
  else
    gcd(b, a % b)
  end
end
fn fib(n :: Int) -> Int do
  if n < 2 do
    n
  else
    fib(n - 1) + fib(n - 2)
  end
end
fn main() do
  println("#{gcd(1071, 462)} #{fib(5)}")
end)");
  EXPECT_EQ(steps(5), "step(gcd(b, a % b))");
  EXPECT_EQ(steps(12), "fib(n - 1) + fib(n - 2)");
  EXPECT_TRUE(plan().has_tail_loop(function("gcd")));
  EXPECT_FALSE(plan().has_tail_loop(function("fib")));
}

TEST_F(Loops, OnlyRealRecursionNeedsAStackGuard) {
  program(R"(fn gcd(a :: Int, b :: Int) -> Int do
  if b == 0 do
    a
  else
    gcd(b, a % b)
  end
end
fn even(n :: Int) -> Bool do
  if n == 0 do
    true
  else
    odd(n - 1)
  end
end
fn odd(n :: Int) -> Bool do
  if n == 0 do
    false
  else
    even(n - 1)
  end
end
fn depth(n :: Int) -> Int do
  if n == 0 do
    0
  else
    List.reduce([n], 0, fn(sum, m) -> sum + depth(m - 1) end)
  end
end
fn main() do
  println("#{gcd(4, 2)} #{even(4)} #{depth(2)}")
end)");
  EXPECT_FALSE(plan().needs_stack_guard(function("gcd")));
  EXPECT_TRUE(plan().needs_stack_guard(function("even")));
  EXPECT_TRUE(plan().needs_stack_guard(function("odd")));
  EXPECT_TRUE(plan().needs_stack_guard(function("depth"))) << "through a closure";
  EXPECT_FALSE(plan().needs_stack_guard(function("main")));
}

TEST_F(Loops, TailPositionsAreThoseOfTheReference) {
  program(R"(fn walk(xs :: List<Int>, n :: Int) -> Int do
  case xs do
    [] -> n
    0 :: rest -> return walk(rest, n)
    1 :: rest -> walk(rest, n) + 0
    h :: rest -> rest |> walk(n + h)
  end
end
fn main() do
  println("#{walk([1], 0)}")
end)");
  EXPECT_EQ(steps(4), "0 :: rest -> return step(walk(rest, n))");
  EXPECT_EQ(steps(5), "1 :: rest -> walk(rest, n) + 0");
  EXPECT_TRUE(steps(6).find("step(") != std::string::npos);
}

TEST_F(Loops, ReturnedSelfCallWithinALoopIsMarkedAsSuch) {
  program(R"(fn hunt(n :: Int) -> Int do
  for i in 0..n do
    if i == 3 do
      return hunt(n - 1)
    end
  end
  n
end
fn main() do
  println("#{hunt(5)}")
end)");
  EXPECT_EQ(marked(4, "inner", [this](const typed::Expr& expr) { return plan().is_inside_inner_loop(expr); }),
            "return inner(hunt(n - 1))");
}

TEST_F(Loops, ActorLoopNeedsACheckpointOnlyIfSomeWayRoundDoesNotWait) {
  program(R"(actor patient(n :: Int) do
  receive do
    m -> patient(n + m)
  end
end
actor eager(n :: Int) do
  if n % 2 == 0 do
    eager(n + 1)
  else
    receive do
      m -> eager(n + m)
    end
  end
end
fn main() do
  send(spawn(patient, 1), 1)
  send(spawn(eager, 1), 1)
end)");
  EXPECT_TRUE(plan().has_tail_loop(actor("patient")));
  EXPECT_FALSE(plan().needs_checkpoint(actor("patient")));
  EXPECT_TRUE(plan().needs_checkpoint(actor("eager")));
}

TEST_F(Loops, WhileAndForNeedACheckpointUnlessEveryRoundWaits) {
  program(R"(fn main() do
  for i in 0..3 do
    Timer.sleep(i)
  end
  for i in 0..3 do
    println("#{i}")
  end
  for i in 0..3 do
    if i == 1 do
      continue
    end
    Timer.sleep(i)
  end
end)");
  const auto needs = [this](const typed::Expr& expr) { return plan().needs_checkpoint(expr); };
  EXPECT_EQ(marked(2, "spins", needs), "for i in 0..3 do");
  EXPECT_THAT(marked(5, "spins", needs), ::testing::StartsWith("spins(for"));
  EXPECT_THAT(marked(8, "spins", needs), ::testing::StartsWith("spins(for"));
}

TEST_F(Loops, ControlNeverComesOutOfBranchesThatAllLeave) {
  program(R"(fn sign(n :: Int) -> Int do
  if n < 0 do
    return -1
  else
    panic("no")
  end
end
fn count(n :: Int) -> Int do
  if n == 0 do
    0
  else
    count(n - 1)
  end
end
fn main() do
  println("#{sign(-1)} #{count(1)}")
end)");
  EXPECT_TRUE(plan().never_falls_through(function("sign")->body));
  EXPECT_FALSE(plan().never_falls_through(function("count")->body));
  const auto& branches = std::get<typed::If>(function("count")->body.result->node);
  EXPECT_TRUE(plan().never_falls_through(*branches.otherwise));
  EXPECT_FALSE(plan().never_falls_through(branches.then));
}

}  // namespace
}  // namespace mesh2cpp::plan
