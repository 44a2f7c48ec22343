##! Parser combinators, lazy streams, folds of closures.
struct Parser<T> do
  run :: Fun(String) -> Option<(T, String)>
end

type Stream<T> do
  Nil
  Cons(T, Fun() -> Stream<T>)
end

type Expr do
  Num(Int)
  Neg(Expr)
  Bin(op :: String, Expr, Expr)
  Let(String, Expr, Expr)
  Var(String)
end

fn pure(value) do
  Parser { run: fn text -> Some((value, text)) end }
end

fn fail() do
  Parser { run: fn _ -> None end }
end

fn satisfy(test) do
  Parser { run: fn text ->
    if String.length(text) == 0 do
      None
    else
      let c = String.slice(text, 0, 1)
      if test(c) do Some((c, String.slice(text, 1, String.length(text)))) else None end
    end
  end }
end

fn char(c) = satisfy(fn other -> other == c end)

fn map_parser(p, f) do
  Parser { run: fn text ->
    case p.run(text) do
      Some((value, rest)) -> Some((f(value), rest))
      None -> None
    end
  end }
end

fn bind<A, B>(p :: Parser<A>, f :: Fun(A) -> Parser<B>) -> Parser<B> do
  Parser { run: fn text ->
    let (value, rest) = p.run(text)?
    f(value).run(rest)
  end }
end

fn either(a, b) do
  Parser { run: fn text ->
    case a.run(text) do
      None -> b.run(text)
      found -> found
    end
  end }
end

fn many(p) do
  Parser { run: fn text -> Some(many_from(p, text, [])) end }
end

fn many_from(p, text, done) do
  case p.run(text) do
    None -> (done, text)
    Some((value, rest)) -> many_from(p, rest, done ++ [value])
  end
end

fn some(p) = bind(p, fn first -> map_parser(many(p), fn rest -> [first] ++ rest end) end)

fn lazy(make) do
  Parser { run: fn text -> make().run(text) end }
end

fn token(p) = bind(p, fn value -> map_parser(many(char(" ")), fn _ -> value end) end)

fn number() do
  some(satisfy(fn c -> String.to_int(c) != None end))
    |> map_parser(fn digits -> String.join(digits, "") end)
    |> map_parser(fn text -> case String.to_int(text) do
      Some(n) -> Num(n)
      None -> Num(0)
    end end)
    |> token
end

fn symbol(c) = token(char(c))

fn chain(operand, ops) do
  bind(operand, fn first -> more(operand, ops, first) end)
end

fn more(operand, ops, left) do
  let choices = for op in ops do symbol(op) end
  let any = List.reduce(choices, fail(), fn (a, b) -> either(a, b) end)
  either(
    bind(any, fn op -> bind(operand, fn right -> more(operand, ops, Bin(op, left, right)) end) end),
    pure(left)
  )
end

fn factor() do
  number()
    |> either(bind(symbol("-"), fn _ -> map_parser(lazy(factor), Neg) end))
    |> either(bind(symbol("("), fn _ -> bind(lazy(expression), fn e -> map_parser(symbol(")"), fn _ -> e end) end) end))
    |> either(map_parser(token(satisfy(fn c -> String.contains("abcxyz", c) end)), Var))
end

fn term() = chain(lazy(factor), ["*", "/"])
fn expression() = chain(term(), ["+", "-"])

fn eval(expr, env) -> Int!String do
  case expr do
    Num(n) -> Ok(n)
    Neg(inner) -> Ok(-eval(inner, env)?)
    Var(name) -> if Map.has_key(env, name) do Ok(env[name]) else Err("unknown ${name}") end
    Let(name, value, body) -> eval(body, Map.put(env, name, eval(value, env)?))
    Bin("/", _, right) when eval(right, env) == Ok(0) -> Err("division by zero")
    Bin(op, a, b) -> do
      let (x, y) = (eval(a, env)?, eval(b, env)?)
      case op do
        "+" -> Ok(x + y)
        "-" -> Ok(x - y)
        "*" -> Ok(x * y)
        "/" -> Ok(x / y)
        other -> Err("no operator ${other}")
      end
    end
  end
end

fn from(n) = Cons(n, fn -> from(n + 1) end)

fn take(_, 0) = []
fn take(Nil, _) = []
fn take(Cons(x, rest), n) = [x] ++ take(rest(), n - 1)

fn filter(stream, keep) do
  case stream do
    Nil -> Nil
    Cons(x, rest) -> if keep(x) do Cons(x, fn -> filter(rest(), keep) end) else filter(rest(), keep) end
  end
end

fn map(Nil, _) = Nil
fn map(Cons(x, rest), f) = Cons(f(x), fn -> map(rest(), f) end)

fn sieve(Nil) = Nil
fn sieve(Cons(p, rest)) = Cons(p, fn -> sieve(filter(rest(), fn n -> n % p != 0 end)) end)

fn compose(fs) = List.reduce(fs, fn x -> x end, fn (f, g) -> fn x -> g(f(x)) end end)

fn curry(f) = fn a -> fn b -> f(a, b) end end
fn flip(f) = fn a, b -> f(b, a) end

let table = %{"double" => fn n -> n * 2 end, "square" => fn n -> n * n end}

fn main() do
  for text in ["1 + 2 * 3", "(1 + 2) * -3", "x * (y - 1) / 2", "1 / 0", "2 +", "q"] do
    case expression().run(text) do
      Some((expr, "")) -> println("${text} = ${eval(expr, %{"x" => 7, "y" => 5})}")
      Some((_, rest)) -> println("${text}: stuck at '${rest}'")
      None -> println("${text}: nothing")
    end
  end
  println("${eval(Let("z", Num(4), Bin("*", Var("z"), Var("z"))), %{})}")
  println("${take(sieve(from(2)), 8)} ${from(1) |> map(fn n -> "n${n}" end) |> take(3)}")
  println("${compose([fn x -> x + 1 end, fn x -> x * 10 end])(4)} ${curry(fn (a, b) -> a - b end)(10)(3)} ${flip(fn (a, b) -> a <> b end)("x", "y")}")
  for {name, f} in table do println("${name} ${f(12)}") end
  let counters = for i in 0..3 do
    let base = i * 10
    fn step -> base + step + i end
  end
  println("${List.map(counters, fn c -> c(1) end)}")
end
