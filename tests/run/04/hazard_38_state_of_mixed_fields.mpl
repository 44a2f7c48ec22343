struct Inner do
  flag :: Bool
  weight :: Float
end

struct Mixed do
  on :: Bool
  rate :: Float
  name :: String
  count :: Int
  next :: Pid
  inner :: Inner
  off :: Bool
end

service Mix do
  fn init(next :: Pid) -> Mixed do
    Mixed { on: true, rate: 0.1, name: "n", count: 1, next: next, inner: Inner { flag: true, weight: 2.5 }, off: false }
  end
  cast Bump() do |m|
    %{m | count: m.count + 1, inner: %{m.inner | weight: m.inner.weight + 1.0}}
  end
  call Get() :: Mixed do |m| (m, m) end
end

service Echo do
  call Twice(n :: Int) :: Int do |s| (s, n * 2) end
end

fn main() do
  let m = Mix.start(Echo.start())
  Mix.bump(m)
  Mix.bump(m)
  let s = Mix.get(m)
  println("${s.on} ${s.rate} ${s.name} ${s.count} ${s.inner.flag} ${s.inner.weight} ${s.off}")
  println("${Echo.twice(s.next, 21)}")
end
