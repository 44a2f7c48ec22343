##! What a closure is passed to says which errors it may give, and what inferred parameters are indexed by.
struct Request do
  path :: String
  options :: Map<String, String>
end

type Failure do
  BadRequest(String)
  NotFound(Int)
end

impl From<String> for Failure do
  fn from(text :: String) -> Failure do
    BadRequest(text)
  end
end

type Handler = Fun(Request) -> Json!Failure

struct Route do
  path :: String
  handler :: Handler
end

# Neither parameter is annotated: the struct says what they are.
fn route(path, handler) do
  Route { path: path, handler: handler }
end

fn number(text) -> Int!String do
  case String.to_int(text) do
    Some(n) -> Ok(n)
    None -> Err("no number: ${text}")
  end
end

fn missing(id) -> String!Failure = Err(NotFound(id))

# A list or a map, a position or a key.
fn pick(things, at) do
  things[at]
end

fn option(request, key) do
  if Map.has_key(request.options, key) do
    Ok(request.options[key])
  else
    Err("no ${key}")
  end
end

fn show(routes, request) do
  for route in routes do
    case route.handler(request) do
      Ok(body) -> println("${route.path}: ${body}")
      Err(BadRequest(why)) -> println("${route.path}: ${why}")
      Err(NotFound(id)) -> println("${route.path}: ${id} not found")
    end
  end
end

fn main() do
  let routes = [
    route("/double", fn request ->
      let n = number(option(request, "n")?)?
      Ok(json { twice: n * 2 })
    end),
    route("/name") do |request|
      let n = number(option(request, "n")?)?
      Ok(json { name: missing(n)?, path: request.path })
    end
  ]
  show(routes, Request { path: "/a", options: %{"n" => "21"} })
  show(routes, Request { path: "/b", options: %{"n" => "x"} })
  show(routes, Request { path: "/c", options: %{} })
  println("${pick(["a", "b"], 1)} ${pick(%{"x" => 3}, "x")} ${pick([[1], [2, 3]], 1)[0]}")
end
