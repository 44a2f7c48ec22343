# Reference 04 section 15 rule 7: a stack that is full is a crash of its process alone, and the line says who filled it.

fn endless(n :: Int) -> Int do
  if n < 0 do 0 else 1 + endless(n + 1) end
end

# A word of C++.
fn delete(n :: Int) -> Int do
  if n < 0 do 0 else 1 + delete(n + 1) end
end

actor falls() do
  println("${endless(0)}")
  terminate do
    println("falls is cleaned up")
  end
end

# The call is no tail call: something is done behind it.
actor sinks(n :: Int) do
  if n >= 0 do
    sinks(n + 1)
    println("never")
  end
end

# What waits stands in no stack, and is not endless for that.
fn waits(n :: Int) -> Int do
  Timer.sleep(0)
  1 + waits(n + 1)
end

fn text(r :: Int!String) -> String do
  case r do
    Ok(n) -> "ok ${n}"
    Err(why) -> why
  end
end

service Deep do
  fn init() -> Int do 0 end
  call Dive() :: Int do |n| (n, endless(n)) end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  ended(spawn(falls))
  ended(spawn(sinks, 0))
  println(text(Job.await(Job.async(fn() -> delete(0) end))))
  println(text(Job.await(Job.async(fn() -> waits(0) end))))
  let deep = Deep.start()
  println(text(Job.await(Job.async(fn() -> Deep.dive(deep) end))))
  println("main is alive")
end
