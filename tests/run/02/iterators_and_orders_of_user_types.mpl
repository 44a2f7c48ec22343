struct Countdown do
  from :: Int
end
impl Iterable for Countdown do
  type Item = Int
  type Iter = List<Int>
  fn iter(self) -> List<Int> do
    for i in 0..self.from do self.from - i end
  end
end
struct Temp do
  degrees :: Float
end
impl From<Int> for Temp do
  fn from(n :: Int) -> Temp do Temp { degrees: Float.from(n) } end
end
impl From<Float> for Temp do
  fn from(n :: Float) -> Temp do Temp { degrees: n } end
end
fn total<T>(things :: T) -> Int where T: Iterable do
  let sum = for x in things do 1 end
  List.length(sum)
end
struct Ver do
  major :: Int
  minor :: Int
end
impl Ord for Ver do
  fn lt(self, other :: Ver) -> Bool do
    self.major < other.major
  end
end
fn bigger(a, b) do
  if a > b do a else b end
end
struct Dice do
  sides :: Int
end
impl Iterator for Dice do
  type Item = Int
  fn next(self) -> Option<Int> do Some(self.sides) end
end
fn firsts(things, n) do
  Iter.from(things) |> Iter.take(n) |> List.collect()
end
fn main() do
  println("#{Iter.from(Dice { sides: 6 }) |> Iter.take(3) |> List.collect()} #{firsts([1, 2, 3], 2)} #{firsts(Countdown { from: 9 }, 3)} #{firsts(%{"a" => 1}, 3)}")
  println("#{Iter.from(Countdown { from: 3 }) |> Iter.map(fn x -> x * 2 end) |> List.collect()}")
  println("#{total([1, 2])} #{total(Countdown { from: 4 })} #{total(%{"a" => 1})}")
  println("#{List.map([1, 2], Temp.from)} #{[1.5] |> List.map(Temp.from)}")
  println("#{bigger(Ver { major: 1, minor: 9 }, Ver { major: 2, minor: 0 })} #{compare(Ver { major: 1, minor: 9 }, Ver { major: 2, minor: 0 })}")
  println("#{Ver { major: 1, minor: 9 } <= Ver { major: 1, minor: 0 }} #{Ver { major: 1, minor: 9 } >= Ver { major: 2, minor: 0 }}")
end
