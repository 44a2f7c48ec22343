#include "tests/unit/plan/move_checker.hpp"
#include "tests/unit/plan/planned.hpp"
#include "tests/unit/plan/random_program.hpp"

namespace mesh2cpp::plan {
namespace {

class MoveSafety : public Planned {};

TEST_F(MoveSafety, NoRandomProgramReadsWhatItHasMoved) {
  std::size_t moves = 0;
  for (std::uint32_t seed = 1; seed <= 120; ++seed) {
    const std::string text = RandomProgram(seed).text();
    program(text);
    const MoveChecker checker(plan(), typed_program());
    ASSERT_THAT(checker.faults(), ::testing::IsEmpty()) << "seed " << seed << "\n" << text;
    moves += checker.moves();
  }
  EXPECT_GT(moves, 500U) << "programs without moves prove nothing";
}

TEST_F(MoveSafety, TerminateFindsTheParametersInPlace) {
  program(R"(actor box(items :: List<String>, spare :: List<String>) do
  receive do
    text -> box(List.append(items, text), List.append(spare, text))
  end
terminate do
  println("#{List.length(items)}")
end
end
fn main() do
  send(spawn(box, [], []), "a")
end)");
  EXPECT_EQ(moves(3), "text -> box(List.append(items, text), List.append(move(spare), text))");
  EXPECT_THAT(MoveChecker(plan(), typed_program()).faults(), ::testing::IsEmpty());
}

}  // namespace
}  // namespace mesh2cpp::plan
