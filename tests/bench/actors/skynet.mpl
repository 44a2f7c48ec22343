##! A tree of actors, ten children each; the leaves report their number, the others the sum of their children.

fn count() -> Int = 1_000_000

actor sky(parent :: Pid<Int>, number :: Int, size :: Int) do
  if size == 1 do
    send(parent, number)
  else
    let part = size / 10
    for i in 0..10 do
      spawn(sky, self(), number + i * part, part)
    end
    let sums = for _ in 0..10 do
      receive do
        sum -> sum
      end
    end
    send(parent, List.reduce(sums, 0, fn(a, b) -> a + b end))
  end
end

actor root() do
  spawn(sky, self(), 0, count())
  receive do
    sum -> println("result ${sum}")
  end
end

fn main() do
  spawn(root)
end
