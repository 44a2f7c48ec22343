#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"
#include "tests/unit/types/typed_tree_lint.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::IsEmpty;

std::vector<std::string> faults(const std::string& text) {
  const Checked checked(text);
  if (checked.program() == nullptr) return checked.findings();
  return TypedTreeLint(*checked.program()).faults();
}

TEST(TypedTree, IsClosedForGenericFunctionsThatCallEachOther) {
  EXPECT_THAT(faults("fn f(n, o) do if n == 0 do o else g(n, o) end end\n"
                     "fn g(n, o) do let e = List.new() if List.length(e) > n do f(n - 1, o) else h(n) o end end\n"
                     "fn h(n) do f(n, None) end\n"
                     "fn main() do println(\"${f(3, Some(1))} ${f(2, Some(\"a\"))}\") end"),
              IsEmpty());
}

TEST(TypedTree, IsClosedForLocalGenericFunctions) {
  EXPECT_THAT(faults("fn outer(x) do\nfn both(y) do (x, y) end\nlet tag = fn (z) -> (x, z) end\n"
                     "(both(1), both(\"a\"), tag(2), tag(true))\nend\n"
                     "fn main() do println(\"${outer(1.5)}\") end"),
              IsEmpty());
}

TEST(TypedTree, IsClosedForFieldsOfTypeParameters) {
  EXPECT_THAT(faults("struct A do\nn :: Int\nend\nstruct B do\nn :: String\nend\n"
                     "fn show(x) do println(\"${x.n}\") end\nfn get(x) do x.n end\n"
                     "fn main() do show(A { n: 1 }) show(B { n: \"b\" }) println(get(B { n: \"c\" })) end"),
              IsEmpty());
}

TEST(TypedTree, IsFinishedForFieldsAndMethodsFoundLate) {
  EXPECT_THAT(faults("struct P do\nname :: String\nf :: Fun(Int) -> Int\nend\n"
                     "fn main() do\nlet size = fn (p) -> p.name.length() + p.f(1) end\n"
                     "let n = size(P { name: \"abc\", f: fn x -> x end })\nprintln(\"${n}\")\nend"),
              IsEmpty());
}

TEST(TypedTree, IsClosedForProcesses) {
  EXPECT_THAT(
      faults("actor echo(reply) do\nreceive do\n(tag, n) -> send(reply, (n, tag))\nafter 5 -> echo(reply)\nend\nend\n"
             "actor sink() do\nreceive do\nm -> println(\"${m}\")\nend\nsink()\nend\n"
             "service Keep do\nfn init() do [] end\ncast Add(x) do |xs| List.append(xs, x) end\n"
             "call All() do |xs| (xs, xs) end\nend\n"
             "fn main() do\nlet s = spawn(sink)\nsend(spawn(echo, s), (\"a\", 1))\nlet k = Keep.start()\n"
             "Keep.add(k, 1.5)\nprintln(\"${Keep.all(k)}\")\nend"),
      IsEmpty());
}

}  // namespace
}  // namespace mesh2cpp::types
