actor a() do
  receive do
    n -> println("no arm may run: ${n + 1}")
  end
end

fn main() do
  spawn(a)
  spawn(a)
  println("main returns")
end
