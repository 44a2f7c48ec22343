# The order of evaluation, written down by what is printed (reference 03 section 1.1, 01 sections 7.3 and 13).

fn say(name :: String, value :: Int) -> Int do
  print("#{name} ")
  value
end

fn text(name :: String) -> String do
  print("#{name} ")
  name
end

fn both(left :: Int, right :: Int) -> Int do
  left * 10 + right
end

fn three(a :: Int, b :: Int, c :: Int) -> String do
  "#{a}#{b}#{c}"
end

struct Box do
  width :: Int
  height :: Int
  depth :: Int
end

type Shape do
  Rect(Int, Int)
  Dot
end

fn pick(name :: String) -> Fun(Int) -> Int do
  print("#{name} ")
  fn n -> say("called", n + 1) end
end

fn size(b :: Box) -> Int do
  b.width + b.height + b.depth
end

fn main() do
  # Arguments, left to right.
  println(three(say("a", 1), say("b", 2), say("c", 3)))
  # A pipe puts its value first; a pipe with a slot puts it there.
  println("#{say("x", 1) |> both(say("y", 2))}")
  println("#{say("x", 1) |2> both(say("y", 2))}")
  println("#{say("x", 1) |> both(say("y", 2)) |> both(say("z", 3))}")
  println("#{say("x", 1) |3> three(say("y", 2), say("z", 3))}")
  # Operators.
  println("#{say("l", 1) + say("m", 2) * say("r", 3)}")
  println("#{say("l", 1) - if say("c", 1) == 1 do say("then", 5) else say("else", 6) end + say("r", 3)}")
  println("#{say("l", 1) < say("m", 2) and say("n", 3) > say("o", 4) or say("p", 5) == 5}")
  println("#{text("l") <> text("m") <> text("r")}")
  # Collections and structs.
  println("#{[say("a", 1), if true do say("b", 2) else 0 end, say("c", 3)]}")
  println("#{(say("a", 1), case say("b", 2) do
    2 -> say("two", 2)
    _ -> 0
  end, say("c", 3))}")
  println("#{%{text("k1") => say("v1", 1), text("k2") => say("v2", 2)}}")
  println("#{Box { depth: say("depth", 1), width: say("width", 2), height: say("height", 3) }}")
  let box = Box { width: 1, height: 1, depth: 1 }
  println("#{%{box | height: say("height", 2), width: say("width", 3)}}")
  println("#{size(%{Box { width: say("w", 1), height: say("h", 2), depth: say("d", 3) } | depth: say("new", 9)})}")
  println("#{Rect(say("first", 1), do_block())}")
  # The callee is computed before its arguments.
  println("#{pick("f")(say("arg", 1))}")
  println("#{[pick("f"), pick("g")][say("index", 1)](say("arg", 5))}")
  # Blocks as operands.
  println("#{1 + if say("c", 1) == 1 do 2 else 3 end}")
  println("#{(for i in 0..3 do say("i", i) end) ++ [say("last", 9)]}")
  println("#{both(case Dot do
    Rect(a, b) -> a + b
    Dot -> say("dot", 4)
  end, if false do 0 else say("other", 5) end)}")
  println("text #{say("a", 1)} and #{if say("b", 2) > 1 do text("big") else text("small") end} and #{say("c", 3)}")
  # A variable read before something that changes a copy of it.
  let xs = [1, 2, 3]
  println("#{both(List.length(xs), List.length(List.append(xs, say("more", 4))))}")
  let ys = [1, 2]
  println("#{(ys, List.append(ys, 3), ys)}")
  let total = say("p", 1) + (do_block() + say("q", 2)) * List.length(for n in [1, 2, 3] when say("f", n) != 2 do n end)
  println("#{total}")
  println("#{nested(3)}")
  println("#{early(1)} #{early(0)}")
  println("#{mixed([5, 6, 7])}")
end

fn do_block() -> Int do
  let n = say("block", 2)
  n * 2
end

fn nested(n :: Int) -> Int do
  both(
    both(say("1", n), if n > 2 do both(say("2", 1), say("3", 2)) else 0 end),
    both(say("4", 1), case both(say("5", 0), say("6", 1)) do
      1 -> say("7", 7)
      k when say("guard", k) > 3 -> k
      _ -> 0
    end)
  )
end

fn early(n :: Int) -> String do
  let r = three(say("a", 1), if n == 0 do return "early" else say("b", 2) end, say("c", 3))
  "late #{r}"
end

fn mixed(items :: List<Int>) -> Int do
  let first = List.head(items) + (if List.length(items) > 2 do say("long", 1) else 0 end) + List.head(List.tail(items))
  first * case List.tail(items) do
    h :: t when say("g", h) > 5 -> h + List.length(t)
    _ -> 1
  end
end
