struct LoadError do
  why :: String
end

fn raw(n :: Int) -> Int!String do
  if n < 0 do Err("negative") else Ok(n) end
end

fn load(n :: Int) -> Int!LoadError do
  let v = raw(n)?
  Ok(v + 1)
end

fn main() do
  println("#{load(1)}")
end
