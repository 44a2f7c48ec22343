#include <gmock/gmock.h>

#include "tests/unit/types/checking.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string counter =
    "actor counter(n :: Int) do\nreceive do\n0 -> println(\"${n}\")\nm -> counter(n + m)\nend\nend\n";

Checked in_main(const std::string& declarations, const std::string& body) {
  return Checked(declarations + "fn main() do\n" + body + "\nend\n");
}

TEST(Actors, GetTheirMessageTypeFromTheirReceives) {
  const Checked checked = in_main(counter, "let c = spawn(counter, 0)\nsend(c, 1)");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(to_string(checked.actor("counter")->message), "Int");
  EXPECT_EQ(checked.local("c"), "Pid<Int>");
}

TEST(Actors, TakeOnlyTheirMessages) {
  EXPECT_THAT(in_main(counter, "send(spawn(counter, 0), \"x\")").findings(),
              ElementsAre("E0014 message type mismatch: expected Int, found String"));
  EXPECT_THAT(in_main(counter, "let p :: Pid = spawn(counter, 0)\nsend(p, \"x\")").findings(), IsEmpty());
}

TEST(Actors, CheckTheirSpawnArguments) {
  EXPECT_THAT(in_main(counter, "spawn(counter, \"x\")").findings(), ElementsAre("E0001 expected Int, found String"));
  EXPECT_THAT(in_main(counter, "spawn(counter)").findings(), ElementsAre("E0003 expected 1 argument(s), found 0"));
  EXPECT_THAT(findings_in_main("spawn(42)"), ElementsAre("E0016 cannot spawn non-function: found Int"));
  EXPECT_THAT(findings_in_main("spawn()"), ElementsAre("E0003 expected 1 argument(s), found 0"));
}

TEST(Actors, AreSpawnedThroughOtherNames) {
  EXPECT_THAT(in_main(counter, "let f = counter\nsend(spawn(f, 1), 2)").findings(), IsEmpty());
}

TEST(Actors, ATailSelfCallFitsEveryBranch) {
  const Checked checked = in_main("actor a(n :: Int) do\nreceive do\n0 -> 5\nm -> a(n + m)\nend\nend\n", "spawn(a, 1)");
  EXPECT_THAT(checked.findings(), IsEmpty());
  const auto& receive = std::get<typed::Receive>(checked.actor("a")->body.result->node);
  EXPECT_EQ(to_string(receive.arms[1].body.type), "Never");
}

TEST(Actors, AnotherSelfCallGivesUnit) {
  const Checked checked =
      in_main("actor a(n :: Int) do\nif n > 0 do a(n - 1) else 0 end\nprintln(\"${n}\")\nend\n", "spawn(a, 1)");
  EXPECT_THAT(checked.findings(), ElementsAre("E0001 expected (), found Int"));
}

TEST(Actors, AreNotCalledFromOutside) {
  EXPECT_THAT(in_main(counter, "counter(1)").findings(),
              ElementsAre("M0001 actor `counter` must be started with spawn"));
}

TEST(Actors, WithoutConstraintsHaveAnOpenMailbox) {
  const Checked checked = in_main("actor any() do\nreceive do\nm -> println(\"got ${m}\")\nend\nend\n",
                                  "let p = spawn(any)\nsend(p, 1)\nsend(p, \"a\")");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.actor("any")->message, nullptr);
  EXPECT_EQ(checked.local("p"), "Pid<Any>");
}

TEST(Actors, WithOpenMailboxesAreStartedByFunctionsToo) {
  const Checked checked =
      in_main("actor any() do\nreceive do\nm -> println(\"got ${m}\")\nend\nend\nfn start() do spawn(any) end\n",
              "let p = start()\nsend(p, 1)\nsend(p, \"a\")\nlet q :: Pid<Int> = start()");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.type_of("start"), "() -> Pid<Any>");
}

TEST(Actors, ParametersAreFixedByTheirUses) {
  const Checked checked = in_main("actor show(x) do\nprintln(\"${x}\")\nend\n", "spawn(show, 7)");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("x"), "Int");
}

