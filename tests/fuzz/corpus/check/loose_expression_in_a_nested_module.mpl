actor clock() do
  clock()
end

module Inside do
  clock
end

fn main() do
  println("x")
end
