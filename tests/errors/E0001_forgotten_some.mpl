fn find(id :: Int) -> Option<Int> do
  if id > 0 do Some(id) else 0 end
end

fn first() -> Option<Int> = 5

fn main() do
  println("${find(1)} ${first()}")
end
