#include "tests/unit/cpp/emitted.hpp"

namespace mesh2cpp::cpp {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Processes : public Emitted {};

TEST_F(Processes, ActorsAreClassesWithACoroutine) {
  program(R"(# Keeps a running total.
actor tally(total :: Int) do
  receive do
    0 -> println("total ${total}")
    n -> tally(total + n)
  end
end

fn main() do
  send(spawn(tally, 0), 1)
end
)");
  EXPECT_THAT(header(), HasSubstr(R"(/// Keeps a running total.
class Tally : public mesh::Actor<Tally, mesh::Int> {
 public:
  mesh::Task<> run(mesh::Int total);
};
)"));
  EXPECT_THAT(source(), HasSubstr(R"(mesh::Task<> Tally::run(mesh::Int total) {
  for (;;) {
    const mesh::Int n = co_await receive();
    if (n == 0) {
      mesh::println(mesh::format("total {}", total));
      co_return;
    }
    total = total + n;
  }
}
)"));
  EXPECT_THAT(source(), HasSubstr("mesh::send(mesh::spawn<Tally>(0), 1);"));
}

TEST_F(Processes, SelectiveReceiveHasAFilter) {
  program(R"(actor waiter(limit :: Int) do
  receive do
    n when n > limit -> println("${n}")
  after 10 -> println("late")
  end
end

fn main() do
  spawn(waiter, 3)
end
)");
  EXPECT_THAT(source(), HasSubstr("const auto is_expected = [limit](mesh::Int message) {\n"
                                  "    return message > limit;\n  };\n"));
  EXPECT_THAT(source(), HasSubstr("const auto message = co_await receive_if_for(is_expected, 10);"));
}

TEST_F(Processes, AGuardThatCallsSomethingIsAskedEveryTime) {
  program(R"(fn wanted(n :: Int) -> Bool do
  n > 3
end

actor waiter() do
  receive do
    n when wanted(n) -> println("${n}")
  end
end

fn main() do
  spawn(waiter)
end
)");
  EXPECT_THAT(source(), HasSubstr("co_await receive_if(is_expected);"));
}

TEST_F(Processes, AReceiveWithOneArmGivesItsValueWhereItStands) {
  program(R"(type Message do
  Neighbour(Int)
  Token(Int)
end

actor station() do
  let next = receive do
    Neighbour(n) -> n
  end
  receive do
    Token(0) -> println("rest")
    Token(hops) -> println("${next} ${hops}")
  end
end

fn main() do
  spawn(station)
end
)");
  EXPECT_THAT(source(), HasSubstr("const auto message = co_await receive_matching(is_expected);\n"
                                  "  const mesh::Int n = message.get<Message::Neighbour>().value;\n"
                                  "  const mesh::Int next = n;\n"));
  // What the last arm takes includes what the first one takes.
  EXPECT_THAT(source(), HasSubstr("return message_2.is<Message::Token>();\n"));
}

TEST_F(Processes, TwoActorsThatDifferInCaseDoNotCollide) {
  program(R"(actor tally() do
  println("a")
end

actor Tally() do
  println("b")
end

fn main() do
  spawn(tally)
  spawn(Tally)
end
)");
  EXPECT_THAT(header(), HasSubstr("class TallyActor : "));
  EXPECT_THAT(header(), HasSubstr("class Tally : "));
}

TEST_F(Processes, ParametersThatTerminateReadsAreMembers) {
  program(R"(actor guard(name :: String) do
  receive do
    _ -> println("${name} working")
  end
  terminate do
    println("${name} cleaned up")
  end
end

fn main() do
  send(spawn(guard, "g1"), 1)
end
)");
  EXPECT_THAT(header(), HasSubstr(" private:\n  mesh::String name_;\n"));
  EXPECT_THAT(source(), HasSubstr("name_ = std::move(name);"));
  EXPECT_THAT(source(), HasSubstr("void Guard::terminate() {"));
}

constexpr const char* kBank = R"(service Bank do
  fn init(owner :: String) -> Int do
    String.length(owner)
  end

  cast Deposit(amount :: Int) do |cents|
    cents + amount
  end

  call Withdraw(amount :: Int) :: Int!String do |cents|
    if amount > cents do
      (cents, Err("no"))
    else
      (cents - amount, Ok(cents - amount))
    end
  end
end

)";

TEST_F(Processes, ServicesHaveOneRequestPerHandler) {
  program(std::string(kBank) + R"(fn main() do
  let bank = Bank.start("ada")
  Bank.deposit(bank, 500)
  case Bank.withdraw(bank, 120) do
    Ok(left) -> println("left ${left}")
    Err(why) -> println(why)
  end
end
)");
  EXPECT_THAT(header(), HasSubstr(R"(  struct Withdraw {
    using Service = Bank;
    using Reply = mesh::Result<mesh::Int, mesh::String>;
    mesh::Int amount;
  };
)"));
  EXPECT_THAT(header(),
              HasSubstr("static mesh::Pid<> start(mesh::String owner) { return spawn(init(std::move(owner))); }"));
  EXPECT_THAT(header(),
              HasSubstr("static mesh::Reply<Withdraw, mesh::Int> handle(Withdraw request, mesh::Int cents);"));
  EXPECT_THAT(source(), HasSubstr("return {cents, mesh::Err{\"no\"}};"));
  EXPECT_THAT(source(), HasSubstr("const auto result = co_await Bank::withdraw(bank, 120, at(22));"));
}

TEST_F(Processes, PlainCodeParksInsteadOfAwaiting) {
  program(std::string(kBank) + R"(fn main() do
  let bank = Bank.start("ada")
  let all = List.map([1, 2], fn(n :: Int) -> Bank.withdraw(bank, n) end)
  println("${all}")
end
)");
  EXPECT_THAT(source(), HasSubstr("return mesh::wait(Bank::withdraw(bank, n, at(21)));"));
  EXPECT_THAT(source(), Not(HasSubstr("co_await")));
}

TEST_F(Processes, AwaitsTakeBracedArgumentsFromNamedLocals) {
  program(R"(service Box do
  fn init() -> List<Int> do
    []
  end
  call Put(items :: List<Int>) :: Int do |all|
    (all ++ items, List.length(all))
  end
end

fn main() do
  let box = Box.start()
  println("${Box.put(box, [1, 2])}")
end
)");
  EXPECT_THAT(source(), HasSubstr("auto items = mesh::List<mesh::Int>{1, 2};\n"
                                  "  const mesh::Int put = co_await Box::put(box, std::move(items), at(12));\n"));
}

TEST_F(Processes, MainStartsARuntime) {
  program("fn main() do\n  println(\"a\")\nend\n");
  EXPECT_THAT(file("test/main_entry.cpp"), HasSubstr("return mesh::run_main(argc, argv, test::main_);"));
  EXPECT_THAT(file("test/runtime.cpp"), HasSubstr("#include <mesh/implementation.hpp>"));
}

}  // namespace
}  // namespace mesh2cpp::cpp
