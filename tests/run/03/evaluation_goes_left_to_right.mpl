# Reference 03 section 1.1: every operand, argument and element is evaluated once, from left to right.

struct Pair do
  first :: Int
  second :: Int
end

fn note(label :: String, n :: Int) -> Int do
  print("${label} ")
  n
end

fn yes(label :: String, answer :: Bool) -> Bool do
  print("${label} ")
  answer
end

fn three(a :: Int, b :: Int, c :: Int) -> Int = a * 100 + b * 10 + c

fn main() do
  println("= ${note("a", 1) + note("b", 2) * note("c", 3)}")
  println("= ${three(note("a", 1), note("b", 2), note("c", 3))}")
  println("= ${note("x", 1) |> three(note("a", 2), note("b", 3))}")
  println("= ${note("x", 1) |2> three(note("a", 2), note("b", 3))}")
  println("= ${[note("a", 1), note("b", 2), note("c", 3)]}")
  println("= ${(note("a", 1), note("b", 2))}")
  println("= ${Some(note("a", 1))}")
  println("= ${%{note("k1", 1) => note("v1", 2), note("k2", 3) => note("v2", 4)}}")

  let swapped = Pair { second: note("second", 2), first: note("first", 1) }
  println("= ${swapped.first} ${swapped.second}")
  let updated = %{swapped | second: note("second", 20), first: note("first", 10)}
  println("= ${updated.first} ${updated.second} ${swapped.first}")

  println("= ${note("a", 1)}${note("b", 2)}${note("c", 3)}")
  println("= ${yes("a", false) and yes("b", true)}")
  println("= ${yes("a", true) or yes("b", false)}")
  println("= ${yes("a", true) && yes("b", false)}")
  println("= ${yes("a", false) || yes("b", true)}")
  println("= ${for n in note("from", 1)..note("to", 4) do note("body", n) end}")
  println("= ${Math.abs(note("once", -3))}")
  println("= ${List.contains([note("a", 1), note("b", 2)], note("c", 2))}")
  println("= ${note("a", 3) > note("b", 2)} ${note("a", 3) <= note("b", 2)}")
end
