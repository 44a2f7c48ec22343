type LoadError do
  Missing(String)
  Malformed(String)
end

impl From<String> for LoadError do
  fn from(text :: String) -> LoadError do
    Malformed(text)
  end
end

fn setting(settings :: Map<String, String>, name :: String) -> Result<String, LoadError> do
  if Map.has_key(settings, name) do Ok(Map.get(settings, name)) else Err(Missing(name)) end
end

fn number(text :: String) -> Result<Int, String> do
  case String.to_int(text) do
    Some(n) -> Ok(n)
    None -> Err("not a number: #{text}")
  end
end

# The error of `number` becomes a LoadError on its way out.
fn port(settings :: Map<String, String>) -> Result<Int, LoadError> do
  let base = number(setting(settings, "port")?)?
  Ok(base + 8000)
end

fn third(items :: List<Int>) -> Option<Int> do
  let found = List.find(items, fn n -> n % 3 == 0 end)?
  Some(found / 3)
end

fn main() do
  println("#{port(%{"port" => "80"})} #{port(%{})} #{port(%{"port" => "x"})}")
  println("#{third([1, 2, 6])} #{third([1])}")
end
