service Cache do
  fn init() -> Int do 90 end
  call Get() :: Int do |n| (n + 1, n) end
end

pub fn open() -> Pid do Cache.start() end

pub fn ask(cache :: Pid) -> Int do Cache.get(cache) + Cache.get(cache) end
