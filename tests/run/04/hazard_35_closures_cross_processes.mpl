struct Tax do
  percent :: Int
end

fn show(n :: Int) do
  println("${n}")
end

actor runner() do
  receive do
    f -> show(f(200))
  end
end

actor maker(to :: Pid<Fun(Int) -> Int>) do
  let tax = Tax { percent: 19 }
  let round = fn(n :: Int) -> n / 10 * 10 end
  send(to, fn(n) -> round(n + n * tax.percent / 100) end)
end

fn main() do
  spawn(maker, spawn(runner))
end
