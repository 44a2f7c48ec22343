# One mistake a line, in every kind of declaration and expression.
struct P do
  x :: Int
  x2 :: Int
end
type A = B
type B = A
fn f(n :: Int) -> Int do
  while n do
    break
  end
  n
end
fn g() do
  let p = P { x: 1, x2: 2, x: 3 }
  let q = %{p | x: "a"}
  let r = %{5 | x: 1}
  p[0]
end
fn h(xs) do
  for {a, b} in [1, 2] do a end
end
fn k(f :: Fun(Int) -> Int) = f("a")
fn l() do
  greet(name: "a", size: 2)
end
fn greet(m :: Map<String, String>) = 1
fn m(x :: Int?) do
  case x do
    Some(y) | None -> y
  end
end
fn n() do
  let s = "a#{fn x -> x end}"
  let t = json { f: fn x -> x end }
  s
end
impl Display for Nope do
  fn to_string(self) = "x"
end
impl Into<Int> for P do
  fn into(self) -> String do "x" end
end
fn o() -> Self.Item do 1 end
fn p(a :: List<Int, Int>) = a
fn q(a :: Int<String>) = a
fn main() do
  println("x")
end
