# Reference 03 sections 2, 3 and 9: the ends of the ranges, empty values, what is nearly a number.

struct Sample do
  n :: Int
  tags :: List<String>
  pair :: (Float, Bool)
end

type Figure do
  Dot
  Line(Int, Int)
end

fn max_int() = 9223372036854775807
fn min_int() = -9223372036854775808

fn ask(label, n) do
  print("<${label}>")
  n
end

fn outer(n :: Int) -> Int do
  let scale = n * 2
  fn inner(k) do
    if k == 0 do scale else inner(k - 1) + 1 end
  end
  let twice = fn(x) do
    if x > 5 do return 100 end
    inner(x)
  end
  twice(3) + twice(9)
end


fn main() do
  println("${for i in 9223372036854775805..9223372036854775807 do i end} ${Range.length(5..5)} ${Range.length(-3..4)}")
  println("${String.slice("abc", min_int(), max_int())}|${String.slice("abc", max_int(), min_int())}|${String.slice("añb", 1, 2)}")
  println("${List.take([1, 2], max_int())} ${List.drop([1, 2], min_int())} ${List.drop([1, 2], max_int())} ${List.take([1], min_int())}")
  println("${Iter.from([1, 2, 3]) |> Iter.skip(min_int()) |> Iter.take(max_int()) |> List.collect()}")
  println("${Float.to_int(9.3e18)} ${Float.to_int(-9.3e18)} ${Float.to_int(9.223372036854775e18)} ${Math.floor(-1.0e300)} ${Math.ceil(0.0 / 0.0)}")
  println("${Int.to_float(9007199254740993)} ${Float.from(-1)} ${Int.to_float(9223372036854775807)}")
  println("${Map.get(%{1 => Sample { n: 1, tags: ["x"], pair: (1.0, true) }}, 2)} ${Map.get(%{"a" => (1, [2])}, "b")} ${Map.get(%{"a" => Queue.push(Queue.new(), 1)}, "z") |> Queue.is_empty()}")
  println("${outer(4)}")
  println("${case (ask("a", 1), ask("b", 2)) do
    (1, 1) -> "no"
    (x, y) when x > y -> "no"
    (_, 2 | 3) -> "yes"
    _ -> "other"
  end}")
  let shapes = [Dot, Line(1, 2), Line(3, 3)]
  let names = for s in shapes do
    case s do
      Line(a, b) when a == b -> "point ${a}"
      Line as whole -> "line ${whole}"
      Dot -> "dot"
    end
  end
  println("${names}")
  println("${List.sort([3, 1, 2], fn(_, _) -> 1 end) |> List.length()} ${List.sort([3, 1, 2], fn(a, b) -> if a < b do -1 else 1 end end)} ${List.sort(["b", "a"], fn(a, b) -> case compare(a, b) do Less -> -1 Equal -> 0 Greater -> 1 end end)}")
  println("${String.replace("aXbXc", "X", "")} ${String.replace("", "", "-")} ${String.replace("äö", "", "·")} ${String.split("a::b:c", ":")} ${String.split("äb", "")} ${String.split("abc", "abc")}")
  println("${String.trim("\t x \n")}|${String.to_upper("ñ ж")}|${String.to_lower("ΑΣ ΑΣΑ")}")
  println("${"a\0b".length()} ${"a\0b" == "a\0b"} ${"a\0b" < "a\0c"}")
  println("${[1, 2] ++ [] ++ [3]} ${[[1]] <> [[2]]} ${"x" ++ "y"} ${List.flatten([[], [[1]], []])}")
  println("${1 - -1} ${-(-5)} ${-7 / 2 * 2 + -7 % 2} ${min_int() / -1} ${2 - 3 - 4} ${100 / 7 / 2}")
  println("${7.0 % 0.0} ${-0.0 == 0.0} ${0.1 + 0.2 == 0.3} ${1.0e308 * 10.0} ${5.0 / 2.0}")
  let unit = println("once")
  println("${unit == ()} ${[unit, ()]}")
  let (q, rest) = Queue.pop(Queue.push(Queue.push(Queue.new(), "x"), "y"))
  println("${q} ${Queue.peek(rest)} ${Queue.size(rest)}")
  let it = Iter.from([1, 2, 3, 4, 5])
  println("${Iter.find(it, fn x -> x > 1 end)} ${Iter.reduce(it, 0, fn(a, b) -> a * 10 + b end)} ${Iter.count(it)} ${Iter.sum(it)}")
  println("${Map.collect(Iter.zip(Iter.from(["a", "b", "a"]), Iter.from(1..10)))} ${Set.collect(Iter.map(Iter.from(1..7), fn n -> n % 3 end))}")
  println("${Tuple.nth((1, "a", 2.5), 2)} ${Tuple.first(Tuple.second((0, (7, 8))))} ${Tuple.size(((), 1))}")
  println("${compare("é", "z")} ${"é" > "z"} ${"" < "a"} ${[] == []} ${%{} == %{}}")
end
