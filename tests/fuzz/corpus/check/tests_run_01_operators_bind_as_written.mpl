# Reference 01 sections 7.1 and 7.3.

fn add(a :: Int, b :: Int) -> Int = a + b
fn sub(a :: Int, b :: Int) -> Int = a - b
fn double(n :: Int) -> Int = n * 2
fn cat3(a :: String, b :: String, c :: String) -> String = a <> b <> c

fn parse(text :: String) -> Int!String do
  case String.to_int(text) do
    Some(n) -> Ok(n)
    None -> Err("not a number: ${text}")
  end
end

fn chain(text :: String) -> Int!String do
  let n = text |> parse()?
  Ok(n + 1)
end

fn main() do
  println("${2 + 3 * 4} ${10 - 3 - 2} ${20 / 2 / 5} ${-2 * 3} ${2 * (3 + 4)} ${7 % 4 * 2}")
  println("${not true == false} ${!true || true} ${true or false and false} ${1 + 1 == 2 and 3 > 2}")
  println("${true && not false} ${1 < 2 == true}")
  println("a" <> "b" ++ "c")
  println("${[1] ++ [2] <> [3]} ${for i in 0..1 + 2 do i end}")
  println("${5 |> add(1)} ${5 |> double} ${2 + 3 |> double} ${10 |2> sub(1)} ${"b" |2> cat3("a", "c")}")
  println("${chain("41")} ${chain("x")}")
  println("${1 + if true do 2 else 3 end} ${-double(3)} ${- 3 + 1}")
  println("${(1, 2) == (1, 2)} ${5 |> sub(2) |> double |> add(1)}")
  let xs = [[1, 2], [3]]
  println("${xs[0][1]} ${-xs[1][0]}")
end
