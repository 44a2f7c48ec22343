#include "tests/unit/plan/planned.hpp"

namespace mesh2cpp::plan {
namespace {

/// Fields and entries of maps, which move when they are replaced before anybody looks.
class Places : public Planned {
 protected:
  /// The body of a function of a house, with `move(...)` around what moves.
  std::string body(const std::string& lines) {
    program(R"(struct Room do
  guests :: List<String>
  size :: Int
end
struct House do
  kitchen :: Room
  rooms :: Map<String, Room>
  visits :: Map<String, List<Int>>
end
fn change(h :: House, k :: String, o :: String, n :: Int) -> House do
)" + lines + R"(
end
fn main() do
  println("${change(House { kitchen: Room { guests: [], size: 0 }, rooms: %{}, visits: %{} }, "a", "b", 1)}")
end)");
    std::string marked;
    const auto count = static_cast<std::uint32_t>(std::ranges::count(lines, '\n') + 1);
    for (std::uint32_t line = 0; line < count; ++line) marked += (line == 0 ? "" : "\n") + moves(11 + line);
    return marked;
  }
};

TEST_F(Places, OfAFieldMoveWhileItsSuccessorIsComputed) {
  EXPECT_EQ(body("%{h | kitchen: %{h.kitchen | guests: List.append(h.kitchen.guests, k)}}"),
            "%{move(h) | kitchen: %{move(h.kitchen) | guests: List.append(move(h.kitchen.guests), move(k))}}");
}

TEST_F(Places, OfAFieldMoveBeforeTheUpdate) {
  EXPECT_EQ(body("let kitchen = h.kitchen\n%{h | kitchen: %{kitchen | size: n}}"),
            "let kitchen = move(h.kitchen)\n%{move(h) | kitchen: %{move(kitchen) | size: n}}");
}

TEST_F(Places, OfAFieldStayWhenAnotherValueReadsThemLater) {
  EXPECT_EQ(
      body("%{h | visits: Map.put(h.visits, k, []), kitchen: %{h.kitchen | size: Map.size(h.visits)}}"),
      "%{move(h) | visits: Map.put(h.visits, move(k), []), kitchen: %{move(h.kitchen) | size: Map.size(h.visits)}}");
  EXPECT_EQ(body("%{h | kitchen: %{h.kitchen | size: Map.size(h.visits)}, visits: Map.put(h.visits, k, [])}"),
            "%{move(h) | kitchen: %{move(h.kitchen) | size: Map.size(h.visits)}, visits: Map.put(move(h.visits), "
            "move(k), [])}");
}

TEST_F(Places, OfAFieldStayWhenTheWholeIsRead) {
  EXPECT_EQ(body("let kitchen = h.kitchen\nprintln(\"${h}\")\n%{h | kitchen: kitchen}"),
            "let kitchen = h.kitchen\nprintln(\"${h}\")\n%{move(h) | kitchen: move(kitchen)}");
}

TEST_F(Places, OfAnEntryMoveWhenItIsPutBack) {
  EXPECT_EQ(body("%{h | visits: Map.put(h.visits, k, List.append(h.visits[k], n))}"),
            "%{move(h) | visits: Map.put(move(h.visits), move(k), List.append(move(h.visits[k]), n))}");
}

TEST_F(Places, OfAnEntryMoveWhenEveryBranchReplacesOrDropsIt) {
  EXPECT_EQ(body("let old = Map.get(h.visits, k)\n"
                 "if n > 0 do\n"
                 "%{h | visits: Map.put(h.visits, k, List.append(old, n))}\n"
                 "else\n"
                 "%{h | visits: Map.delete(h.visits, k)}\n"
                 "end"),
            "let old = move(Map.get(h.visits, k))\n"
            "if n > 0 do\n"
            "%{move(h) | visits: Map.put(move(h.visits), move(k), List.append(move(old), n))}\n"
            "else\n"
            "%{move(h) | visits: Map.delete(move(h.visits), k)}\n"
            "end");
}

TEST_F(Places, OfAnEntryStayWhenABranchReadsTheMap) {
  for (const char* const otherwise :
       {"h", "%{h | visits: %{k => h.visits[k]}}", "%{h | visits: Map.put(h.visits, o, [n])}",
        "%{h | visits: Map.put(h.visits, k <> o, old)}", "%{h | kitchen: %{h.kitchen | size: n}}"}) {
    const std::string marked =
        body(std::string("let old = Map.get(h.visits, k)\n"
                         "if n > 0 do %{h | visits: Map.put(h.visits, k, List.append(old, n))} else ") +
             otherwise + " end");
    EXPECT_EQ(marked.substr(0, marked.find('\n')), "let old = Map.get(h.visits, k)") << otherwise;
  }
}

TEST_F(Places, OfAnEntryStayWhenAnotherReadComesBetween) {
  for (const char* const between :
       {"println(\"${h.visits}\")", "println(\"${h.visits[k]}\")", "println(\"${h.visits[o]}\")",
        "let size = fn() -> Map.size(h.visits) end", "fn size() = Map.size(h.visits)", "let other = h",
        "for x in h.visits[o] do println(\"${x}\") end", "while n > 5 do println(\"${h.visits[k]}\") end"}) {
    const std::string marked = body(std::string("let old = Map.get(h.visits, k)\n") + between +
                                    "\n%{h | visits: Map.put(h.visits, k, List.append(old, n))}");
    EXPECT_EQ(marked.substr(0, marked.find('\n')), "let old = Map.get(h.visits, k)") << between;
  }
}

TEST_F(Places, OfEntriesOfDifferentLiteralsAreApart) {
  EXPECT_EQ(body("let old = h.visits[\"a\"]\n"
                 "let other = h.visits[\"b\"]\n"
                 "%{h | visits: Map.put(h.visits, \"a\", old ++ other)}"),
            "let old = move(h.visits[\"a\"])\n"
            "let other = h.visits[\"b\"]\n"
            "%{move(h) | visits: Map.put(move(h.visits), \"a\", move(old) ++ move(other))}");
}

TEST_F(Places, OfAnEntryStayWhenAnOperandBesideReadsTheMap) {
  EXPECT_EQ(body("%{h | visits: Map.put(h.visits, k, h.visits[k] ++ h.visits[o])}"),
            "%{move(h) | visits: Map.put(move(h.visits), move(k), h.visits[k] ++ h.visits[o])}");
}

TEST_F(Places, StayWhenALoopReadsThemAgain) {
  EXPECT_EQ(body("for i in 0..n do\n"
                 "let old = h.visits[k]\n"
                 "if i > 3 do return %{h | visits: Map.put(h.visits, k, List.append(old, i))} end\n"
                 "end\n"
                 "h"),
            "for i in 0..n do\n"
            "let old = h.visits[k]\n"
            "if i > 3 do return %{move(h) | visits: Map.put(move(h.visits), move(k), List.append(move(old), i))} end\n"
            "end\n"
            "move(h)");
}

TEST_F(Places, OfABindingInALoopMoveUnlessTheLoopIsLeftBefore) {
  EXPECT_EQ(body("for i in 0..n do\n"
                 "let mine = Map.put(h.visits, k, [i])\n"
                 "let old = mine[k]\n"
                 "if i > 3 do break end\n"
                 "println(\"${Map.put(mine, k, List.append(old, i))}\")\n"
                 "end\n"
                 "h"),
            "for i in 0..n do\n"
            "let mine = Map.put(h.visits, k, [i])\n"
            "let old = move(mine[k])\n"
            "if i > 3 do break end\n"
            "println(\"${Map.put(move(mine), k, List.append(move(old), i))}\")\n"
            "end\n"
            "move(h)");
}

TEST_F(Places, WithinABoxAreNone) {
  program(R"(struct Node do
  items :: List<Int>
  next :: Option<Node>
end
struct Chain do
  first :: Node
end
fn grow(chain :: Chain) -> Chain do
  let first = chain.first
  %{chain | first: %{first | items: List.append(first.items, 1), next: Some(first)}}
end
fn main() do
  println("${grow(Chain { first: Node { items: [], next: None } })}")
end)");
  EXPECT_EQ(moves(9), "let first = move(chain.first)");
  EXPECT_EQ(moves(10),
            "%{move(chain) | first: %{move(first) | items: List.append(first.items, 1), next: Some(first)}}");
}

TEST_F(Places, OfWhatTerminateReadsStay) {
  program(R"(actor box(groups :: Map<String, List<Int>>) do
  receive do
    text :: String -> box(Map.put(groups, text, List.append(Map.get(groups, text), 1)))
  end
terminate do
  println("${groups}")
end
end
fn main() do
  send(spawn(box, %{}), "a")
end)");
  EXPECT_EQ(moves(3).find("move("), moves(3).find("move(text)")) << moves(3);
}

}  // namespace
}  // namespace mesh2cpp::plan
