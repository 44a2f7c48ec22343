# Reference 01 section 6.

struct Point do x :: Int y :: Int end

struct Comma do
  x :: Int, y :: Int
end

fn add(a :: Int, b :: Int) -> Int = a + b

fn sub(a, b) =
  a - b

fn pair(n :: Int) -> (Int, Int) do
  let f = fn x do
    let a = x
    (a, 1)
  end
  f(n)
end

fn main do
  let five =
    5
  let three = 1 +
    2
  let not_continued = 10
  -three
  println("${five} ${three} ${not_continued}")
  let doubled = [1, 2, 3]
    # a comment between the stages

    |> List.map(fn(n) -> n * 2 end)
    |> List.reverse
  println("${doubled}")
  let total = [1, 2] |>
    List.length
  println("${total}")
  println("${add(
    1,
    2,
  )} ${sub(5, 1)}")
  println("${List.map([4, 5], fn x do
    let a = x
    (a, 1)
  end)} ${pair(3)}")
  let nested = (if total == 1 do
    "one"
  else
    if total == 2 do
      "two"
    else
      "many"
    end
  end)
  println(nested)
  let p = Point { x: 1 y: 2 }
  let q = Point {
    x: 3
    y : 4
  }
  let r = %{q | x: 9}
  println("${p} ${q} ${r} ${Comma { x: 1, y: 2 }}")
  println("${[1, 2,]} ${add(1, 2,)} ${%{"a" => 1,}} ${(1, 2,)}")
  let chain = if total > 5 do "big" else if total > 1 do "middle" else "small" end
  println(chain)
  println(case total do 0 -> "none" 1 -> "one" _ -> "more" end)
  let f = fn x ->
    let y = x
    y + 1
  end
  println("${f(1)}")
  let longest = case doubled do
    [] -> 0
    _ ->
      let n = List.length(doubled)
      let m = n * 10
      m + 1
  end
  println("${longest}")
  println(case 1 do 0|1 -> "lo" _ -> "hi" end)
end
