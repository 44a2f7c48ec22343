import Stores
from Workers import tidy

fn main() do
  let store = Stores.open(10)
  Counter.add(store, 4)
  println("${Counter.get(store)}")
  let start = tidy
  spawn(start, "attic")
end
