// Programs of unusual width take time in proportion to their size: a table of quadratic cost would take minutes here.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"

namespace mesh2cpp::types {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr int many = 20'000;

template <class Line>
std::string lines(int count, Line line) {
  std::string text;
  for (int i = 0; i < count; ++i) text += line(i);
  return text;
}

TEST(WidePrograms, ManyArmsOfLiterals) {
  const std::string arms = lines(many, [](int i) { return fmt::format("    {} -> {}\n", i, i + 1); });
  EXPECT_THAT(Checked("fn main() do\n  case 5 do\n" + arms + "    _ -> 0\n  end\nend\n").findings(), IsEmpty());
  EXPECT_THAT(Checked("fn main() do\n  case 5 do\n" + arms + "    7 -> 0\n    _ -> 0\n  end\nend\n").findings(),
              ElementsAre("W0001 redundant match arm (arm 20001)"));
  EXPECT_THAT(Checked("fn main() do\n  case 5 do\n" + arms + "  end\nend\n").findings(),
              ElementsAre("E0012 non-exhaustive match on `Int`"));
}

TEST(WidePrograms, ManyVariants) {
  const std::string variants = lines(many, [](int i) { return fmt::format("  V{}\n", i); });
  const std::string arms = lines(many, [](int i) { return fmt::format("    V{} -> {}\n", i, i); });
  const std::string head = "type T do\n" + variants + "end\n\nfn number(t :: T) -> Int do\n  case t do\n";
  const std::string tail = "  end\nend\n\nfn main() do\n  number(V1)\nend\n";
  EXPECT_THAT(Checked(head + arms + tail).findings(), IsEmpty());
  EXPECT_THAT(Checked(head + arms + "    _ -> 0\n" + tail).findings(),
              ElementsAre("W0001 redundant match arm (arm 20001)"));
}

TEST(WidePrograms, ManyClausesOfStrings) {
  const std::string clauses = lines(many, [](int i) { return fmt::format("fn code(\"w{}\") = {}\n", i, i); });
  EXPECT_THAT(Checked(clauses + "fn code(_) = 0\n\nfn main() do\n  code(\"w3\")\nend\n").findings(), IsEmpty());
}

TEST(WidePrograms, ManyElements) {
  const std::string elements = lines(100'000, [](int i) { return fmt::format("{}, ", i); });
  EXPECT_THAT(Checked("fn main() do\n  let xs = [" + elements + "1]\n  List.length(xs)\nend\n").findings(), IsEmpty());
}

TEST(WidePrograms, ManyStatementsAndFunctions) {
  const std::string lets = lines(many, [](int i) { return fmt::format("  let a = {} + 1\n", i == 0 ? "0" : "a"); });
  const std::string functions =
      lines(many, [](int i) { return i == 0 ? "fn f0(x) = x\n" : fmt::format("fn f{}(x) = f{}(x)\n", i, i - 1); });
  EXPECT_THAT(Checked(functions + "fn main() do\n" + lets + "  f19999(a)\nend\n").findings(), IsEmpty());
}

}  // namespace
}  // namespace mesh2cpp::types
