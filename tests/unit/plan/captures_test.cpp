#include "tests/unit/plan/planned.hpp"

namespace mesh2cpp::plan {
namespace {

using ::testing::ElementsAre;

class Captures : public Planned {
 protected:
  /// The captures of the closures of the program, outer ones first.
  std::vector<std::vector<std::string>> captures() const {
    std::vector<std::vector<std::string>> all;
    for_each_owner(typed_program(),
                   [&](const auto& owner) { for_each_body(owner, [&](const auto& body) { collect(body, all); }); });
    return all;
  }
  static std::vector<std::string> names(const std::vector<const typed::Local*>& locals) {
    std::vector<std::string> names;
    for (const typed::Local* const local : locals) names.push_back(local->name);
    return names;
  }

 private:
  template <class Node>
  void collect(const Node& node, std::vector<std::vector<std::string>>& all) const {
    if constexpr (std::is_same_v<Node, typed::Expr>) {
      if (const auto* const lambda = std::get_if<typed::Lambda>(&node.node)) {
        all.push_back(names(plan().captures(*lambda)));
      }
    }
    typed::for_each_child(node, [&](const auto& child) { collect(child, all); });
  }
};

TEST_F(Captures, AreWhatTheClosureReadsAndDoesNotBind) {
  program(R"(fn main() do
  let a = 1
  let b = 2
  let c = 3
  let f = fn(x :: Int) do
    let d = b + x
    d + a + b
  end
  println("#{f(c)}")
end)");
  EXPECT_THAT(captures(), ElementsAre(ElementsAre("b", "a")));
}

TEST_F(Captures, IncludeThoseOfInnerClosures) {
  program(R"(fn main() do
  let a = 1
  let f = fn(x :: Int) -> List.map([x], fn(y) -> y + x + a end) end
  println("#{List.length(f(1))}")
end)");
  EXPECT_THAT(captures(), ElementsAre(ElementsAre("a"), ElementsAre("x", "a")));
}

TEST_F(Captures, FollowLocalFunctions) {
  program(R"(fn main() do
  let a = 1
  fn add(n :: Int) -> Int do
    n + a
  end
  let f = fn(x :: Int) -> add(x) end
  println("#{f(1)}")
end)");
  EXPECT_THAT(captures(), ElementsAre(ElementsAre("a")));
  EXPECT_THAT(names(plan().captures(function("add"))), ElementsAre("a"));
}

TEST_F(Captures, OfARecursiveLocalFunctionLeaveItsOwnParametersOut) {
  program(R"(fn main() do
  let step = 2
  fn down(n :: Int) -> Int do
    if n < 1 do
      0
    else
      List.reduce([n], 0, fn(sum, m) -> sum + down(m - step) + n end)
    end
  end
  println("#{down(4)}")
end)");
  EXPECT_THAT(names(plan().captures(function("down"))), ElementsAre("step"));
  EXPECT_THAT(captures(), ElementsAre(::testing::UnorderedElementsAre("step", "n")));
}

TEST_F(Captures, NameTheVariableThatAPatternRenames) {
  program(R"(fn adder(n :: Int) -> Fun(Int) -> Int do
  case n do
    0 -> fn(x :: Int) -> x end
    m -> fn(x :: Int) -> x + m end
  end
end
fn main() do
  println("#{adder(1)(2)}")
end)");
  EXPECT_THAT(captures(), ElementsAre(ElementsAre(), ElementsAre("n")));
  EXPECT_EQ(plan().variable(function("adder")->parameters[0]), function("adder")->parameters[0]);
}

}  // namespace
}  // namespace mesh2cpp::plan
