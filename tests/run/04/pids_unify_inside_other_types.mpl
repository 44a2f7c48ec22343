# `Pid<M>` and `Pid` unify at any depth: lists, options, tuples, maps, results, functions.

actor echo(name :: String) do
  # Both print the same, whoever is first, and later than main.
  receive do
    n -> do
      ready("main has printed")
      println("#{n + 1}")
      echo(name)
    end
  end
end

fn count(pids :: List<Pid>) -> Int do
  List.length(pids)
end

fn first(pids :: List<Pid>) -> Option<Pid> do
  case pids do
    h :: _ -> Some(h)
    [] -> None
  end
end

fn typed(pids :: List<Pid<Int>>) do
  for pid in pids do
    send(pid, 10)
  end
end

fn by_name(book :: Map<String, Pid>) -> Int do
  Map.size(book)
end

fn pair(p :: (Int, Pid)) -> Int do
  Tuple.first(p)
end

fn use(f :: Fun(Pid) -> Int, pid :: Pid) -> Int do
  f(pid)
end

struct Crew do
  members :: List<Pid>
  leader :: Option<Pid>
end

## Waits until somebody has that name.
fn ready(name :: String) do
  if not Process.alive(Process.whereis(name)) do
    Timer.sleep(1)
    ready(name)
  end
end

fn main() do
  let a = spawn(echo, "a")
  let b = spawn(echo, "b")
  let both = [a, b]
  println("#{count(both)} #{count([a])}")
  let loose :: List<Pid> = both
  typed(loose)
  println("#{by_name(%{"a" => a})} #{pair((7, b))}")
  let crew = Crew { members: both, leader: Some(a) }
  println("#{List.length(crew.members)} #{first(both) == crew.leader}")
  let f = fn p :: Pid<Int> -> Int do
    send(p, 10)
    3
  end
  println("#{use(f, a)}")
  let found :: Option<Pid> = List.find(both, fn p -> p == b end)
  println("#{found == Some(b)}")
  Process.register("main has printed", a)
end
