service Counter do
  let start = 0
  call Get() :: Int do |n| (n, n) end
end

fn main() do
  println("${Counter.get(Counter.start())}")
end
