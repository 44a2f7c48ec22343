# A tokenizer, a recursive descent parser and an evaluator: sum types, results and recursion.

type Token do
  Number(Float)
  Operator(String)
  Open
  Close
end

type Expr do
  Value(Float)
  Negate(Expr)
  Binary(left :: Expr, op :: String, right :: Expr)
end

type Fault do
  BadCharacter(String)
  UnexpectedEnd
  Unexpected(Token)
  DivisionByZero
end

fn tokens(text :: String) -> List<Token>!Fault = scan(String.split(text, ""), "", [])

fn scan(letters :: List<String>, digits :: String, found :: List<Token>) -> List<Token>!Fault do
  case letters do
    [] -> flush(digits, found)
    "" :: rest -> scan(rest, digits, found)
    letter :: rest when is_digit(letter) -> scan(rest, digits <> letter, found)
    " " :: rest -> scan(rest, "", flush(digits, found)?)
    letter :: rest -> do
      let before = flush(digits, found)?
      let token = symbol(letter)?
      scan(rest, "", List.append(before, token))
    end
  end
end

fn is_digit(letter :: String) -> Bool = letter == "." or (letter >= "0" and letter <= "9")

fn symbol("(") = Ok(Open)
fn symbol(")") = Ok(Close)
fn symbol(("+" | "-" | "*" | "/") as op) = Ok(Operator(op))
fn symbol(other) = Err(BadCharacter(other))

fn flush(digits :: String, found :: List<Token>) -> List<Token>!Fault do
  if digits == "" do
    return Ok(found)
  end
  case String.to_float(digits) do
    Some(f) -> Ok(List.append(found, Number(f)))
    None -> Err(BadCharacter(digits))
  end
end

# Each parser returns what it read and the tokens that are left.
fn sum(input :: List<Token>) -> (Expr, List<Token>)!Fault do
  let (left, rest) = product(input)?
  more_sum(left, rest)
end

fn more_sum(left :: Expr, input :: List<Token>) -> (Expr, List<Token>)!Fault do
  case input do
    Operator("+" | "-" as op) :: rest -> do
      let (right, rest) = product(rest)?
      more_sum(Binary(left, op, right), rest)
    end
    _ -> Ok((left, input))
  end
end

fn product(input :: List<Token>) -> (Expr, List<Token>)!Fault do
  let (left, rest) = factor(input)?
  more_product(left, rest)
end

fn more_product(left :: Expr, input :: List<Token>) -> (Expr, List<Token>)!Fault do
  case input do
    Operator("*" | "/" as op) :: rest -> do
      let (right, rest) = factor(rest)?
      more_product(Binary(left, op, right), rest)
    end
    _ -> Ok((left, input))
  end
end

fn factor(input :: List<Token>) -> (Expr, List<Token>)!Fault do
  case input do
    Number(f) :: rest -> Ok((Value(f), rest))
    Operator("-") :: rest -> do
      let (inner, rest) = factor(rest)?
      Ok((Negate(inner), rest))
    end
    Open :: rest -> do
      let (inner, rest) = sum(rest)?
      case rest do
        Close :: rest -> Ok((inner, rest))
        other :: _ -> Err(Unexpected(other))
        [] -> Err(UnexpectedEnd)
      end
    end
    other :: _ -> Err(Unexpected(other))
    [] -> Err(UnexpectedEnd)
  end
end

fn evaluate(e :: Expr) -> Float!Fault do
  case e do
    Value(f) -> Ok(f)
    Negate(inner) -> Ok(-(evaluate(inner)?))
    Binary(l, "+", r) -> Ok(evaluate(l)? + evaluate(r)?)
    Binary(l, "-", r) -> Ok(evaluate(l)? - evaluate(r)?)
    Binary(l, "*", r) -> Ok(evaluate(l)? * evaluate(r)?)
    Binary(l, _, r) -> do
      let divisor = evaluate(r)?
      if divisor == 0.0 do Err(DivisionByZero) else Ok(evaluate(l)? / divisor) end
    end
  end
end

fn calculate(text :: String) -> Float!Fault do
  let (expr, rest) = sum(tokens(text)?)?
  case rest do
    [] -> evaluate(expr)
    extra :: _ -> Err(Unexpected(extra))
  end
end

fn show(text :: String) do
  case calculate(text) do
    Ok(value) -> println("${text} = ${value}")
    Err(UnexpectedEnd) -> println("${text}: something is missing")
    Err(DivisionByZero) -> println("${text}: cannot divide by zero")
    Err(why) -> println("${text}: ${why}")
  end
end

fn main() do
  show("1 + 2 * 3")
  show("(1 + 2) * 3")
  show("-(2.5 - 4) * 2 / 3")
  show("8 / 4 / 2 - 1")
  show("1 / (2 - 2)")
  show("2 * (3 + 4")
  show("2 ^ 3")
  show("2 3")
  println("${calculate("1 + 2")} ${tokens("1+(2)")}")
end
