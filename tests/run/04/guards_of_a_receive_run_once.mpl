# A guard that can be observed runs once for each message that is looked at, in order of the arms.

fn noted(label :: String, answer :: Bool) -> Bool do
  println("guard #{label}")
  answer
end

actor picker(rounds :: Int) do
  let text = receive do
    n when noted("big #{n}", n > 10) -> "big #{n}"
    n when noted("even #{n}", n % 2 == 0) -> "even #{n}"
    0 -> "zero"
  after 50 -> "nothing"
  end
  println(text)
  if rounds > 1 do
    picker(rounds - 1)
  end
end

actor strict() do
  receive do
    n when noted("strict #{n}", n == 2) -> println("got #{n}")
    n when n == 3 -> println("three")
  end
  receive do
    n -> println("left #{n}")
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let p = spawn(picker, 3)
  send(p, 7)
  send(p, 12)
  send(p, 4)
  ended(p)
  let s = spawn(strict)
  send(s, 1)
  send(s, 2)
end
