# Blocks as values, loops, and ways out of them: reference 01 sections 3.1, 6 and 7.5 to 7.8.

fn low_or(n :: Int) -> Int do if n < 10 do return n end 10 end

fn nothing(n :: Int) do
  if n > 1 do
    return
  end
  println("n is #{n}")
end

fn found(xs :: List<Int>, wanted :: Int) -> Option<Int> do
  for x in xs do
    if x == wanted do return Some(x) end
  end
  None
end

fn from_arm(o :: Option<Int>) -> Int do
  let n = case o do
    Some(x) -> return x
    None -> 3
  end
  n * 100
end

fn size(n :: Int) -> String do
  if n < 10 do
    "small"
  else if n < 100 do
    "middle"
  else if n < 1000 do
    "large"
  else
    if n < 10_000 do
      "huge"
    else
      "beyond"
    end
  end
end

fn empty() do end

fn ends_in_let(flag :: Bool) do
  if flag do println("flag") else let _ = size(1) end
end

fn keep(n :: Int) -> Bool = n % 2 == 1

fn collatz(n :: Int) -> Int do
  fn steps(m, count) do
    if m == 1 do count else if m % 2 == 0 do steps(m / 2, count + 1) else steps(3 * m + 1, count + 1) end
  end
  steps(n, 0)
end

actor counter(from :: Int) do
  let total = from
  receive do
    n when n > 100 -> do
      println("large #{n}")
      counter(total)
    end
    0 -> println("total #{total}")
    n ->
      let more = total + n
      counter(more)
    after 5_000 ->
      println("late")
  end
  terminate do
    println("over")
  end
end

actor impatient() do
  receive do
    text -> println(text)
    after 20 -> println("nothing came")
  end
end

fn main() do
  println("#{low_or(3)} #{low_or(30)}") println("two statements on a line"); println("and a third")
  nothing(1)
  nothing(2)
  println("#{found([1, 2, 3], 2)} #{found([1, 2, 3], 9)} #{from_arm(Some(1))} #{from_arm(None)}")
  println(for n in [1, 20, 300, 4000, 50_000] do size(n) end |> String.join(" "))
  println("#{empty()} #{nil} #{()}")
  ends_in_let(true)
  ends_in_let(false)
  let unit = if false do 5 end
  println("#{unit} #{1 + if true do 2 else 3 end} #{if keep(1) do "odd" else "even" end <> "!"}")
  # Loops.
  println("#{for i in 1..4 do i end} #{for x in [1, 2, 3] when keep(x) do x * 10 end} #{for _ in 0..2 do 0 end}")
  println("#{for {k, v} in %{"a" => 1, "b" => 2} do "#{k}#{v}" end} #{for k in %{"a" => 1} do k end}")
  println("#{for (a, b) in [(1, 2), (3, 4)] do a * b end} #{for i in 0..6 do if i == 3 do continue end i * i end}")
  println("#{for i in 0..6 do
    if i == 4 do break end
    i
  end}")
  let range = 2..5
  println("#{range} #{for i in range do i end}")
  for i in 0..3 do
    for j in 0..3 do
      if j > i do break end
      if (i + j) % 2 == 1 do continue end
      print("#{i}#{j} ")
    end
  end
  println("")
  while true do
    println("once")
    break
  end
  while false do println("never") end
  println("#{collatz(27)}")
  let json = 3
  let pid = spawn(counter, json)
  send(pid, 4)
  send(pid, 400)
  send(pid, 0)
  Timer.sleep(100)
  spawn(impatient)
  Timer.sleep(200)
end
