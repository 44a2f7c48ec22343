from Counter import Counter

pub struct Thing do
  name :: String
  price :: Int
end

service Things do
  fn init(counter :: Pid) -> (Pid, List<Thing>) do
    (counter, [])
  end
  cast Put(thing :: Thing) do |state|
    let (counter, things) = state
    Counter.add(counter, 1)
    (counter, List.append(things, thing))
  end
  call Total() :: Int do |state|
    let (_, things) = state
    (state, List.reduce(things, 0, fn(sum, t) -> sum + t.price end))
  end
  call All() :: List<Thing> do |state|
    let (_, things) = state
    (state, things)
  end
end

pub fn count_of(t :: Pid) -> Int do
  List.length(Things.all(t))
end
