# What does not fit where it stands, one line each.
type Shape do
  Circle(Float)
  Point
end

fn maybe(c :: Bool) -> Int do
  if c do 5 end
end

fn name(0) = "none"
fn name(n) = n

fn guarded(n :: Int) -> String do
  case n do
    k when k + 1 -> "some"
    _ -> "none"
  end
end

fn unit() -> () do
  5
end

fn main() do
  let s :: String = :name
  let circle = Shape.Circle("x")
  let sum = 1 + 2.0
  let joined = "a" <> 1
  let both = [1, "b"]
  let entries = %{"a" => 1, "b" => "c"}
  let xs :: List<Int> = ["a"]
  let nothing = if true do 1 else "a" end
  let f = fn x -> x + 1 end
  let text = f("a")
  let n = 5
  let called = n(1)
  println("#{s} #{circle} #{sum} #{joined} #{both} #{entries} #{xs} #{nothing} #{text} #{called}")
end
