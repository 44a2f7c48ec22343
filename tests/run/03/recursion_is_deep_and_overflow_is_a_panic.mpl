# Reference 03 section 1.5 rule 5: 50,000 nested calls in `main`, 10,000 in an actor; endless recursion ends only the
# process that does it.

fn depth(n :: Int) -> Int do
  if n == 0 do 0 else 1 + depth(n - 1) end
end

fn endless(n :: Int) -> Int do
  if n < 0 do 0 else 1 + endless(n + 1) end
end

actor diver(n :: Int) do
  println("actor ${depth(n)}")
end

actor drowned() do
  println("down")
  println("${endless(0)}")
end

fn main() do
  println("main ${depth(50_000)}")
  spawn(diver, 10_000)
  Timer.sleep(50)
  spawn(drowned)
  Timer.sleep(200)
  println("main is alive")
end
