type AppError do
  Io(String)
  Parse(ParseError)
  Limit(Int)
end

struct ParseError do
  line :: Int
end

impl From<ParseError> for AppError do
  fn from(e :: ParseError) -> AppError do Parse(e) end
end

impl From<String> for AppError do
  fn from(s) = Io(s)
end

impl Display for AppError do
  fn to_string(self) -> String do
    case self do
      Io(s) -> "io: #{s}"
      Parse(e) -> "parse error in line #{e.line}"
      Limit(n) -> "limit #{n}"
    end
  end
end

fn read(n :: Int) -> String!String do
  if n == 0 do Err("empty") else Ok("text #{n}") end
end

fn parse(text :: String, n :: Int) -> Result<Int, ParseError> do
  if n == 1 do Err(ParseError { line: 3 }) else Ok(String.length(text)) end
end

fn limit(n :: Int) -> Int!AppError do
  if n > 6 do Err(Limit(n)) else Ok(n) end
end

fn run(n :: Int) -> Int!AppError do
  let text = read(n)?
  let size = parse(text, n)?
  let checked = limit(size)?
  let doubled = [checked] |> List.map(fn x -> x * 2 end)
  Ok(head(doubled))
end

fn lazily(n) do
  let f = fn () -> Int!AppError do
    let text = read(n)?
    Ok(String.length(text))
  end
  f()
end

fn main() do
  for n in 0..3 do
    case run(n) do
      Ok(v) -> println("ok #{v}")
      Err(e) -> println("failed: #{e}")
    end
  end
  println("#{lazily(0)}")
  let e :: AppError = "plain".into()
  println(e.to_string())
end
