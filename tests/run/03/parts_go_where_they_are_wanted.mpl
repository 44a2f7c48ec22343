##! Parts of a value go where they are wanted when the rest of it is not read again.

struct S do
  items :: List<Int>
  count :: Int
  tags :: Map<String, List<Int>>
end

fn rebuild(s :: S, x :: Int) -> S do
  S { items: List.append(s.items, x), count: s.count + 1, tags: Map.put(s.tags, "a", List.append(Map.get(s.tags, "a"), x)) }
end

fn either(s :: S, x :: Int) -> S do
  if x > 3 do
    S { items: List.append(s.items, x), count: s.count + 1, tags: s.tags }
  else
    %{s | count: x}
  end
end

fn pair(s :: S, x :: Int) -> (List<Int>, S) do
  if x == 1 do return (s.items, %{s | items: []}) end
  if x == 2 do return (List.append(s.items, 1), %{s | count: List.length(s.items)}) end
  if x == 3 do return (s.items, s) end
  (List.append(s.items, x), S { items: s.items, count: 1, tags: s.tags })
end

fn lookups(s :: S, x :: Int) -> (List<Int>, Map<String, List<Int>>) do
  let a = s.tags["a"]
  let b = fn(n :: Int) -> List.append(s.tags["a"], n) end
  if x > 1 do
    (b(1), Map.put(s.tags, "a", List.append(a, 2)))
  else
    let S { items: items, count: _, tags: tags } = s
    (List.append(items, List.length(a)), Map.put(tags, "a", List.append(tags["a"], 3)))
  end
end

actor keeper(s :: S, n :: Int) do
  receive do
    0 -> println("${s}")
    x -> do
      let old = s.tags["a"]
      if x > 5 do
        keeper(%{s | tags: Map.put(s.tags, "a", List.append(old, x)), count: s.count + List.length(s.items)}, n + 1)
      else
        keeper(%{s | items: List.append(s.items, x), tags: Map.delete(s.tags, "a")}, n)
      end
    end
  end
end

fn fresh() -> S do
  S { items: [1, 2, 3], count: 0, tags: %{"a" => [7], "b" => []} }
end

fn main() do
  let s = fresh()
  println("${rebuild(rebuild(fresh(), 1), 2)} ${rebuild(s, 5)}")
  println("${either(fresh(), 5)} ${either(fresh(), 1)} ${either(s, 5)}")
  for i in 1..5 do
    println("${pair(fresh(), i)} ${pair(s, i)}")
  end
  println("${lookups(fresh(), 2)} ${lookups(fresh(), 1)} ${lookups(s, 2)} ${lookups(s, 1)}")
  println("${s}")
  let k = spawn(keeper, s, 0)
  send(k, 9)
  send(k, 2)
  send(k, 0)
  Timer.sleep(50)
  println("${s}")
end
