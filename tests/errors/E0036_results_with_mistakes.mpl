# Results and the question mark.
type AppError do
  NotFound(String)
  Invalid(Int)
end

fn parse(text :: String) -> Int!String do
  case String.to_int(text) do
    Some(n) -> n
    None -> Err("not a number")
  end
end

fn load(text :: String) -> Int!AppError do
  let n = parse(text)?
  Ok(n)
end

fn first(xs :: List<Int>) -> Option<Int> do
  if List.length(xs) == 0 do
    None
  else
    List.head(xs)
  end
end

fn add_first(xs :: List<Int>) -> Int do
  let n = first(xs)?
  n + 1
end

fn twice(n :: Int) -> Int!String do
  let m = n?
  Ok(m * 2)
end

fn show(r :: Int!String) -> String do
  match r do
    Ok(n) -> "ok " + n
    Error(e) -> e
  end
end

fn main() do
  println(show(parse("4")))
  println(show(twice("4")))
  case load("x") do
    Ok(n) -> println(n)
    Err(NotFound(why)) -> println(why)
  end
end
