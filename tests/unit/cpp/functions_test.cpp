#include "tests/unit/cpp/emitted.hpp"

namespace mesh2cpp::cpp {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Functions : public Emitted {};

TEST_F(Functions, AreWrittenAsAPersonWould) {
  program(R"(# The greatest common divisor.
fn gcd(a :: Int, b :: Int) -> Int do
  if b == 0 do
    a
  else
    gcd(b, a % b)
  end
end

fn main() do
  println("${gcd(1071, 462)}")
end
)");
  EXPECT_THAT(source(), HasSubstr(R"(/// The greatest common divisor.
mesh::Int gcd(mesh::Int a, mesh::Int b) {
  for (;;) {
    mesh::poll();
    if (b == 0) {
      return a;
    }
    const mesh::Int next_b = mesh::modulo(a, b, at(6));
    a = b;
    b = next_b;
  }
}
)"));
}

TEST_F(Functions, EvaluateEffectsFromLeftToRight) {
  program(R"(fn note(label :: String, n :: Int) -> Int do
  println(label)
  n
end

fn main() do
  println("${note("left", 9) - note("right", 4)}")
end
)");
  EXPECT_THAT(source(), HasSubstr(R"(const mesh::Int left = note("left", 9);
  mesh::println(mesh::text(left - note("right", 4)));)"));
}

TEST_F(Functions, LeavePureCallsInPlace) {
  program(R"(fn fib(n :: Int) -> Int do
  if n < 2 do n else fib(n - 1) + fib(n - 2) end
end

fn main() do
  println("${fib(20)}")
end
)");
  EXPECT_THAT(source(), HasSubstr("return fib(n - 1) + fib(n - 2);"));
}

TEST_F(Functions, SwapTheirParametersInATailCall) {
  program(R"(fn swap(n :: Int, a :: String, b :: String) -> String do
  if n == 0 do a else swap(n - 1, b, a) end
end

fn main() do
  println(swap(3, "a", "b"))
end
)");
  EXPECT_THAT(source(), HasSubstr("n = n - 1;"));
  EXPECT_THAT(source(), HasSubstr("next_a = std::move(b);"));
  EXPECT_THAT(source(), HasSubstr("b = std::move(a);"));
  EXPECT_THAT(source(), HasSubstr("a = std::move(next_a);"));
}

TEST_F(Functions, BecomeConstrainedTemplates) {
  program(R"(pub fn twice(x) do
  x + x
end

fn main() do
  println("${twice(2)} ${twice(1.5)}")
end
)");
  EXPECT_THAT(header(), HasSubstr("template <mesh::Addable T>\nT twice("));
  EXPECT_THAT(source(), HasSubstr("twice<mesh::Int>(2)"));
}

TEST_F(Functions, UpdateAMapInPlace) {
  program(R"(fn count(counts :: Map<String, Int>, word :: String) -> Map<String, Int> do
  Map.put(counts, word, Map.get(counts, word) + 1)
end

fn main() do
  println("${count(%{}, "a")}")
end
)");
  EXPECT_THAT(source(), HasSubstr("const mesh::Int number = mesh::map::get(counts, word, at(2)) + 1;\n"
                                  "  return mesh::map::put(std::move(counts), std::move(word), number);"));
}

TEST_F(Functions, MoveTheFieldThatAnUpdateReplaces) {
  program(R"(struct Log do
  lines :: List<String>
end

fn add(log :: Log, line :: String) -> Log do
  %{log | lines: List.append(log.lines, line)}
end

fn main() do
  println("${add(Log { lines: [] }, "a").lines}")
end
)");
  EXPECT_THAT(source(), HasSubstr("log.lines = mesh::list::append(std::move(log.lines), std::move(line));\n"
                                  "  return log;"));
}

TEST_F(Functions, LiftLocalFunctionsOutOfTheirBlocks) {
  program(R"(fn sum_below(limit :: Int) -> Int do
  fn go(i :: Int, sum :: Int) -> Int do
    if i == limit do sum else go(i + 1, sum + i) end
  end
  go(0, 0)
end

fn main() do
  println("${sum_below(10)}")
end
)");
  EXPECT_THAT(source(), HasSubstr("mesh::Int go(mesh::Int i, mesh::Int sum, mesh::Int limit) {"));
  EXPECT_THAT(source(), HasSubstr("return go(0, 0, limit);"));
}

TEST_F(Functions, ThatEndInALoopReturnNothingWhenNobodyReadsTheList) {
  program(R"(fn show(lines :: List<String>) do
  for line in lines do
    println(line)
  end
end

fn main() do
  show(["a", "b"])
end
)");
  EXPECT_THAT(source(), HasSubstr("void show(const mesh::List<mesh::String>& lines) {\n"
                                  "  for (const auto& line : lines) {\n"));
  EXPECT_THAT(source(), Not(HasSubstr("append")));
}

TEST_F(Functions, KeepTheirNamesUnlessCppOwnsThem) {
  program(R"(fn new(int :: Int) -> Int do
  int + 1
end

fn main() do
  let new_ = new(1)
  println("${new_}")
end
)");
  EXPECT_THAT(source(), HasSubstr("mesh::Int new_(mesh::Int int_) {\n  return int_ + 1;\n}"));
  EXPECT_THAT(source(), HasSubstr("const mesh::Int new_ = test::new_(1);"));
}

TEST_F(Functions, AreTheSameTextEveryTime) {
  const std::string text = "fn main() do\n  println(\"${[1, 2]}\")\nend\n";
  program(text);
  const std::string first = source();
  program(text);
  EXPECT_EQ(source(), first);
}

TEST_F(Functions, TellDebuggersTheLinesOfMesh) {
  program("fn main() do\n  println(\"a\")\nend\n", true);
  EXPECT_THAT(source(), HasSubstr("#line 2 \"test.mpl\"\n  mesh::println(\"a\");"));
}

}  // namespace
}  // namespace mesh2cpp::cpp
