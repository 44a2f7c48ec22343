service Counter do
  fn init() -> Int do 0 end
  call Reset() :: Int do |n| (0, n) end
  cast Reset() do 0 end
  call Start() :: Int do |n| (n, n) end
end

fn main() do
  println("${Counter.reset(Counter.start())}")
end
