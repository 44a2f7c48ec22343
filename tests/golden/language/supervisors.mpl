## Sweeps one room until the broom breaks.
actor sweeper(room :: String, brooms :: Int) do
  receive do
    0 -> panic("no broom left in ${room}")
    n -> sweeper(room, brooms + n)
  end
end

service Store do
  fn init(first :: Int) -> Int do
    first
  end

  call Take() :: Int do |left|
    (left - 1, left)
  end
end

fn start_store(first :: Int) do
  let store = Store.start(first)
  Process.register("store", store)
  store
end

## One sweeper per floor.
supervisor Floors do
  child ground do
    start: fn -> spawn(sweeper, "hall", 2) end
    restart: transient
  end

  child attic do
    start: fn -> spawn(sweeper, "attic", 1) end
    restart: temporary
    shutdown: 250
  end
end

## Everything that cleans.
supervisor Cleaning do
  strategy: rest_for_one
  max_restarts: 2
  max_seconds: 10

  child store do
    start: fn -> start_store(100) end
    shutdown: brutal_kill
  end

  child floors do
    start: Floors
  end
end

fn main() do
  let cleaning = spawn(Cleaning)
  Process.exit(cleaning, "shutdown")
  let start = Floors
  let _ = start()
  Cleaning()
end
