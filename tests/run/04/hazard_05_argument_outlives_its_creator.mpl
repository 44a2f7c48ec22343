actor reader(creator :: Pid, xs :: List<String>, f :: Fun(Int) -> String) do
  ended(creator)
  println("${xs} ${f(2)}")
end

actor creator(name :: String) do
  let xs = [name <> "1", name <> "2"]
  spawn(reader, self(), xs, fn(n) -> "${name} times ${n}" end)
  println("creator leaves")
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  spawn(creator, "item")
end
