service Counter do
  fn init() -> Int do 0 end
  cast Add(n :: Int) do |s| s + n end
  call Get() :: Int do |s| (s, s) end
end

pub fn twice(n :: Int) -> Int = n * 2
