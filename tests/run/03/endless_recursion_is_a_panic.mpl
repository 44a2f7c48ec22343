# Reference 03 section 1.5 rule 5: endless recursion ends only the process that does it.

fn endless(n :: Int) -> Int do
  if n < 0 do 0 else 1 + endless(n + 1) end
end

actor drowned() do
  println("down")
  println("${endless(0)}")
end

# The call is no tail call: something is done behind it.
actor sinking(n :: Int) do
  if n >= 0 do
    sinking(n + 1)
    println("up")
  end
end

fn main() do
  spawn(drowned)
  spawn(sinking, 0)
  Timer.sleep(200)
  println("main is alive")
end
