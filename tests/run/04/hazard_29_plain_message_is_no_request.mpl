service Svc do
  fn init() -> Int do 7 end
  call Get() :: Int do |n| (n, n) end
end

fn main() do
  let p :: Pid = Svc.start()
  send(p, 0)
  send(p, "text")
  println("${Svc.get(p)}")
end
