# A chain of filters, each an actor that grows its own successor.

type Item do
  Number(Int)
  Done
end

actor filter_by(prime :: Int, sink :: Pid<Int>, next :: Option<Pid<Item>>) do
  receive do
    Number(n) when n % prime == 0 -> filter_by(prime, sink, next)
    Number(n) -> do
      let successor = case next do
        Some(pid) -> pid
        None -> grow(n, sink)
      end
      case next do
        Some(_) -> send(successor, Number(n))
        None -> send(sink, n)
      end
      filter_by(prime, sink, Some(successor))
    end
    Done -> finish(next, sink)
  end
end

fn grow(prime :: Int, sink :: Pid<Int>) -> Pid<Item> do
  spawn(filter_by, prime, sink, None)
end

fn finish(next :: Option<Pid<Item>>, sink :: Pid<Int>) do
  case next do
    Some(pid) -> send(pid, Done)
    None -> send(sink, 0)
  end
end

# Primes are found in ascending order, but by different actors: the report sorts them.
actor report(primes :: List<Int>) do
  receive do
    0 -> print_all(List.sort(primes, fn(a, b) -> a - b end))
    n -> report(List.append(primes, n))
  end
end

fn print_all(primes :: List<Int>) do
  println("${List.length(primes)} primes, the last is ${List.last(primes)}, the sum is ${reduce(primes, 0, fn(a, b) -> a + b end)}")
end

fn main() do
  let sink = spawn(report, [2])
  let first = spawn(filter_by, 2, sink, None)
  for n in 3..1_000 do
    send(first, Number(n))
  end
  Timer.sleep(50)
  send(first, Done)
end
