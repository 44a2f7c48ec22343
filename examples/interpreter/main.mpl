##! A small language of arithmetic: text to tokens, tokens to a tree, the tree to a value.
##!
##! The tree is generic in what its leaves hold, so one set of functions prints, counts and rewrites it.

type Token do
  Number(Float)
  Word(String)
  Sign(String)
  Open
  Close
end deriving(Eq, Display)

type Operation do
  Plus
  Minus
  Times
  Over
  Power
end deriving(Eq, Display)

## An expression over leaves of type `T`.
type Tree<T> do
  Leaf(T)
  Negated(Tree<T>)
  Binary(op :: Operation, left :: Tree<T>, right :: Tree<T>)
  Applied(name :: String, arguments :: List<Tree<T>>)
  Bound(name :: String, value :: Tree<T>, body :: Tree<T>)
end deriving(Eq)

## What stands at a leaf of a parsed program.
type Atomic do
  Constant(Float)
  Name(String)
end deriving(Eq)

type Failure do
  BadCharacter(String)
  Unexpected(wanted :: String, found :: String)
  Unknown(String)
  WrongCount(name :: String, wanted :: Int, found :: Int)
  DivisionByZero
end deriving(Eq)

impl Display for Failure do
  fn to_string(self) -> String do
    case self do
      BadCharacter(c) -> "cannot read '${c}'"
      Unexpected(wanted, found) -> "expected ${wanted}, found ${found}"
      Unknown(name) -> "nobody has defined ${name}"
      WrongCount(name, wanted, found) -> "${name} takes ${wanted}, not ${found}"
      DivisionByZero -> "division by zero"
    end
  end
end

interface Show do
  fn show(self) -> String
  fn boxed(self) -> String do
    "[" <> self.show() <> "]"
  end
end

impl Show for Operation do
  fn show(self) -> String do
    case self do
      Plus -> "+"
      Minus -> "-"
      Times -> "*"
      Over -> "/"
      Power -> "^"
    end
  end
end

impl Show for Atomic do
  fn show(self) -> String do
    case self do
      Constant(value) -> "${value}"
      Name(name) -> name
    end
  end
end

impl Show for Token do
  fn show(self) -> String do
    case self do
      Number(value) -> "${value}"
      Word(text) | Sign(text) -> text
      Open -> "("
      Close -> ")"
    end
  end
  fn boxed(self) -> String do
    "'" <> self.show() <> "'"
  end
end

# ---- Reading ------------------------------------------------------------------------------------------------------

fn is_digit(c :: String) -> Bool = String.contains("0123456789.", c)

fn is_letter(c :: String) -> Bool = String.contains("abcdefghijklmnopqrstuvwxyz_", c)

## The longest run of characters from `at` on that satisfy `fits`, and where it ends.
fn run_of(text :: String, at :: Int, fits :: Fun(String) -> Bool) -> (String, Int) do
  let length = String.length(text)
  let end_at = at
  let stop = find_end(text, end_at, length, fits)
  (String.slice(text, at, stop), stop)
end

fn find_end(text, at, length, fits) do
  if at < length and fits(String.slice(text, at, at + 1)) do
    find_end(text, at + 1, length, fits)
  else
    at
  end
end

fn tokens(text :: String, at :: Int, found :: List<Token>) -> List<Token>!Failure do
  if at >= String.length(text) do
    return Ok(found)
  end
  case String.slice(text, at, at + 1) do
    " " -> tokens(text, at + 1, found)
    "(" -> tokens(text, at + 1, List.append(found, Open))
    ")" -> tokens(text, at + 1, List.append(found, Close))
    sign when String.contains("+-*/^,=", sign) -> tokens(text, at + 1, List.append(found, Sign(sign)))
    c when is_digit(c) -> do
      let (digits, stop) = run_of(text, at, is_digit)
      case String.to_float(digits) do
        Some(value) -> tokens(text, stop, List.append(found, Number(value)))
        None -> Err(BadCharacter(digits))
      end
    end
    c when is_letter(c) -> do
      let (word, stop) = run_of(text, at, is_letter)
      tokens(text, stop, List.append(found, Word(word)))
    end
    other -> Err(BadCharacter(other))
  end
end

# ---- Parsing: every function takes what is left and gives a tree and what is left then ------------------------------

type Parsed = (Tree<Atomic>, List<Token>)

fn unexpected(wanted :: String, rest :: List<Token>) -> Failure do
  case rest do
    token :: _ -> Unexpected(wanted, token.boxed())
    [] -> Unexpected(wanted, "the end")
  end
end

fn parse(text :: String) -> Tree<Atomic>!Failure do
  let (tree, rest) = tokens(text, 0, [])? |> expression?
  case rest do
    [] -> Ok(tree)
    _ -> Err(unexpected("the end", rest))
  end
end

fn expression(rest :: List<Token>) -> Parsed!Failure do
  case rest do
    Word("let") :: Word(name) :: Sign("=") :: after_sign -> do
      let (value, after_value) = expression(after_sign)?
      case after_value do
        Word("in") :: after_in -> do
          let (body, left) = expression(after_in)?
          Ok((Bound(name, value, body), left))
        end
        _ -> Err(unexpected("in", after_value))
      end
    end
    _ -> do
      let (first, left) = term(rest)?
      sum_after(first, left)
    end
  end
