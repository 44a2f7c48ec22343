struct Wide do
  a :: Int
  b :: String
  c :: Float
  d :: Bool
  e :: List<Int>
  f :: Option<String>
end

service Keeper do
  fn init(name :: String) -> Wide do
    Wide { a: 1, b: name, c: 1.5, d: true, e: [], f: None }
  end
  cast Push(n :: Int) do |s|
    %{s | e: List.append(s.e, n), d: not s.d}
  end
  call Rename(name :: String) :: String do |s|
    (%{s | b: name, f: Some(s.b), a: s.a + 1}, s.b)
  end
  call Show() :: Wide do |s|
    (s, s)
  end
end

fn main() do
  let k = Keeper.start("first")
  Keeper.push(k, 10)
  println(Keeper.rename(k, "second"))
  Keeper.push(k, 20)
  println(Keeper.rename(k, "third"))
  Keeper.push(k, 30)
  println(Keeper.rename(k, "fourth"))
  let s = Keeper.show(k)
  println("${s.a} ${s.b} ${s.c} ${s.d} ${s.e} ${s.f}")
end
