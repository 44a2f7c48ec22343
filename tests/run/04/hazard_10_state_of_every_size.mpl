struct S do
  n :: Int
end


service OneWord do
  fn init() -> S do S { n: 1 } end
  call Next() :: Int do |s| (%{s | n: s.n + 1}, s.n) end
end

service Nothing do
  fn init() do () end
  call Ping() :: String do |_s| ((), "pong") end
end

service Flag do
  fn init() -> Bool do false end
  cast Flip() do |b| not b end
  call Get() :: Bool do |b| (b, b) end
end

service Rate do
  fn init(r :: Float) -> Float do r end
  cast Half() do |r| r / 2.0 end
  call Get() :: Float do |r| (r, r) end
end

service Text do
  fn init() -> String do "" end
  cast Add(t :: String) do |s| s <> t end
  call Get() :: String do |s| (s, s) end
end

service Numbers do
  fn init() -> List<Int> do [] end
  cast Add(n :: Int) do |xs| List.append(xs, n) end
  call Get() :: List<Int> do |xs| (xs, xs) end
end

service Table do
  fn init() -> Map<String, Int> do %{} end
  cast Put(k :: String, v :: Int) do |m| Map.put(m, k, v) end
  call Get(k :: String) :: Int do |m| (m, Map.get(m, k)) end
end

service Couple do
  fn init() -> (Int, String) do (0, "") end
  cast Set(n :: Int, s :: String) do (n, s) end
  call Get() :: (Int, String) do |p| (p, p) end
end

service Maybe do
  fn init() -> Option<S> do None end
  cast Fill(n :: Int) do Some(S { n: n }) end
  call Get() :: Int do |m|
    case m do
      Some(s) -> (m, s.n)
      None -> (m, -1)
    end
  end
end

service Owner do
  fn init(p :: Pid) -> Pid do p end
  call Get() :: Pid do |p| (p, p) end
end

service Rule do
  fn init() -> Fun(Int) -> Int do fn(n) -> n + 1 end end
  cast Twice() do |f| fn(n) -> f(f(n)) end end
  call Use(n :: Int) :: Int do |f| (f, f(n)) end
end

service Zero do
  call Next() :: Int do |n| (n + 1, n) end
end

fn main() do
  let one = OneWord.start()
  println("${OneWord.next(one)} ${OneWord.next(one)}")
  println(Nothing.ping(Nothing.start()))
  let flag = Flag.start()
  Flag.flip(flag)
  println("${Flag.get(flag)}")
  let rate = Rate.start(5.0)
  Rate.half(rate)
  println("${Rate.get(rate)}")
  let text = Text.start()
  Text.add(text, "a")
  Text.add(text, "b")
  println(Text.get(text))
  let numbers = Numbers.start()
  Numbers.add(numbers, 4)
  Numbers.add(numbers, 5)
  println("${Numbers.get(numbers)}")
  let table = Table.start()
  Table.put(table, "x", 9)
  println("${Table.get(table, "x")} ${Table.get(table, "y")}")
  let couple = Couple.start()
  Couple.set(couple, 6, "six")
  let (n, s) = Couple.get(couple)
  println("${n} ${s}")
  let maybe = Maybe.start()
  let before = Maybe.get(maybe)
  Maybe.fill(maybe, 8)
  println("${before} ${Maybe.get(maybe)}")
  let owner = Owner.start(table)
  println("${Table.get(Owner.get(owner), "x")} ${Owner.get(owner) == table}")
  let rule = Rule.start()
  Rule.twice(rule)
  Rule.twice(rule)
  println("${Rule.use(rule, 10)}")
  let zero = Zero.start()
  println("${Zero.next(zero)} ${Zero.next(zero)}")
end
