from Keeping import keep

service Attic do
  fn init() -> List<String> do [] end
  cast Store(x) do |s| keep(s, x) end
  call Find(prefix :: String, fallback, upper :: Bool) do |s|
    let found = case List.find(s, fn(text) -> String.starts_with(text, prefix) end) do
      Some(text) -> text
      None -> fallback
    end
    (s, if upper do String.to_upper(found) else found end)
  end
end

fn main() do
  let a = Attic.start()
  Attic.store(a, "lamp")
  Attic.store(a, "chair")
  println(Attic.find(a, "ch", "nothing", false))
  println(Attic.find(a, "z", "nothing", true))
end
