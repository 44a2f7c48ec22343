# Actors that hold the same values, all of them change them at once, and each sees its own version.

struct Bag do
  counts :: Map<Int, Int>
  words :: List<String>
  text :: String
  seen :: Set<Int>
  waiting :: Queue<Int>
  shelves :: Map<String, List<Int>>
end

type Parcel do
  Version(Bag, Int)
  Stop
end

fn start(size :: Int) -> Bag do
  let numbers = Range.to_list(0..size)
  Bag {
    counts: List.reduce(numbers, %{}, fn(m, n) -> Map.put(m, n, n) end),
    words: List.map(numbers, fn n -> "word number ${n}" end),
    text: String.join(List.map(numbers, Int.to_string), " "),
    seen: Set.from_list(numbers),
    waiting: List.reduce(numbers, Queue.new(), Queue.push),
    shelves: %{"left" => numbers, "right" => List.reverse(numbers)}
  }
end

fn changed(bag :: Bag, id :: Int, round :: Int) -> Bag do
  let key = id * 10_000 + round
  let (first, rest) = Queue.pop(bag.waiting)
  %{bag |
    counts: bag.counts |> Map.put(key, round) |> Map.put(round, Map.get(bag.counts, round) + id) |> Map.delete(round * 3),
    words: List.append(List.drop(bag.words, 1), "worker ${id} in round ${round}"),
    text: String.slice(bag.text, 1, 400) <> " ${key}",
    seen: bag.seen |> Set.add(key) |> Set.remove(round * 2),
    waiting: rest |> Queue.push(first + id) |> Queue.push(key),
    shelves: Map.put(bag.shelves, "left", List.append(Map.get(bag.shelves, "left"), key))
  }
end

fn sum(numbers) = List.reduce(numbers, 0, fn(a, b) -> (a * 31 + b) % 1_000_003 end)

fn drained(queue :: Queue<Int>, all :: List<Int>) -> List<Int> do
  if Queue.is_empty(queue) do
    all
  else
    let (first, rest) = Queue.pop(queue)
    drained(rest, List.append(all, first))
  end
end

fn checksum(bag :: Bag) -> Int do
  let counts = for {k, v} in bag.counts do k * 7 + v end
  let parts = [sum(counts), bag.words.hash() % 1000, bag.text.hash() % 1000, sum(Set.to_list(bag.seen)),
    sum(drained(bag.waiting, [])), sum(Map.get(bag.shelves, "left")), sum(Map.get(bag.shelves, "right"))]
  sum(parts)
end

fn alone(bag :: Bag, id :: Int, round :: Int, rounds :: Int) -> Bag do
  if round == rounds do bag else alone(changed(bag, id, round), id, round + 1, rounds) end
end

# Changes its own version, hands every one of them on, and plays with what it gets: that belongs to it, too.
actor worker(id :: Int, bag :: Bag, round :: Int, rounds :: Int, next :: Pid<Parcel>, results :: Pid<(Int, Int)>) do
  if round == rounds do
    send(results, (id, checksum(bag)))
    send(next, Stop)
  else
    let mine = changed(bag, id, round)
    send(next, Version(mine, checksum(mine)))
    worker(id, mine, round + 1, rounds, next, results)
  end
end

actor receiver(id :: Int, versions :: List<Bag>, results :: Pid<(Int, Int)>) do
  receive do
    Version(bag, expected) -> do
      let played = alone(bag, id, 0, 5)
      if checksum(bag) != expected or checksum(played) == expected do
        println("receiver ${id} sees a version that somebody changed")
      end
      receiver(id, List.append(List.drop(versions, List.length(versions) - 3), bag), results)
    end
    Stop -> send(results, (id, List.length(versions)))
  end
end

actor collector(expected :: Map<Int, Int>, open :: Int) do
  receive do
    (id, result) -> do
      if Map.get(expected, id) != result do
        println("actor ${id} ended with ${result} and not ${Map.get(expected, id)}")
      end
      if open > 1 do
        collector(Map.delete(expected, id), open - 1)
      else
        println("all versions are as they should be")
      end
    end
  end
end

fn main() do
  let shared = start(300)
  let rounds = 40
  let ids = Range.to_list(1..6)
  let expected = List.reduce(ids, %{0 => checksum(shared)}, fn(all, id) ->
    all |> Map.put(id, checksum(alone(shared, id, 0, rounds))) |> Map.put(id + 100, 4)
  end)
  let results = spawn(collector, expected, 11)
  for id in ids do
    let next = spawn(receiver, id + 100, [], results)
    spawn(worker, id, shared, 0, rounds, next, results)
  end
  # The one they began with is still the same.
  send(results, (0, checksum(shared)))
end
