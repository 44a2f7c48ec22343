# Reference 02 section 3.

# Used before it is defined, and by functions that need each other.
fn show_all(rows) do
  rows
    |> List.map(fn(r) -> r.name end)
    |> String.join(", ")
end

fn even(n) when n == 0 = true
fn even(n) = odd(n - 1)

fn odd(n) = if n == 0 do false else even(n - 1) end

fn names_of(rows :: List<Row>) = show_all(rows)

fn pick(flag) do
  if flag do
    return Some(1)
  end
  None
end

fn nothing() do
end

fn maybe(c :: Bool) do
  let u = if c do 5 end
  u
end

fn mixed(c :: Bool) do
  if c do println("yes") else let _ = 1 end
end

fn scale(v, by) = v * by

fn count(xs) do
  case xs do
    [] -> 0
    _ :: rest -> 1 + count(rest)
  end
end

fn pair(a, b) do
  (a, b)
end

type Point = (Int, Int)
type Pairs<A, B> = List<(A, B)>

fn flip(ps :: Pairs<Int, String>) -> Pairs<String, Int> do
  List.map(ps, fn((a, b)) -> (b, a) end)
end

fn origin() -> Point = (0, 0)

fn apply_twice(f, x) = f(f(x))

fn limit() -> Int = 2 * step

let step = 21

struct Row do
  name :: String
end

fn main() do
  println(names_of([Row { name: "a" }, Row { name: "b" }]))
  println("${even(10)} ${odd(10)} ${pick(true)} ${pick(false)} ${nothing()} ${maybe(true)}")
  mixed(true)
  mixed(false)
  println("${scale(2, 3)} ${scale(1.5, 2.0)} ${count([1, 2])} ${count(["a"])} ${pair(1, "x")} ${pair(2.5, true)}")
  println("${flip([(1, "a")])} ${origin()} ${apply_twice(fn(n) -> n * 3 end, 2)} ${apply_twice(String.trim, " x ")}")
  println("${limit()}")
  let never = if true do 1 else panic("no") end
  let text = case never do
    1 -> "one"
    _ -> return
  end
  println(text)
  let unused = List.new()
  let result = Ok(1)
  println("${result} ${List.length(unused)}")
  let grown = List.append([], (1, []))
  println("${grown}")
end