end

fn sum_after(left :: Tree<Atomic>, rest :: List<Token>) -> Parsed!Failure do
  case rest do
    Sign("+") :: more -> sum_step(Plus, left, more)
    Sign("-") :: more -> sum_step(Minus, left, more)
    _ -> Ok((left, rest))
  end
end

fn sum_step(op, left, rest) do
  let (right, more) = term(rest)?
  sum_after(Binary(op, left, right), more)
end

fn term(rest :: List<Token>) -> Parsed!Failure do
  let (first, left) = factor(rest)?
  product_after(first, left)
end

fn product_after(left :: Tree<Atomic>, rest :: List<Token>) -> Parsed!Failure do
  case rest do
    Sign("*") :: more -> product_step(Times, left, more)
    Sign("/") :: more -> product_step(Over, left, more)
    _ -> Ok((left, rest))
  end
end

fn product_step(op, left, rest) do
  let (right, more) = factor(rest)?
  product_after(Binary(op, left, right), more)
end

fn factor(rest :: List<Token>) -> Parsed!Failure do
  case rest do
    Sign("-") :: more -> do
      let (tree, left) = factor(more)?
      Ok((Negated(tree), left))
    end
    _ -> do
      let (base, left) = primary(rest)?
      case left do
        Sign("^") :: more -> do
          let (exponent, after_power) = factor(more)?
          Ok((Binary(Power, base, exponent), after_power))
        end
        _ -> Ok((base, left))
      end
    end
  end
end

fn primary(rest :: List<Token>) -> Parsed!Failure do
  case rest do
    Number(value) :: more -> Ok((Leaf(Constant(value)), more))
    Word(name) :: Open :: more -> do
      let (arguments, left) = argument_list(more, [])?
      Ok((Applied(name, arguments), left))
    end
    Word(name) :: more -> Ok((Leaf(Name(name)), more))
    Open :: more -> do
      let (tree, left) = expression(more)?
      case left do
        Close :: after_close -> Ok((tree, after_close))
        _ -> Err(unexpected("')'", left))
      end
    end
    _ -> Err(unexpected("a value", rest))
  end
end

fn argument_list(rest :: List<Token>, so_far :: List<Tree<Atomic>>) -> (List<Tree<Atomic>>, List<Token>)!Failure do
  let (argument, left) = expression(rest)?
  let arguments = List.append(so_far, argument)
  case left do
    Sign(",") :: more -> argument_list(more, arguments)
    Close :: more -> Ok((arguments, more))
    _ -> Err(unexpected("',' or ')'", left))
  end
end

# ---- Trees of any leaves --------------------------------------------------------------------------------------------

fn map_leaves<A, B>(tree :: Tree<A>, f :: Fun(A) -> B) -> Tree<B> do
  case tree do
    Leaf(value) -> Leaf(f(value))
    Negated(inner) -> Negated(map_leaves(inner, f))
    Binary(op, left, right) -> Binary(op, map_leaves(left, f), map_leaves(right, f))
    Applied(name, arguments) -> Applied(name, List.map(arguments, fn argument -> map_leaves(argument, f) end))
    Bound(name, value, body) -> Bound(name, map_leaves(value, f), map_leaves(body, f))
  end
end

fn fold<A, B>(tree :: Tree<A>, start :: B, f :: Fun(B, A) -> B) -> B do
  case tree do
    Leaf(value) -> f(start, value)
    Negated(inner) -> fold(inner, start, f)
    Binary(_, left, right) -> fold(right, fold(left, start, f), f)
    Applied(_, arguments) -> List.reduce(arguments, start, fn(sum, argument) -> fold(argument, sum, f) end)
    Bound(_, value, body) -> fold(body, fold(value, start, f), f)
  end
end

fn depth(tree) do
  case tree do
    Leaf(_) -> 1
    Negated(inner) -> 1 + depth(inner)
    Binary(_, left, right) -> 1 + Math.max(depth(left), depth(right))
    Applied(_, arguments) -> 1 + List.reduce(arguments, 0, fn(most, argument) -> Math.max(most, depth(argument)) end)
    Bound(_, value, body) -> 1 + Math.max(depth(value), depth(body))
  end
end

fn render<T>(tree :: Tree<T>) -> String where T: Show do
  case tree do
    Leaf(value) -> value.show()
    Negated(inner) -> "-" <> render(inner)
    Binary(op, left, right) -> "(${render(left)} ${op.show()} ${render(right)})"
    Applied(name, arguments) -> name <> "(" <> (List.map(arguments, render) |> String.join(", ")) <> ")"
    Bound(name, value, body) -> "let ${name} = ${render(value)} in ${render(body)}"
  end
end

