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

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let absent = Process.whereis("absent")
  Svc.set(absent, 1)
  send(absent, 1)
  ended(spawn(asks, absent))
  let dead = spawn(mortal)
  ended(dead)
  ended(spawn(asks, dead))
  ended(spawn(asks, Other.start()))
  println("main is alive")
end
