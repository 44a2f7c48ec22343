# Every request is handled once, in the order of each caller.

service Tally do
  fn init() -> (Int, Int) do (0, 0) end
  cast Add(n :: Int) do |state|
    let (sum, count) = state
    (sum + n, count + 1)
  end
  call AddAndGet(n :: Int) :: Int do |state|
    let (sum, count) = state
    ((sum + n, count + 1), sum + n)
  end
  call Get() :: (Int, Int) do |state| (state, state) end
end

actor client(tally, boss :: Pid<Bool>, left :: Int, last :: Int) do
  if left == 0 do
    send(boss, true)
  else
    Tally.add(tally, 1)
    let now = Tally.add_and_get(tally, 2)
    if now < last + 3 do
      send(boss, false)
    else
      client(tally, boss, left - 1, now)
    end
  end
end

actor boss(tally, missing :: Int, good :: Bool) do
  if missing == 0 do
    println("${good} ${Tally.get(tally)}")
  else
    receive do
      ok -> boss(tally, missing - 1, good and ok)
    end
  end
end

fn main() do
  let tally = Tally.start()
  let b = spawn(boss, tally, 50, true)
  for _ in 0..50 do spawn(client, tally, b, 200, 0) end
end
