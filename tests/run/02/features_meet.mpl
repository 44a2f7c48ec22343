# Expressions, shapes, word counts: each function leans on two or three features at once.
type Expr do
  Num(Int)
  Bin(op :: Atom, left :: Expr, right :: Expr)
  Neg(Expr)
end

fn eval(Num(n)) = Ok(n)
fn eval(Neg(e)) = Ok(-(eval(e)?))
fn eval(Bin(:add, l, r)) = Ok(eval(l)? + eval(r)?)
fn eval(Bin(:div, l, r)) do
  let d = eval(r)?
  if d == 0 do Err("division by zero") else Ok(eval(l)? / d) end
end
fn eval(Bin(op, _, _)) = Err("unknown #{op}")

interface Shape do
  fn area(self) -> Float
  fn scale(self, by :: Float) -> Self
end

struct Sq do s :: Float end deriving(Eq, Display)
impl Shape for Sq do
  fn area(self) -> Float do self.s * self.s end
  fn scale(self, by :: Float) -> Sq do %{self | s: self.s * by} end
end

fn grow<T>(x :: T, n :: Int) -> T where T: Shape do
  if n == 0 do x else x.scale(2.0) |> grow(n - 1) end
end

fn first_ok(fs, x) do
  for f in fs do
    case f(x) do
      Ok(v) -> return Some(v)
      Err(_) -> continue
    end
  end
  None
end

fn classify(xs) do
  case xs do
    [] -> "empty"
    [x] when x > 10 -> "one big"
    [1 | 2, _] -> "starts low"
    (a :: _) as all when List.length(all) > 2 -> "long from #{a}"
    _ -> "other"
  end
end

fn update(m, k, f) do
  Map.put(m, k, f(Map.get(m, k)))
end

fn words(text :: String) -> Map<String, Int> do
  text |> String.split(" ") |> reduce(%{}, fn m, w -> update(m, w, fn n -> n + 1 end) end)
end

fn compose(fs) do
  reduce(fs, fn x -> x end, fn acc, f -> fn x -> f(acc(x)) end end)
end

fn tuple_swap((a, b)) = (b, a)

fn deep(o) do
  case o do
    Some((Ok([h, _]), "k")) -> h
    Some((Err(n), _)) | Some((Ok([n]), _)) -> n
    Some(_) | None -> 0
  end
end

fn counter() do
  let i = 0
  while i < 3 do
    let i = i + 1
    break
  end
  i
end

fn main() do
  println("#{eval(Bin(:add, Num(1), Neg(Num(3))))} #{eval(Bin(:div, Num(1), Num(0)))} #{eval(Bin(:pow, Num(1), Num(0)))}")
  println("#{grow(Sq { s: 1.0 }, 3)} #{grow(Sq { s: 1.5 }, 1).area()}")
  println("#{first_ok([fn _ -> Err("a") end, fn x -> Ok(x + 1) end, fn x -> Ok(x) end], 4)}")
  println("#{classify([])}, #{classify([11])}, #{classify([2, 9])}, #{classify([3, 4, 5])}, #{classify([5])}")
  println("#{words("a b a c a")} #{compose([fn x -> x + 1 end, fn x -> x * 10 end])(2)}")
  println("#{tuple_swap((1, "x"))} #{deep(Some((Ok([7, 8]), "k")))} #{deep(Some((Err(3), "z")))} #{deep(Some((Ok([4]), "z")))} #{deep(None)}")
  println("#{counter()}")
  let nested = %{"a" => %{"b" => [1, 2, 3]}}
  println("#{nested["a"]["b"][1]} #{nested |> Map.keys |> List.head}")
  let text = """
    <ul>
      #{for i in 1..3 do "<li>#{i}</li>" end |> String.join("\n      ")}
    </ul>
    """
  println(text)
  let x = 5
  let msg = if x > 3 and x < 10 do "in" else "out" end
  println(msg <> case x do 5 -> "!" _ -> "?" end)
  println("#{[1, 2, 3] |> List.map(fn 1 -> "one" | n when n > 2 -> "many" | _ -> "two" end)}")
  println("#{json { a: [1, 2], b: json { c: "#{x}" } }}")
  println("#{(fn (a, b) -> a + b end)(1, 2)} #{(1, (2, 3)) == (1, (2, 3))} #{not (x == 5) or true}")
end
