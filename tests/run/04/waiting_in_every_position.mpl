# A service call may stand wherever an expression may. Order of evaluation and short circuits stay as they are.

struct Pair do
  left :: Int
  right :: String
end

service Echo do
  fn init() -> List<String> do
    []
  end
  call Int(n :: Int) :: Int do |log|
    (List.append(log, "${n}"), n)
  end
  call Text(s :: String) :: String do |log|
    (List.append(log, s), s)
  end
  call Bool(b :: Bool) :: Bool do |log|
    (List.append(log, "${b}"), b)
  end
  call Maybe(n :: Int) :: Int?!String do |log|
    (log, if n < 0 do Err("negative") else if n == 0 do Ok(None) else Ok(Some(n)) end)
  end
  call Pair(n :: Int) :: (Int, String) do |log|
    (log, (n, "p${n}"))
  end
  call Log() :: List<String> do |log|
    ([], log)
  end
end

fn log(e) do
  println("  ${String.join(Echo.log(e), " ")}")
end

fn three(a :: Int, b :: Int, c :: Int) -> Int = a * 100 + b * 10 + c

fn lookup(e, n :: Int) -> Int!String do
  let found = Echo.maybe(e, n)?
  case found do
    Some(k) -> Ok(k + Echo.int(e, 1))
    None -> Ok(0)
  end
end

fn both(e, a :: Int, b :: Int) -> Int!String = Ok(lookup(e, a)? * 10 + lookup(e, b)?)

fn clause(e, 0) = Echo.text(e, "zero")
fn clause(e, n) when n < 0 = Echo.text(e, "minus ${Echo.int(e, n)}")
fn clause(e, n) = clause(e, n - Echo.int(e, 1))

fn guarded(e, n :: Int) -> String do
  case n do
    k when Echo.bool(e, k > 10) -> "big"
    k when Echo.int(e, k) == 5 -> "five"
    _ -> "other"
  end
end

fn deep(e, n :: Int) -> Int do
  if n == 0 do Echo.int(e, 0) else 1 + deep(e, n - 1) end
end

fn even(e, n :: Int) -> Bool do
  if n == 0 do Echo.bool(e, true) else odd(e, n - 1) end
end

fn odd(e, n :: Int) -> Bool do
  if n == 0 do Echo.bool(e, false) else even(e, n - 1) end
end

fn early(e, n :: Int) -> String do
  if Echo.bool(e, n > 5) do
    return Echo.text(e, "early")
  end
  let unused = Echo.int(e, n)
  "late ${unused}"
end

fn count_up(e, n :: Int) -> Int do
  let i = 0
  while Echo.bool(e, i < 0) do
    println("never")
  end
  let found = for k in 0..10 when Echo.bool(e, k % 3 == 0) do
    if Echo.int(e, k) > n do
      break
    end
    k
  end
  List.length(found)
end

fn apply(f :: Fun(Int) -> Int, n :: Int) -> Int = f(n) + 1

fn run(e) do
  println("${Echo.int(e, 1) + Echo.int(e, 2) * Echo.int(e, 3)}")
  println("${three(Echo.int(e, 1), Echo.int(e, 2), Echo.int(e, 3))}")
  println("${Echo.int(e, 3) |2> three(Echo.int(e, 1), Echo.int(e, 2))}")
  log(e)
  println("${Echo.bool(e, false) and Echo.bool(e, true)} ${Echo.bool(e, true) or Echo.bool(e, false)}")
  println("${Echo.bool(e, true) and not Echo.bool(e, false)}")
  log(e)
  let pair = Pair { right: Echo.text(e, "r"), left: Echo.int(e, 7) }
  let changed = %{pair | left: Echo.int(e, pair.left + 1)}
  println("${pair.left} ${changed.left} ${changed.right}")
  println("${[Echo.int(e, 1), 2, Echo.int(e, 3)]} ${(Echo.text(e, "a"), Echo.int(e, 4))}")
  println("${%{Echo.text(e, "k") => Echo.int(e, 5)}} ${Some(Echo.int(e, 6))}")
  log(e)
  let (n, text) = Echo.pair(e, 9)
  println("${n} ${text} ${if Echo.bool(e, true) do Echo.int(e, 1) else Echo.int(e, 2) end}")
  let grade = if Echo.int(e, 5) > 3 do "high" else "low" end
  let word = case Echo.int(e, 2) do
    1 -> "one"
    2 -> Echo.text(e, "two")
    _ -> "many"
  end
  println("${grade} ${word} ${-Echo.int(e, 4)} ${[10, 20, 30][Echo.int(e, 1)]}")
  log(e)
  println("${lookup(e, 4)} ${lookup(e, 0)} ${lookup(e, -1)} ${both(e, 1, 2)} ${both(e, -1, 2)}")
  log(e)
  println("${clause(e, 2)} ${clause(e, -3)} ${guarded(e, 11)} ${guarded(e, 5)} ${guarded(e, 4)}")
  log(e)
  println("${deep(e, 2_000)} ${even(e, 10)} ${odd(e, 10)} ${early(e, 9)} ${early(e, 1)} ${count_up(e, 5)}")
  log(e)
  println("${List.map([1, 2], fn(n) -> Echo.int(e, n) * 2 end)} ${apply(fn(n) -> Echo.int(e, n) end, 4)}")
  println("${List.sort([3, 1, 2], fn(a, b) -> Echo.int(e, a) - b end)} ${List.map(["x"], fn(s) -> Echo.text(e, s) end)}")
  let total = for i in Echo.int(e, 0)..Echo.int(e, 3) do Echo.int(e, i) end
  println("${total} ${List.reduce([1, 2, 3], Echo.int(e, 100), fn(sum, x) -> sum + Echo.int(e, x) end)}")
  let f = fn(x) do
    let inner = Echo.int(e, x)
    Echo.int(e, inner + 1)
  end
  println("${f(1) + f(10)}")
end

actor runner(e) do
  run(e)
  println("in an actor as well")
end

fn main() do
  let e = Echo.start()
  run(e)
  Echo.log(e)
  spawn(runner, e)
end
