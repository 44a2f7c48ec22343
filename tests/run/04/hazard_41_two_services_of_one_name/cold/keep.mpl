service Cache do
  fn init() -> String do "ice" end
  call Get() :: String do |s| (s <> "y", s) end
end

pub fn open() -> Pid do Cache.start() end

pub fn ask(cache :: Pid) -> String do
  let first = Cache.get(cache)
  first <> " " <> Cache.get(cache)
end
