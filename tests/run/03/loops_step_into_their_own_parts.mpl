##! A loop, or an update, that replaces a value by a part of it.
type Expr do
  Num(Int)
  Let(String, Expr, Expr)
  Var(String)
  Wrap(Expr?)
end

struct Chain do
  name :: String
  next :: Option<Chain>
end

struct Cursor do
  chain :: Chain
  rest :: List<Chain>
  steps :: Int
end

fn eval(Num(n), _) = n
fn eval(Var(name), env) = Map.get(env, name)
fn eval(Let(name, value, body), env) = eval(body, Map.put(env, name, eval(value, env)))
fn eval(Wrap(Some(inner)), env) = eval(inner, env)
fn eval(Wrap(None), _) = 0

fn last(chain) do
  case chain.next do
    Some(next) -> last(next)
    None -> chain.name
  end
end

fn forward(cursor :: Cursor) -> Cursor do
  case cursor.chain.next do
    Some(next) -> forward(%{cursor | chain: next, steps: cursor.steps + 1})
    None -> cursor
  end
end

fn pop(cursor :: Cursor) -> Cursor do
  case cursor.rest do
    first :: others -> pop(%{cursor | chain: first, rest: others})
    [] -> cursor
  end
end

fn skip(chain :: Chain, n :: Int) -> Chain do
  if n == 0 do
    chain
  else
    case chain.next do
      Some(next) -> skip(if n > 100 do chain else next end, n - 1)
      None -> chain
    end
  end
end

fn build(n) do
  let end_name = "the end of a long chain"
  List.reduce(Range.to_list(0..n), Chain { name: end_name, next: None }, fn (chain, i) ->
    Chain { name: "a link with a long name ${i}", next: Some(chain) }
  end)
end

fn lets(n) do
  List.reduce(Range.to_list(0..n), Var("a variable with a long name"), fn (body, i) ->
    Let("a variable with a long name", Num(i), Wrap(Some(body)))
  end)
end

fn main() do
  println("${eval(lets(50), %{})}")
  println(last(build(40)))
  let cursor = Cursor { chain: build(20), rest: [build(1), build(2)], steps: 0 }
  println("${forward(cursor).steps} ${forward(cursor).chain.name}")
  println(pop(Cursor { chain: build(3), rest: [build(4), build(5)], steps: 0 }).chain.name)
  println(skip(build(9), 5).name)
end
