# Control leaves in the middle of an expression: what stands before it has happened, what stands behind it has not.

fn note(text :: String, value :: Int) -> Int do
  println("note #{text}")
  value
end

fn three(a :: Int, b :: Int, c :: Int) -> Int do
  a * 100 + b * 10 + c
end

fn fail(reason :: String) -> Never do
  panic("failed: #{reason}")
end

fn returns_as_argument() -> Int do
  three(note("first", 1), return note("left", 7), note("never", 3))
end

fn returns_as_operand(n :: Int) -> Int do
  n + return n * 2
end

fn panics_in_sum(n :: Int) -> Int do
  if n > 0 do
    n
  else
    1 + panic("not positive")
  end
end

fn binds_what_never_comes() -> Int do
  let x = return 5
  x + 1
end

fn leaves_in_condition(flag :: Bool) -> String do
  if flag and return "left" do
    "then"
  else
    "else"
  end
end

fn leaves_or(flag :: Bool) -> String do
  let ok = flag or return "not ok"
  "ok #{ok}"
end

fn breaks_in_list(limit :: Int) -> List<Int> do
  for n in 0..10 do
    let pair = [n, if n == limit do break else n * n end]
    List.get(pair, 1)
  end
end

fn continues_in_tuple() -> List<Int> do
  for n in 0..6 do
    let (a, b) = (n, if n % 2 == 0 do continue else n end)
    a + b
  end
end

fn in_text(name :: String) -> String do
  "hello #{if name == "" do return "nobody" else name end}!"
end

fn from_question(text :: String) -> Option<Int> do
  let n = String.to_int(text)?
  Some(three(note("q", n), String.to_int(if n > 5 do return None else "2" end)?, 3))
end

fn in_match(n :: Int) -> Int do
  let doubled = case n do
    0 -> return -1
    1 -> fail("one")
    k -> k * 2
  end
  doubled + 1
end

struct Point do
  x :: Int
  y :: Int
end

fn in_struct(n :: Int) -> Point do
  Point { x: note("x", n), y: if n > 3 do return Point { x: 0, y: 0 } else n end }
end

fn updated(p :: Point) -> Point do
  %{p | x: note("new x", p.y), y: if p.x == 0 do return p else p.x end}
end

fn in_closure(ns :: List<Int>) -> List<Int> do
  List.map(ns, fn n -> n + if n > 2 do return 0 else 10 end end)
end

fn always() -> Int do
  if true do return 1 else return 2 end + 5
end

fn waits(n :: Int) -> Int do
  while n > return n + 1 do
    println("never")
  end
  0
end

fn main() do
  println("#{returns_as_argument()}")
  println("#{returns_as_operand(21)}")
  println("#{panics_in_sum(4)}")
  println("#{binds_what_never_comes()}")
  println(leaves_in_condition(true))
  println(leaves_in_condition(false))
  println(leaves_or(true))
  println(leaves_or(false))
  println("#{breaks_in_list(4)}")
  println("#{continues_in_tuple()}")
  println(in_text(""))
  println(in_text("ada"))
  println("#{from_question("4")}")
  println("#{from_question("6")}")
  println("#{from_question("x")}")
  println("#{in_match(0)} #{in_match(5)}")
  println("#{in_struct(2)}")
  println("#{in_struct(4)}")
  println("#{updated(Point { x: 1, y: 2 })}")
  println("#{updated(Point { x: 0, y: 2 })}")
  println("#{in_closure([1, 2, 3])}")
  println("#{always()}")
  println("#{waits(3)}")
end