TEST(Actors, OwnSelfAndReceive) {
  EXPECT_THAT(findings_in_main("let p = self()"), ElementsAre("E0015 self() used outside actor block"));
  EXPECT_THAT(findings_in_main("receive do\nn -> println(n)\nend"),
              ElementsAre("E0017 receive used outside actor block"));
  EXPECT_THAT(in_main("actor a() do\nlet f = fn () -> self() end\nsend(f(), 1)\nreceive do\nn -> n + 1\nafter 10 -> 0\n"
                      "end\nend\n",
                      "spawn(a)")
                  .findings(),
              IsEmpty());
}

TEST(Actors, SendNeedsAPid) {
  EXPECT_THAT(findings_in_main("send(5, 1)"), ElementsAre("E0001 expected Pid, found Int"));
  const Checked checked = in_main("fn tell(p, n :: Int) do send(p, n) end\n", "");
  EXPECT_EQ(checked.type_of("tell"), "(Pid<Int>, Int) -> ()");
}

TEST(Actors, ATerminateClauseSeesTheParameters) {
  EXPECT_THAT(in_main("actor a(name :: String) do\nreceive do\n_ -> println(name)\nend\nterminate do\nprintln(name)\n"
                      "end\nend\n",
                      "spawn(a, \"x\")")
                  .findings(),
              IsEmpty());
}

const std::string bank =
    "service Bank do\nfn init(owner :: String) do (owner, 0) end\n"
    "cast Deposit(n :: Int) do |s|\nlet (o, c) = s\n(o, c + n)\nend\n"
    "call Draw(n) do |s|\nlet (o, c) = s\nif n > c do (s, Err(\"short\")) else ((o, c - n), Ok(c - n)) end\nend\n"
    "call GetHTTPStatus() :: Int do |s| (s, 200) end\nend\n";

TEST(Services, InferStateAndReplies) {
  const Checked checked = in_main(bank,
                                  "let b = Bank.start(\"ada\")\nBank.deposit(b, 5)\nlet r = Bank.draw(b, 3)\n"
                                  "let h = Bank.get_h_t_t_p_status(b)");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("b"), "Pid<()>");
  EXPECT_EQ(checked.local("r"), "Result<Int, String>");
  EXPECT_EQ(checked.local("h"), "Int");
  EXPECT_EQ(to_string(checked.program()->services.front().state), "(String, Int)");
}

TEST(Services, ClientFunctionsAreValuesAndAcceptAnyPid) {
  EXPECT_THAT(in_main(bank,
                      "let f = Bank.get_h_t_t_p_status\nlet all = List.map([Bank.start(\"a\")], f)\n"
                      "let n = Process.whereis(\"bank\") |> Bank.draw(1)")
                  .findings(),
              IsEmpty());
}

TEST(Services, ACallGivesStateThenReply) {
  EXPECT_THAT(in_main("service S do\nfn init() -> Int do 0 end\ncall Get() :: String do |n| (\"x\", n) end\nend\n", "")
                  .findings(),
              ElementsAre("E0001 expected String, found Int"));
}

TEST(Services, GenerateEachNameOnce) {
  EXPECT_THAT(
      in_main("service S do\nfn init() -> Int do 0 end\ncall Reset() do |n| (n, n) end\ncast Reset() do |n| n end\n"
              "end\n",
              "")
          .findings(),
      ElementsAre("M0003 service `S` generates `reset` twice"));
}

TEST(Services, HelpersAreVisibleToHandlersOnly) {
  const std::string text =
      "service S do\nfn init() -> Int do start_value() end\nfn start_value() -> Int do 3 end\n"
      "call Get() do |n| (n, start_value()) end\nend\n";
  EXPECT_THAT(in_main(text, "println(\"${S.get(S.start())}\")").findings(), IsEmpty());
  EXPECT_THAT(in_main(text, "start_value()").findings(), ElementsAre("E0004 undefined variable: start_value"));
}

TEST(Services, WithoutInitHoldTheIntZero) {
  const Checked checked = in_main("service S do\ncall Get() do |n| (n, n) end\nend\n", "let n = S.get(S.start())");
  EXPECT_THAT(checked.findings(), IsEmpty());
  EXPECT_EQ(checked.local("n"), "Int, Int");
}

TEST(Services, HandlersHaveNoMailbox) {
  EXPECT_THAT(in_main("service S do\nfn init() do 0 end\ncall Get() do |n| (n, self()) end\nend\n", "").findings(),
              ElementsAre("E0015 self() used outside actor block"));
}

}  // namespace
}  // namespace mesh2cpp::types
