# Reference 03 sections 9.7 and 9.10: a ticket office with a queue and a set of visitors.

struct Visitor do
  name :: String
  age :: Int
end

fn drain(queue :: Queue<String>, served) do
  if Queue.is_empty(queue) do
    served
  else
    let (next, rest) = Queue.pop(queue)
    drain(rest, served <> next <> ".")
  end
end

fn turns(queue :: Queue<String>, 0) -> Queue<String> = queue
fn turns(queue, n) do
  let (first, rest) = queue.pop()
  turns(rest.push(first), n - 1)
end

fn unlucky(queue :: Queue, seen) do
  case queue.size() do
    0 -> seen
    _ -> do_pop(queue, seen)
  end
end

fn do_pop(queue, seen) do
  let (n, rest) = Queue.pop(queue)
  unlucky(rest, List.append(seen, n * n))
end

fn queues() do
  let empty = Queue.new()
  let one = Queue.push(empty, "ann")
  let two = one |> Queue.push("bob") |> Queue.push("cid")
  println("${Queue.size(empty)} ${Queue.size(one)} ${queue_size(two)}")
  println("${Queue.peek(two)} ${drain(two, "")} ${drain(one, "")}")
  let (left, rest) = Queue.pop(two)
  println("${left}, then ${Queue.peek(rest)}; the old one still begins with ${two.peek()}")
  println("${Queue.push(rest, "ann") == Queue.push(rest, "ann")} ${rest == two} ${rest != two}")
  println("${drain(turns(two, 4), "")}")
  let numbers = for n in 0..5 do n end
  let filled = List.reduce(numbers, Queue.new(), fn(q, n) -> Queue.push(q, n) end)
  println("${unlucky(filled, [])}")
  let waiting = %{"north" => Queue.push(Queue.new(), Visitor { name: "dee", age: 4 })}
  println("${Queue.peek(Map.get(waiting, "north")).name} ${Queue.size(Map.get(waiting, "south"))}")
end

fn sets() do
  let visitors = Set.new() |> Set.add(3) |> Set.add(1) |> Set.add(3)
  println("${visitors} ${Set.size(visitors)} ${Set.contains(visitors, 1)} ${visitors.contains(2)}")
  let words = Set.from_list(["tea", "rum", "te" <> "a"])
  println("${words} ${Set.to_list(words)} ${set_size(words)}")
  let others = Set.from_list(["salt", "rum", "ale"])
  println("${Set.union(words, others)} ${Set.intersection(others, words)} ${Set.difference(others, words)}")
  println("${Set.remove(words, "tea")} ${Set.remove(words, "gin")} ${words}")
  println("${Set.from_list([1, 2]) == Set.from_list([2, 1])} ${Set.from_list([1]) == Set.from_list([2])}")
  let points = Set.new() |> Set.add((1, "a")) |> Set.add((1, "a")) |> Set.add((2, "a"))
  println("${points} ${for (n, _) in points do n end}")
  let nobody :: Set<String> = Set.new()
  println("${nobody} ${Set.size(nobody)} ${Set.union(nobody, words)}")
  let guests = Set.from_list([Visitor { name: "eve", age: 30 }, Visitor { name: "eve", age: 30 }])
  println("${guests}")
end

fn main() do
  queues()
  sets()
end
