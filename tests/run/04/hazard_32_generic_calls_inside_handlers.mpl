struct Item do
  name :: String
end

service Texts do
  fn init() -> Map<String, String> do %{"a" => "alpha"} end
  call Find(k :: String) do |m| (m, Map.get(m, k)) end
  call All() do |m| (m, List.map(Map.values(m), fn(v) -> Some(v) end)) end
end

service Items do
  fn init() -> Map<String, Item> do %{"a" => Item { name: "anchor" }} end
  call Find(k :: String) do |m| (m, Map.get(m, k)) end
end

fn main() do
  let t = Texts.start()
  println("[${Texts.find(t, "a")}] [${Texts.find(t, "b")}] ${Texts.all(t)}")
  let i = Items.start()
  println("[${Items.find(i, "a").name}] [${Items.find(i, "b").name}]")
end
