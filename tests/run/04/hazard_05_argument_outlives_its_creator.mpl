actor reader(xs :: List<String>, f :: Fun(Int) -> String) do
  Timer.sleep(50)
  println("${xs} ${f(2)}")
end

actor creator(name :: String) do
  let xs = [name <> "1", name <> "2"]
  spawn(reader, xs, fn(n) -> "${name} times ${n}" end)
  println("creator leaves")
end

fn main() do
  spawn(creator, "item")
end
