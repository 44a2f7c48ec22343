service Counter do
  fn init() -> Int do 0 end

  call Get() do |n| n end

  cast Add(more :: Int) do |n| (n + more, n) end

  call Swap() :: String do |n| ("before", n) end

  cast Clear() do "nothing" end
end

fn main() do
  println(to_string(Counter.get(Counter.start())))
end
