struct LoadError do
  why :: String
end

impl From<String> for LoadError do
  fn from(s :: String) -> LoadError do
    LoadError { why: "load: " <> s }
  end
end

fn raw(n :: Int) -> Int!String do
  if n < 0 do
    Err("negative")
  else
    Ok(n * 2)
  end
end

fn load(n :: Int) -> Int!LoadError do
  let v = raw(n)?
  Ok(v + 1)
end

fn main() do
  case load(4) do
    Ok(v) -> println("#{v}")
    Err(e) -> println(e.why)
  end
  case load(-4) do
    Ok(v) -> println("#{v}")
    Err(e) -> println(e.why)
  end
end
