# Reference 04 section 12.

struct Stats do
  hits :: Int
  names :: List<String>
  ratio :: Float
end

service Counter do
  fn init(start :: Int, label :: String) -> Stats do
    println("init ${label}")
    Stats { hits: start, names: [label], ratio: 0.0 }
  end

  fn bump(s :: Stats, by :: Int) -> Stats do
    %{s | hits: s.hits + by}
  end

  call GetCount() :: Int do |s|
    (s, s.hits)
  end

  cast Hit(by :: Int) do |s|
    bump(s, by)
  end

  call GetHTTPStatus() :: Int do |s|
    (s, 200)
  end

  call URLFor(path :: String) :: String do |s|
    (s, "http://${path}")
  end

  call ping() :: String do |s|
    (s, "pong")
  end

  cast Remember(name) do |s|
    %{s | names: List.append(s.names, name), ratio: s.ratio + 0.5}
  end

  call All() do |s|
    (s, s)
  end
end

service Registry do
  fn init(counter :: Pid) -> Pid do
    counter
  end

  call Find() :: Pid do |p|
    (p, p)
  end

  # A service may call another service.
  call Total(extra :: Int) :: Int do |p|
    (p, Counter.get_count(p) + extra)
  end
end

actor asks(c) do
  println("in an actor ${List.map([1, 2], fn(n) -> n + Counter.get_count(c) end)}")
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let c = Counter.start(5, "main")
  println("started")
  Counter.hit(c, 2)
  println("${Counter.get_count(c)} ${Counter.get_h_t_t_p_status(c)} ${Counter.u_r_l_for(c, "x")} ${Counter.ping(c)}")
  c |> Counter.hit(3)
  let count = Counter.get_count
  println("${count(c)} ${c |> Counter.get_count} ${List.map([c, c], Counter.get_count)}")
  println("${List.map([1, 2], fn(n) -> n * Counter.get_count(c) end)}")
  Counter.remember(c, "ada")
  println("${Counter.all(c)}")
  let r = Registry.start(c)
  println("${Counter.get_count(Registry.find(r))} ${Registry.total(r, 1)}")
  ended(spawn(asks, c))
  if Counter.get_count(c) > 9 do println("high") else println("low") end
  let sum = Counter.get_count(c) + Registry.total(r, 5) * 2
  println("${sum}")
end
