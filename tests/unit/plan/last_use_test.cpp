#include "tests/unit/plan/planned.hpp"

namespace mesh2cpp::plan {
namespace {

class LastUse : public Planned {};

TEST_F(LastUse, MovesAVariableThatIsNotReadAgain) {
  program(R"(fn keep(xs :: List<Int>, n :: Int) -> List<Int> do
  List.append(xs, n)
end
fn main() do
  let xs = [1]
  let ys = keep(xs, 2)
  println("#{List.length(ys)}")
end)");
  EXPECT_EQ(moves(2), "List.append(move(xs), n)");
  EXPECT_EQ(moves(6), "let ys = keep(move(xs), 2)");
  EXPECT_TRUE(plan().is_moved(function("keep")->parameters[0]));
}

TEST_F(LastUse, DoesNotMoveWhatIsReadLater) {
  program(R"(fn main() do
  let xs = [1]
  let ys = List.append(xs, 2)
  let zs = List.append(xs, 3)
  println("#{List.length(ys) + List.length(zs)}")
end)");
  EXPECT_EQ(moves(3), "let ys = List.append(xs, 2)");
  EXPECT_EQ(moves(4), "let zs = List.append(move(xs), 3)");
}

TEST_F(LastUse, DoesNotMoveIntoAParameterThatIsOnlyRead) {
  program(R"(fn count(xs :: List<Int>) -> Int do
  List.length(xs)
end
fn main() do
  let xs = [1]
  println("#{count(xs)}")
end)");
  EXPECT_EQ(moves(2), "List.length(xs)");
  EXPECT_EQ(moves(6), "println(\"#{count(xs)}\")");
  EXPECT_FALSE(plan().is_moved(function("count")->parameters[0]));
}

TEST_F(LastUse, MovesThroughAFunctionThatHandsItsParameterOn) {
  program(R"(fn grow(xs :: List<Int>) -> List<Int> do
  List.append(xs, 1)
end
fn twice(xs :: List<Int>) -> List<Int> do
  grow(grow(xs))
end
fn main() do
  println("#{List.length(twice([0]))}")
end)");
  EXPECT_EQ(moves(5), "grow(grow(move(xs)))");
}

TEST_F(LastUse, MovesTheAccumulatorOfATailLoop) {
  program(R"(fn build(n :: Int, acc :: List<Int>) -> List<Int> do
  if n == 0 do
    acc
  else
    build(n - 1, List.append(acc, n))
  end
end
fn main() do
  println("#{List.length(build(3, []))}")
end)");
  EXPECT_EQ(moves(3), "move(acc)");
  EXPECT_EQ(moves(5), "build(n - 1, List.append(move(acc), n))");
}

TEST_F(LastUse, MovesTheAccumulatorOfClauses) {
  program(R"(fn build(0, acc) = acc
fn build(n, acc) = build(n - 1, List.append(acc, n))
fn main() do
  println("#{List.length(build(3, [1]))}")
end)");
  EXPECT_EQ(moves(2), "fn build(n, acc) = build(n - 1, List.append(move(acc), n))");
}

TEST_F(LastUse, ReadsSiblingsIntoTemporariesBeforeAMove) {
  program(R"(fn count(words :: List<String>, counts :: Map<String, Int>) -> Map<String, Int> do
  case words do
    [] -> counts
    w :: rest -> count(rest, Map.put(counts, w, Map.get(counts, w) + 1))
  end
end
fn main() do
  println("#{Map.size(count(["a"], Map.new()))}")
end)");
  EXPECT_EQ(moves(4), "w :: rest -> count(rest, Map.put(move(counts), w, Map.get(counts, w) + 1))");
  EXPECT_EQ(marked(4, "first", [this](const typed::Expr& expr) { return plan().needs_temporary(expr); }),
            "w :: rest -> count(rest, Map.put(counts, w, first(Map.get(counts, w) + 1)))");
}

TEST_F(LastUse, DoesNotMoveANameThatACallReadsTwice) {
  program(R"(fn pair(a :: List<Int>, b :: List<Int>) -> (List<Int>, List<Int>) do
  (a, b)
end
fn main() do
  let xs = [1]
  let (ys, zs) = pair(xs, xs)
  println("#{List.length(ys) + List.length(zs)}")
end)");
  EXPECT_EQ(moves(6), "let (ys, zs) = pair(xs, xs)");
}

TEST_F(LastUse, MovesInEachBranchOnItsOwn) {
  program(R"(fn pick(flag :: Bool, xs :: List<Int>) -> List<Int> do
  if flag do
    List.append(xs, 1)
  else
    List.append(List.append(xs, 2), List.length(xs))
  end
end
fn main() do
  println("#{List.length(pick(true, []))}")
end)");
  EXPECT_EQ(moves(3), "List.append(move(xs), 1)");
  EXPECT_EQ(moves(5), "List.append(List.append(xs, 2), List.length(xs))");
}

TEST_F(LastUse, KeepsWhatTheNextRoundOfALoopReads) {
  program(R"(fn main() do
  let xs = [1]
  for i in 0..3 do
    let ys = List.append(xs, i)
    let zs = List.append(ys, i)
    println("#{List.length(zs)}")
  end
end)");
  EXPECT_EQ(moves(4), "let ys = List.append(xs, i)");
  EXPECT_EQ(moves(5), "let zs = List.append(move(ys), i)");
}

TEST_F(LastUse, LeavesAVariableInPlaceWhileANameOfItsPartsIsRead) {
  program(R"(fn label(n :: Option<String>, all :: List<Option<String>>) -> List<Option<String>> do
  case n do
    Some(text) -> List.append(List.append(all, n), Some(text))
    None -> List.append(all, n)
  end
end
fn main() do
  println("#{List.length(label(None, []))}")
end)");
  EXPECT_EQ(moves(3), "Some(text) -> List.append(List.append(move(all), n), Some(text))");
  EXPECT_EQ(moves(4), "None -> List.append(move(all), move(n))");
}

TEST_F(LastUse, DoesNotMoveOutOfAClosureOrBeforeIt) {
  program(R"(fn main() do
  let xs = [1]
  let grow = fn(n :: Int) -> List.append(xs, n) end
  let ys = List.append(xs, 2)
  println("#{List.length(grow(1)) + List.length(ys)}")
end)");
  EXPECT_EQ(moves(3), "let grow = fn(n :: Int) -> List.append(xs, n) end");
  EXPECT_EQ(moves(4), "let ys = List.append(move(xs), 2)") << "the closure has its own copy by now";
}

TEST_F(LastUse, KeepsWhatALocalFunctionReadsUntilItsLastCall) {
  program(R"(fn main() do
  let xs = [1]
  fn size(n :: Int) -> Int do
    List.length(xs) + n
  end
  let ys = List.append(xs, size(1))
  let zs = List.append(xs, 1)
  println("#{List.length(ys) + List.length(zs)}")
end)");
  EXPECT_EQ(moves(6), "let ys = List.append(xs, size(1))");
  EXPECT_EQ(moves(7), "let zs = List.append(move(xs), 1)");
}

TEST_F(LastUse, NeverMovesInAGuard) {
  program(R"(fn grow(xs :: List<Int>) -> List<Int> do
  List.append(xs, 1)
end
fn main() do
  let xs = [1]
  case 1 do
    n when List.length(grow(xs)) > n -> println("long")
    _ -> println("short")
  end
end)");
  EXPECT_EQ(moves(7), "n when List.length(grow(xs)) > n -> println(\"long\")");
}

TEST_F(LastUse, MovesBeforeAReturnWhateverComesBehindIt) {
  program(R"(fn early(flag :: Bool, xs :: List<Int>) -> List<Int> do
  if flag do
    return List.append(xs, 1)
  end
  println("#{List.length(xs)}")
  xs
end
fn main() do
  println("#{List.length(early(true, []))}")
end)");
  EXPECT_EQ(moves(3), "return List.append(move(xs), 1)");
}

TEST_F(LastUse, MovesIntoMessagesAndSpawnArguments) {
  program(R"(actor box(items :: List<String>) do
  receive do
    text -> box(List.append(items, text))
  end
end
fn main() do
  let items = ["a"]
  let word = "b"
  let b = spawn(box, items)
  send(b, word)
end)");
  EXPECT_EQ(moves(3), "text -> box(List.append(move(items), move(text)))");
  EXPECT_EQ(moves(9), "let b = spawn(box, move(items))");
  EXPECT_EQ(moves(10), "send(b, move(word))");
}

TEST_F(LastUse, MovesTheStateOfAService) {
  program(R"(service Log do
  fn init(first :: String) -> List<String> do
    [first]
  end
  cast Add(line :: String) do |lines|
    List.append(lines, line)
  end
  call All() :: List<String> do |lines|
    (lines, lines)
  end
end
fn main() do
  let log = Log.start("a")
  Log.add(log, "b")
  println("#{List.length(Log.all(log))}")
end)");
  EXPECT_EQ(moves(6), "List.append(move(lines), move(line))");
  EXPECT_EQ(moves(9), "(lines, lines)");
}

TEST_F(LastUse, ScalarsAreNeverMoved) {
  program(R"(fn main() do
  let n = 1
  let xs = List.append([0], n)
  println("#{List.length(xs)}")
end)");
  EXPECT_EQ(moves(3), "let xs = List.append([0], n)");
}

}  // namespace
}  // namespace mesh2cpp::plan
