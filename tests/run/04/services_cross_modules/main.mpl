from Counter import Counter, twice
from Store.Things import Things, count_of

fn main() do
  let c = Counter.start()
  Counter.add(c, 2)
  println("${Counter.get(c)} ${twice(4)}")
  let t = Things.start(c)
  Things.put(t, Thing { name: "lamp", price: 4 })
  Things.put(t, Thing { name: "desk", price: 40 })
  println("${count_of(t)} ${Things.total(t)} ${Counter.get(c)}")
end
