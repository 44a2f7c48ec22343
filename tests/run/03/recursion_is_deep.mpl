# Reference 03 section 1.5 rule 5: 50,000 nested calls in `main`, 10,000 in an actor.

fn depth(n :: Int) -> Int do
  if n == 0 do 0 else 1 + depth(n - 1) end
end

actor diver(n :: Int) do
  println("actor ${depth(n)}")
end

fn main() do
  println("main ${depth(50_000)}")
  spawn(diver, 10_000)
end
