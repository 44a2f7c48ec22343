struct Item do
  name :: String
  count :: Int
end

service Shop do
  fn init() -> List<String> do [] end
  call Put(item :: Item, tags :: List<String>, cb :: Fun(Int) -> Int) :: Int do |log|
    (List.append(log, "${item.name}${tags}"), cb(item.count))
  end
  cast Apply(r :: Int!String) do |log|
    case r do
      Ok(n) -> List.append(log, "ok ${n}")
      Err(e) -> List.append(log, "err ${e}")
    end
  end
  call Log() :: List<String> do |log| (log, log) end
end

fn main() do
  let s = Shop.start()
  let factor = 3
  println("${Shop.put(s, Item { name: "tea", count: 5 }, ["x", "y"], fn(n) -> n * factor end)}")
  Shop.apply(s, Err("late"))
  Shop.apply(s, Ok(2))
  println("${Shop.log(s)}")
end
