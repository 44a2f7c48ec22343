fn name(0) = "none"

fn other() -> Int = 1

fn name(n) = "many"

fn main() do
  println(name(other()))
end
