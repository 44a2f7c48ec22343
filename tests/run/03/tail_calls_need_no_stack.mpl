# Reference 03 section 1.5: a self tail call is a loop, and all arguments are computed before any is replaced.

fn through_case(n :: Int, acc :: Int) -> Int do
  case n do
    0 -> acc
    k when k % 2 == 0 -> through_case(k - 1, acc + 1)
    k -> do
      let next = k - 1
      through_case(next, acc)
    end
  end
end

fn swap(n :: Int, a :: String, b :: String) -> String do
  if n == 0 do a <> b else swap(n - 1, b, a) end
end

fn by_pipe(n :: Int, acc :: Int) -> Int do
  if n == 0 do
    acc
  else
    n - 1 |> by_pipe(acc + 2)
  end
end

fn by_return(n :: Int) -> Int do
  if n > 0 do
    return by_return(n - 1)
  end
  n
end

fn clauses(0, acc) = acc
fn clauses(n, acc) when n % 3 == 0 = clauses(n - 1, acc + 1)
fn clauses(n, acc) = clauses(n - 1, acc)

# A closure made in one round keeps the values of that round.
fn collect(n :: Int, made :: List<Fun() -> Int>) -> List<Fun() -> Int> do
  if n == 0 do
    made
  else
    collect(n - 1, List.append(made, fn() -> n * n end))
  end
end

actor counter(left :: Int, steps :: Int) do
  if left == 0 do
    println("actor made ${steps} steps, ${through_case(3_000_000, 0)} of them even")
  else
    counter(left - 1, steps + 1)
  end
end

fn main() do
  println("${through_case(3_000_000, 0)}")
  println(swap(1_000_001, "a", "b"))
  println("${by_pipe(2_000_000, 0)}")
  println("${by_return(2_000_000)}")
  println("${clauses(3_000_000, 0)}")
  println("${collect(4, []) |> List.map(fn(f) -> f() end)}")

  fn nested(n :: Int) -> String do
    if n == 0 do "nested done" else nested(n - 1) end
  end
  println(nested(2_000_000))
  spawn(counter, 3_000_000, 0)
end
