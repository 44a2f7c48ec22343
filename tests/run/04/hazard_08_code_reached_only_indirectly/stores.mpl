# No handler is called from here.
service Counter do
  fn init(n :: Int) -> Int do
    n
  end
  call Get() :: Int do |n|
    (n, n)
  end
  cast Add(by :: Int) do |n|
    n + by
  end
end

pub fn open(n :: Int) -> Pid do
  Counter.start(n)
end
