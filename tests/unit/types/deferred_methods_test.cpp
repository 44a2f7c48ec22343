#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"
#include "tests/unit/types/typed_tree_lint.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> faults(const Checked& checked) { return TypedTreeLint(*checked.program()).faults(); }

/// The callee of the call that is the body of a function.
const typed::Expr& callee_in(const Checked& checked, std::string_view function) {
  return *std::get<typed::Call>(checked.function(function)->body.result->node).callee;
}

TEST(DeferredMethods, RememberTheAnswersOfTheirInstances) {
  const Checked checked(
      "fn size(x) do x.length() end\nfn twice(x) do size(x) * 2 end\nfn main() do\nprintln(\"#{size(\"ab\")} "
      "#{size(\"c\")} "
      "#{twice([1])}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_THAT(faults(checked), IsEmpty());
  const auto& method = std::get<typed::DeferredMethod>(callee_in(checked, "size").node);
  std::vector<std::string> answers;
  for (const auto& candidate : method.candidates)
    answers.push_back(to_string(candidate.receiver) + ": " + candidate.library->cpp);
  EXPECT_THAT(answers, ElementsAre("String: mesh::string::length", "List<Int>: mesh::list::length"));
}

TEST(DeferredMethods, AreCheckedAtEveryInstance) {
  EXPECT_THAT(findings_in("fn size(x) do x.length() end\nfn f() = size(1)"),
              ElementsAre("E0030 no method `length` on type `Int`"));
}

TEST(DeferredMethods, OfOneInterfaceAreBounds) {
  const Checked checked(
      "interface Scored do\nfn score(self) -> Int\nend\nimpl Scored for Int do\nfn score(self) = self\nend\nimpl "
      "Scored for "
      "String do\nfn score(self) = 1\nend\nfn points(x) do x.score() end\nfn main() do\nprintln(\"#{points(1)} "
      "#{points(\"a\")}\")\nend");
  ASSERT_THAT(checked.findings(), IsEmpty());
  EXPECT_THAT(faults(checked), IsEmpty());
  EXPECT_EQ(checked.type_of("points"), "<T: Scored>(T) -> Int");
  EXPECT_EQ(std::get<typed::MethodRef>(callee_in(checked, "points").node).method->name, "score");
}

}  // namespace
}  // namespace mesh2cpp::types
