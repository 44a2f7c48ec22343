# Matches that cover everything without a wildcard, and guards: reference 02 section 8. No line of this program is to
# be warned of; tests/errors has what is reported.

type Colour do Red Green Blue end

type Tree do
  Leaf
  Node(Tree, Int, Tree)
end

struct Point do
  x :: Int
  y :: Int
end

fn hue(c :: Colour) -> Int do
  case c do
    Red | Green -> 1
    Blue -> 2
  end
end

fn of_result(r :: Result<Int, String>) -> Int do
  case r do Ok -> 1 Err -> 0 end
end

fn first(pair :: (Int, String)) -> Int do
  case pair do (a, b) -> a + String.length(b) end
end

fn truth(x :: Bool, y :: Bool) -> Int do
  case (x, y) do (true, _) -> 1 (false, _) -> 2 end
end

fn head(xs :: List<Int>) -> Int do
  case xs do [] -> 0 h :: _ -> h end
end

fn rest(xs :: List<Int>) -> List<Int> do
  case xs do
    _ :: t -> t
    _ -> []
  end
end

fn lengths(xs :: List<Int>) -> String do
  case xs do
    [] -> "none"
    [_] -> "one"
    [_, _] -> "two"
    _ :: _ :: _ :: more -> "#{3 + List.length(more)}"
  end
end

fn parity(n :: Int) -> String do
  case n do
    k when k % 2 == 0 -> "even"
    k when k > 0 and k < 10 -> "small odd"
    7 -> "never reached, but not redundant: guards cover nothing"
    -7 -> "minus seven"
    _ -> "odd"
  end
end

fn even(n) when n % 2 == 0 = true
fn even(_) = false

fn sum(t :: Tree) -> Int do
  case t do
    Leaf -> 0
    Node(Leaf, n, Leaf) -> n
    Node(l, n, r) -> sum(l) + n + sum(r)
  end
end

fn quadrant(p :: Point) -> String do
  case p do
    Point { x: 0, y: 0 } -> "origin"
    Point { x: 0 } -> "on the y axis"
    Point { y: 0, x } -> "on the x axis at #{x}"
    Point { x, y } when x > 0 and y > 0 -> "first"
    Point { } -> "elsewhere"
  end
end

fn both(a :: Option<Int>, b :: Option<Int>) -> Int do
  case (a, b) do
    (Some(x), Some(y)) -> x + y
    (Some(x), None) | (None, Some(x)) -> x
    (None, None) -> 0
  end
end

fn unit(u :: ()) -> String do
  case u do () -> "unit" end
end

fn same(o :: Option<Int>) -> String do
  case o do
    Some(x) as whole -> "#{x} of #{whole}"
    None as whole -> "#{whole}"
  end
end

# Clauses are checked like arms, all parameters together.
fn zipped([], _) = []
fn zipped(_, []) = []
fn zipped((x :: xs), (y :: ys)) = [(x, y)] ++ zipped(xs, ys)

fn main() do
  println("#{hue(Green)}#{hue(Blue)} #{of_result(Ok(3))}#{of_result(Err("e"))} #{first((1, "ab"))} #{truth(false, true)}")
  println("#{head([])} #{head([4])} #{rest([1, 2])} #{rest([])} #{for n in 0..5 do lengths(for i in 0..n do i end) end}")
  println("#{for n in [4, 7, 17, -7] do parity(n) end} #{even(2)} #{even(3)}")
  println("#{sum(Node(Node(Leaf, 1, Leaf), 2, Node(Leaf, 3, Node(Leaf, 4, Leaf))))}")
  for {x, y} in %{0 => 0, 1 => 0, 2 => 3, -1 => 1} do println(quadrant(Point { x: x, y: y })) end
  println("#{both(Some(1), Some(2))} #{both(None, Some(5))} #{both(None, None)} #{unit(())}")
  println("#{same(Some(1))} #{same(None)} #{zipped([1, 2, 3], ["a", "b"])}")
end
