##! Operators for types that the language brings along.
impl Mul for String do
  type Output = String
  fn mul(self, other :: String) -> String do
    "${self}*${other}"
  end
end

impl Neg for String do
  type Output = String
  fn neg(self) -> String do
    self |> String.split("") |> List.reverse() |> String.join("")
  end
end

impl Sub for List do
  type Output = Int
  fn sub(self, other) -> Int do
    List.length(self) - List.length(other)
  end
end

impl Ord for Json do
  fn lt(self, other :: Json) -> Bool do
    String.length(Json.encode(self)) < String.length(Json.encode(other))
  end
end

impl Add for Atom do
  type Output = String
  fn add(self, other :: Atom) -> String do
    "${self}_${other}"
  end
end

impl Add for Map<String, Int> do
  type Output = Map<String, Int>
  fn add(self, other :: Map<String, Int>) -> Map<String, Int> do
    Map.merge(self, other)
  end
end

impl Display for Queue do
  fn to_string(self) -> String do
    "queue of ${Queue.size(self)}"
  end
end

impl Add for Range do
  type Output = Int
  fn add(self, other :: Range) -> Int do
    Range.length(self) + Range.length(other)
  end
end

fn product(a, b) do
  a * b
end

fn smaller(a, b) do
  if a < b do a else b end
end

fn main() do
  println("a" * "b")
  let name = "cd"
  println(name * "x" * name)
  println(product(name, "y") <> " ${product(3, 4)}")
  println(-"abc" <> -name)
  println("${[1, 2, 3] - [4]}")
  println("${json { a: 1 } < json { a: 100 }} ${smaller(json { b: 22 }, json { b: 1 })}")
  println(:left + :right)
  println("${%{"a" => 1} + %{"b" => 2}}")
  println("${Queue.push(Queue.new(), 3)}")
  println("${(0..3) + (0..4)}")
  println("a".mul("b") <> :x.add(:y))
end
