fn read(text :: String) -> Int!String do
  case String.to_int(text) do
    Some(n) -> Ok(n)
    None -> Err("no number")
  end
end

fn double(text :: String) -> Int do
  read(text)? * 2
end

fn optional(text :: String) -> Int? do
  Some(read(text)?)
end

fn main() do
  println("${double("4")} ${optional("4")}")
end
