fn double(n :: Int) -> Int!String do
  Ok(n? * 2)
end

fn main() do
  println("${double(4)}")
end
