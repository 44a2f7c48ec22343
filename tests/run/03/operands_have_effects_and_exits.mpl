# Reference 03 sections 1.1, 1.7 and 4.2: who is asked first, when operands have effects or leave early.

struct Point do
  x :: Int
  y :: Int
end

struct Version do
  major :: Int
  minor :: Int
end deriving(Eq, Display)

impl Ord for Version do
  fn lt(self, other) -> Bool do
    print("[lt ${self} ${other}]")
    self.major < other.major or (self.major == other.major and self.minor < other.minor)
  end
end

fn say(label :: String, value) do
  print("${label} ")
  value
end

fn point(label) -> Point do
  print("${label} ")
  Point { x: 1, y: 2 }
end

fn adder(label) do
  print("${label} ")
  fn(a, b) -> a + b end
end

fn three(a, b, c) = "${a}${b}${c}"

fn none_in_the_middle(xs :: List<Int>) -> String? do
  let text = three(say("first", 1), List.find(xs, fn x -> x > 2 end)?, say("third", 3))
  print("joined ")
  Some(text)
end

fn return_in_an_argument(flag :: Bool) -> String do
  three(say("a", 1), if flag do return "left" else say("b", 2) end, say("c", 3))
end

fn return_in_a_literal(n :: Int) -> List<Int> do
  let xs = [say("0", 0), case n do
    0 -> return [say("early", -1)]
    _ -> say("n", n)
  end, say("2", 2)]
  xs
end

fn break_in_an_operand(limit :: Int) -> List<Int> do
  for i in 0..10 do
    say("i", i) + if i == limit do break else say("plus", 100) end
  end
end

fn continue_in_an_argument() -> List<String> do
  for i in 0..4 do
    three(i, if i % 2 == 0 do continue else "odd" end, say("end", i))
  end
end

fn loops_in_operands() -> Int do
  let sum = List.length(for i in 0..say("three", 3) do say("x", i) end) + List.length(for c in ["a", "b"] do say(c, c) end)
  sum
end

fn result(label, n) -> Int!String do
  print("${label} ")
  if n < 0 do Err("negative ${label}") else Ok(n) end
end

fn errors_among_operands(a, b, c) -> Int!String do
  Ok(result("a", a)? * 100 + result("b", b)? * 10 + result("c", c)?)
end

fn in_a_map(n) -> Map<String, Int>!String do
  Ok(%{say("k1", "x") => result("v1", 1)?, say("k2", "y") => result("v2", n)?, say("k3", "z") => result("v3", 3)?})
end

fn in_interpolation(n) -> String!String do
  Ok("<${result("one", 1)?}|${result("two", n)?}|${say("three", 3)}>")
end

fn in_a_struct(n) -> Point!String do
  Ok(Point { y: result("y", n)?, x: say("x", 4) })
end

fn in_an_update(p :: Point, n) -> Point!String do
  Ok(%{point("base") | y: result("y", n)?, x: p.x + say("x", 4)})
end

fn chained(a, b, c) -> Bool do
  say("a", a) and (say("b", b) or say("c", c)) and not say("d", a)
end

fn main() do
  println("= ${adder("callee")(say("a", 1), say("b", 2))}")
  let updated = %{point("base") | y: say("y", 9), x: say("x", 8)}
  println("= ${updated.x} ${updated.y}")
  println("= ${say("from", 1)..say("to", 3)} ${for i in say("from", 1)..say("to", 3) do i end}")
  let one = Version { major: 1, minor: 2 }
  let two = Version { major: 1, minor: 10 }
  println("= ${say("l", one) > say("r", two)} ${say("l", one) <= say("r", two)} ${say("l", one) >= say("r", two)} ${one < two}")
  println("= ${none_in_the_middle([1, 2, 3])} ${none_in_the_middle([1])}")
  println("= ${return_in_an_argument(false)} ${return_in_an_argument(true)}")
  println("= ${return_in_a_literal(5)} ${return_in_a_literal(0)}")
  println("= ${break_in_an_operand(2)}")
  println("= ${continue_in_an_argument()}")
  println("= ${loops_in_operands()}")
  println("= ${errors_among_operands(1, 2, 3)} ${errors_among_operands(1, -2, 3)} ${errors_among_operands(-1, 2, 3)}")
  println("= ${in_a_map(2)} ${in_a_map(-2)}")
  println("= ${in_interpolation(2)} ${in_interpolation(-2)}")
  println("= ${in_a_struct(2)} ${in_a_struct(-2)}")
  println("= ${in_an_update(updated, 2)} ${in_an_update(updated, -2)}")
  println("= ${chained(true, false, true)} ${chained(true, false, false)} ${chained(false, true, true)}")
  println("= ${[say("z", 3), say("y", 2)] |> List.map(fn x -> say("map", x) end)} ${say("last", ())}")
  println("= ${(say("t1", 1), [say("t2", 2)], Some(say("t3", 3)))}")
  println("= ${say("s", "abc").contains(say("sub", "b"))} ${say("xs", [1, 2])[say("i", 1)]} ${say("m", %{1 => 2})[say("k", 1)]}")
  println("= ${say("v", 5) |2> three(say("p", 1), say("q", 2))} ${say("v", 5) |3> three(say("p", 1), say("q", 2))}")
end
