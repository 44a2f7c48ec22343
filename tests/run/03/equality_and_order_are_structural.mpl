# Reference 03 sections 4.1 and 4.2.

struct Point do
  x :: Int
  y :: Int
end

struct Shelf do
  label :: String
  books :: List<String>
  best :: Option<String>
end

type Level do
  Low
  Mid(Int)
  High(Int, String)
end

fn main() do
  let p = Point { x: 1, y: 2 }
  println("${p == Point { x: 1, y: 2 }} ${p == %{p | y: 3}} ${p != %{p | y: 3}}")
  println("${p < Point { x: 1, y: 3 }} ${p < Point { x: 0, y: 9 }} ${p <= p} ${p > Point { x: 1, y: 1 }}")
  println("${[1, 2] == [1, 2]} ${[1, 2] < [1, 3]} ${[1] < [1, 0]} ${[] < [1]} ${["b"] > ["a", "z"]}")
  println("${Low < Mid(0)} ${Mid(9) < High(0, "")} ${Mid(1) < Mid(2)} ${High(1, "a") < High(1, "b")} ${Mid(3) == Mid(3)}")
  let shelf = Shelf { label: "s", books: ["a"], best: Some("a") }
  println("${shelf == Shelf { label: "s", books: ["a"], best: Some("a") }} ${shelf == %{shelf | best: None}}")
  println("${(1, "a") == (1, "a")} ${(1, "a") < (1, "b")} ${(2, "a") > (1, "b")}")
  println("${Some(1) == Some(1)} ${Some(2) < Some(3)} ${Some(9) < None} ${Ok(1) == Err("x")} ${Ok(5) < Err("a")}")
  println("${true > false} ${true == true} ${() == ()} ${:a == :a} ${:a != :b} ${:a < :b}")
  println("${%{"a" => 1, "b" => 2} == %{"b" => 2, "a" => 1}} ${%{"a" => 1} == %{"a" => 2}}")
  println("${[Some(p)] == [Some(Point { x: 1, y: 2 })]} ${[(p, 1)] == [(p, 2)]}")
  println("${not true == false} ${!true || true} ${true or false and false} ${1 + 1 == 2 and 3 > 2}")
  println("${compare(2, 9)} ${compare("b", "a")} ${compare(1.5, 1.5)} ${compare(true, false)} ${compare([1], [1, 2])}")
  let word = case compare(3, 5) do
    Less -> "less"
    Equal -> "equal"
    Greater -> "greater"
  end
  println(word)
end