## Folds what needs no variables: `2 * 3 + x` becomes `6 + x`.
fn simplified(tree :: Tree<Atomic>) -> Tree<Atomic> do
  case tree do
    Negated(inner) -> case simplified(inner) do
      Leaf(Constant(value)) -> Leaf(Constant(-value))
      other -> Negated(other)
    end
    Binary(op, left, right) -> case (op, simplified(left), simplified(right)) do
      (Times, Leaf(Constant(1.0)), other) | (Times, other, Leaf(Constant(1.0))) -> other
      (Plus, Leaf(Constant(0.0)), other) | (Plus, other, Leaf(Constant(0.0))) -> other
      (_, Leaf(Constant(a)), Leaf(Constant(b))) -> case calculate(op, a, b) do
        Ok(value) -> Leaf(Constant(value))
        Err(_) -> tree
      end
      (_, a, b) -> Binary(op, a, b)
    end
    Applied(name, arguments) -> Applied(name, List.map(arguments, simplified))
    Bound(name, value, body) -> Bound(name, simplified(value), simplified(body))
    Leaf(_) -> tree
  end
end

# ---- Evaluation -----------------------------------------------------------------------------------------------------

fn calculate(op :: Operation, a :: Float, b :: Float) -> Float!Failure do
  case op do
    Plus -> Ok(a + b)
    Minus -> Ok(a - b)
    Times -> Ok(a * b)
    Over when b == 0.0 -> Err(DivisionByZero)
    Over -> Ok(a / b)
    Power -> Ok(Math.pow(a, b))
  end
end

type Builtin do
  Unary(Fun(Float) -> Float)
  Pair(Fun(Float, Float) -> Float)
end

fn builtin(name :: String) -> Builtin? do
  case name do
    "sqrt" -> Some(Unary(Math.sqrt))
    "double" -> Some(Unary(fn x -> x * 2.0 end))
    "max" -> Some(Pair(fn(a, b) -> if a > b do a else b end end))
    _ -> None
  end
end

fn apply(name :: String, values :: List<Float>) -> Float!Failure do
  case (builtin(name), values) do
    (Some(Unary(f)), [x]) -> Ok(f(x))
    (Some(Pair(f)), [x, y]) -> Ok(f(x, y))
    (Some(Unary(_)), _) -> Err(WrongCount(name, 1, List.length(values)))
    (Some(Pair(_)), _) -> Err(WrongCount(name, 2, List.length(values)))
    (None, _) -> Err(Unknown(name))
  end
end

fn evaluate(tree :: Tree<Atomic>, scope :: Map<String, Float>) -> Float!Failure do
  case tree do
    Leaf(Constant(value)) -> Ok(value)
    Leaf(Name(name)) -> if Map.has_key(scope, name) do Ok(Map.get(scope, name)) else Err(Unknown(name)) end
    Negated(inner) -> Ok(-(evaluate(inner, scope)?))
    Binary(op, left, right) -> calculate(op, evaluate(left, scope)?, evaluate(right, scope)?)
    Applied(name, arguments) -> do
      let values = evaluate_all(arguments, scope)?
      apply(name, values)
    end
    Bound(name, value, body) -> do
      let inner = Map.put(scope, name, evaluate(value, scope)?)
      evaluate(body, inner)
    end
  end
end

fn evaluate_all(trees :: List<Tree<Atomic>>, scope :: Map<String, Float>) -> List<Float>!Failure do
  case trees do
    [] -> Ok([])
    first :: rest -> do
      let value = evaluate(first, scope)?
      Ok([value] ++ evaluate_all(rest, scope)?)
    end
  end
end

# ---- The program ----------------------------------------------------------------------------------------------------

fn names_of(tree :: Tree<Atomic>) -> List<String> do
  fold(tree, Set.new(), fn(names, atomic) ->
    case atomic do
      Name(name) -> Set.add(names, name)
      Constant(_) -> names
    end
  end) |> Set.to_list
end

fn answer(text :: String, scope :: Map<String, Float>) -> String do
  case parse(text) do
    Err(failure) -> "${text}: ${failure}"
    Ok(tree) -> case evaluate(tree, scope) do
      Ok(value) -> "${render(simplified(tree))} = ${value}"
      Err(failure) -> "${render(tree)}: ${failure}"
    end
  end
end

fn main() do
  let scope = %{"x" => 4.0, "tau" => 6.25}
  let programs = [
    "1 + 2 * 3",
    "(1 + 2) * 3 - -x",
    "2 ^ 3 ^ 2 / x",
    "let y = x * 1 in sqrt(y) + max(y, tau)",
    "let a = 2 in let b = a * a in double(b) + 0",
    "1 / (x - 4)",
    "max(1)",
    "x + nothing",
    "(1 + 2",
    "3 $ 4"
  ]
  for text in programs do
    println(answer(text, scope))
  end

  case parse("let y = x * x in sqrt(y) + max(y, tau)") do
    Ok(tree) -> do
      println("names ${names_of(tree)}, depth ${depth(tree)}")
      let lengths = map_leaves(tree, fn leaf -> String.length(leaf.show()) end)
      println("letters in leaves ${fold(lengths, 0, fn(sum, n) -> sum + n end)}, depth ${depth(lengths)}")
    end
    Err(failure) -> println("${failure}")
  end
end
