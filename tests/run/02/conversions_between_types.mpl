# From, Into, TryFrom, TryInto, and errors that `?` converts.

struct Meters do
  value :: Float
end

impl From<Int> for Meters do
  fn from(n :: Int) -> Meters do
    Meters { value: Float.from(n) }
  end
end

impl From<String> for Meters do
  fn from(text :: String) -> Meters do
    Meters { value: case String.to_float(text) do
      Some(v) -> v
      None -> 0.0
    end }
  end
end

struct Port do
  number :: Int
end

impl TryFrom<Int> for Port do
  fn try_from(n :: Int) -> Result<Port, String> do
    if n > 0 and n < 65536 do Ok(Port { number: n }) else Err("no port: #{n}") end
  end
end

type AppError do
  Syntax(String)
  Missing(Int)
end

struct NotFound do
  key :: Int
end

impl From<String> for AppError do
  fn from(why :: String) -> AppError do
    Syntax(why)
  end
end

impl From<NotFound> for AppError do
  fn from(e :: NotFound) -> AppError do
    Missing(e.key)
  end
end

fn parse(text :: String) -> Int!String do
  case String.to_int(text) do
    Some(n) -> Ok(n)
    None -> Err("not a number: #{text}")
  end
end

fn look_up(key :: Int) -> String!NotFound do
  if key < 3 do Ok("entry #{key}") else Err(NotFound { key: key }) end
end

fn load(text :: String) -> String!AppError do
  let key = parse(text)?
  let entry = look_up(key)? <> "!"
  Ok(entry)
end

fn show(r :: String!AppError) -> String do
  case r do
    Ok(text) -> text
    Err(Syntax(why)) -> "syntax: " <> why
    Err(Missing(key)) -> "missing #{key}"
  end
end

fn length_of(m :: Meters) -> Float do
  m.value
end

fn as_meters() -> Meters do
  9.into()
end

fn main() do
  println("#{Meters.from(21).value} #{Meters.from("2.5").value} #{Meters.from("x").value}")
  let m :: Meters = 4.into()
  println("#{m.value} #{length_of("1.25".into())} #{as_meters().value}")
  println("#{Float.from(42)} #{String.from(true)} #{String.from(2.5)}")
  let good :: Result<Port, String> = 8080.try_into()
  let bad :: Result<Port, String> = 70000.try_into()
  println("#{good} #{bad} #{Port.try_from(-1)}")
  for text in ["1", "7", "x"] do
    println(show(load(text)))
  end
  println("#{List.map([1, 2], fn n -> Meters.from(n).value end)}")
end
