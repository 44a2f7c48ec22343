# Actors and services.
actor counter(total :: Int) do
  receive do
    n -> counter(total + n, n)
  end
end

service Store do
  fn init() -> Map<String, Int> do
    Map.new()
  end
  call Get(key :: String) :: Int do |state|
    (Map.get(state, key), state)
  end
  cast Put(key :: String, value :: Int) do |state|
    Map.put(state, key)
  end
  call Size() :: String do |state|
    (state, Map.size(state))
  end
end

fn reporter() do
  receive do
    text -> println(text)
  end
end

fn main() do
  let c = spawn(counter)
  send(c, "one")
  send(c, 1)
  let r = spawn(reporter)
  let store = Store.start(1)
  Store.put(store, "a", "b")
  let n = Store.get(store)
  println("#{n} #{self()}")
  Store.remove(store, "a")
  counter(3)
end
