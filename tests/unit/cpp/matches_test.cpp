#include "tests/unit/cpp/emitted.hpp"

namespace mesh2cpp::cpp {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Matches : public Emitted {};

constexpr const char* kShapes = R"(type Shape do
  Circle(Float)
  Rect(Float, Float)
  Point
end

)";

TEST_F(Matches, TestAllArmsButTheLastOfAnExhaustiveCase) {
  program(std::string(kShapes) + R"(fn area(s :: Shape) -> Float do
  case s do
    Point -> 0.0
    Circle(r) -> 3.14159 * r * r
    Rect(w, h) -> w * h
  end
end

fn main() do
  println("${area(Rect(2.0, 3.0))}")
end
)");
  EXPECT_THAT(source(), HasSubstr(R"(  if (s.is<Shape::Point>()) {
    return 0.0;
  }
  if (const auto* circle = s.as<Shape::Circle>()) {
    const mesh::Float r = circle->value;
    return 3.14159 * r * r;
  }
  const auto& [w, h] = s.get<Shape::Rect>();
  return w * h;
)"));
}

TEST_F(Matches, PutGuardsIntoTheCondition) {
  program(std::string(kShapes) + R"(fn is_big(s :: Shape) -> Bool do
  case s do
    Circle(r) when r > 10.0 -> true
    _ -> false
  end
end

fn main() do
  println("${is_big(Point)}")
end
)");
  EXPECT_THAT(source(),
              HasSubstr("if (const auto* circle = s.as<Shape::Circle>(); circle != nullptr && circle->value > 10.0)"));
}

TEST_F(Matches, OnIntsAreSwitches) {
  program(R"(fn name(n :: Int) -> String do
  case n do
    1 -> "one"
    2 | 3 -> "few"
    _ -> "many"
  end
end

fn main() do
  println(name(2))
end
)");
  EXPECT_THAT(source(), HasSubstr("switch (n) {\n    case 1:\n"));
  EXPECT_THAT(source(), HasSubstr("case 2:\n    case 3:\n"));
  EXPECT_THAT(source(), HasSubstr("default:\n"));
}

TEST_F(Matches, ThatABreakLeavesAreNoSwitches) {
  program(R"(fn main() do
  for i in 0..9 do
    case i do
      0 -> println("zero")
      1 -> println("one")
      2 -> break
      _ -> println("more")
    end
  end
end
)");
  EXPECT_THAT(source(), Not(HasSubstr("switch")));
}

TEST_F(Matches, TakeListsApartByIndex) {
  program(R"(fn f(xs :: List<Int>) -> Int do
  case xs do
    [] -> 0
    a :: b :: rest -> a + b + List.length(rest)
    [a] -> a
    _ -> -1
  end
end

fn main() do
  println("${f([1, 2, 3])}")
end
)");
  EXPECT_THAT(source(), HasSubstr("if (xs.empty()) {"));
  EXPECT_THAT(source(), HasSubstr("if (xs.size() >= 2) {"));
  EXPECT_THAT(source(), HasSubstr("const mesh::Int b = xs[1];"));
  EXPECT_THAT(source(), HasSubstr("if (xs.size() == 1) {"));
}

TEST_F(Matches, OnSeveralSubjectsBuildNoTuple) {
  program(R"(fn f(a :: Int, b :: String) -> Int do
  case (a, b) do
    (0, "x") -> 1
    (n, _) -> n
  end
end

fn main() do
  println("${f(0, "x")}")
end
)");
  EXPECT_THAT(source(), HasSubstr("if (a == 0 && b == \"x\") {"));
  EXPECT_THAT(source(), Not(HasSubstr("mesh::Tuple")));
}

TEST_F(Matches, ThatMayFallThroughPanic) {
  program(R"(fn only(1) = 1

fn main() do
  println("${only(1)}")
end
)");
  EXPECT_THAT(source(), HasSubstr("mesh::panic(\"non-exhaustive match\", at(1));"));
}

TEST_F(Matches, InValuePositionFillTheVariableOfTheLet) {
  program(R"(fn main() do
  let grade = case 3 + List.length([]) do
    1 -> do
      println("best")
      10
    end
    n -> n
  end
  println("${grade}")
end
)");
  EXPECT_THAT(source(), HasSubstr("mesh::Int grade = 0;\n"));
  EXPECT_THAT(source(), HasSubstr("grade = 10;\n"));
}

TEST_F(Matches, TryArmsOneByOneWhenAGuardNeedsStatements) {
  program(R"(fn f(n :: Int) -> String do
  case n do
    x when (if x > 10 do
      println("big?")
      x > 100
    else
      false
    end) -> "huge"
    _ -> "other"
  end
end

fn main() do
  println(f(101))
end
)");
  EXPECT_THAT(source(), HasSubstr("  if (is_true) {\n    return \"huge\";\n  }\n  return \"other\";\n"));
}

TEST_F(Matches, OfAlternativesReadFromTheOneThatFits) {
  program(R"(fn value(e :: Int!Int) -> Int do
  case e do
    Ok(n) | Err(n) -> n
  end
end

fn main() do
  println("${value(Ok(3))}")
end
)");
  EXPECT_THAT(source(), HasSubstr("const mesh::Int n = e.is<mesh::Ok>() ? e.get<mesh::Ok>().value : "
                                  "e.get<mesh::Err>().error;"));
}

TEST_F(Matches, OfALetThatMayNotFitPanic) {
  program(R"(fn main() do
  let Some(n) = List.find([1], fn(n :: Int) -> n > 0 end)
  println("${n}")
end
)");
  EXPECT_THAT(source(),
              HasSubstr("if (!found.is<mesh::Some>()) {\n    mesh::panic(\"non-exhaustive match\", at(2));\n"));
  EXPECT_THAT(source(), HasSubstr("const mesh::Int n = found.get<mesh::Some>().value;"));
}

TEST_F(Matches, WithQuestionMarkLeaveEarly) {
  program(R"(fn half(n :: Int) -> Int!String do
  if n % 2 == 0 do Ok(n / 2) else Err("odd") end
end

fn quarter(n :: Int) -> Int!String do
  let once = half(n)?
  half(once)
end

fn main() do
  println("${quarter(8)}")
end
)");
  EXPECT_THAT(source(), HasSubstr(R"(  const auto once_or_error = half(n);
  if (const auto* failed = once_or_error.as<mesh::Err>()) {
    return *failed;
  }
  const mesh::Int once = once_or_error.get<mesh::Ok>().value;
  return half(once);
)"));
}

}  // namespace
}  // namespace mesh2cpp::cpp
