struct Point do
  x :: Int
end

type Point do
  Origin
end

actor clock() do
  clock()
end

supervisor clock do
end

module Inside do
  pub fn one() = 1
end

module Inside do
  pub fn two() = 2
end

fn main() do
  println("twice")
end
