service Svc do
  fn init() -> Int do 0 end
  call Get() :: Int do |n| (n, n) end
  cast Set(n :: Int) do n end
end

service Other do
  call Get() :: String do |n| (n, "other") end
end

actor asks(who :: Pid) do
  println("asking")
  println("${Svc.get(who)}")
end

actor mortal() do
  println("gone")
end

fn main() do
  let absent = Process.whereis("absent")
  Svc.set(absent, 1)
  send(absent, 1)
  spawn(asks, absent)
  Timer.sleep(40)
  let dead = spawn(mortal)
  Timer.sleep(40)
  spawn(asks, dead)
  Timer.sleep(40)
  spawn(asks, Other.start())
  Timer.sleep(40)
  println("main is alive")
end
