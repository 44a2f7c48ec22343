# Operators, comparison, hashes and text forms that a program gives to its own types.

struct Vec do
  x :: Int
  y :: Int
end deriving(Debug)

impl Add for Vec do
  type Output = Vec
  fn add(self, other :: Vec) -> Vec do
    Vec { x: self.x + other.x, y: self.y + other.y }
  end
end

impl Sub for Vec do
  type Output = Vec
  fn sub(self, other :: Vec) -> Vec do
    Vec { x: self.x - other.x, y: self.y - other.y }
  end
end

# The dot product: the output is another type.
impl Mul for Vec do
  type Output = Int
  fn mul(self, other :: Vec) -> Int do
    self.x * other.x + self.y * other.y
  end
end

impl Div for Vec do
  type Output = Option<Vec>
  fn div(self, other :: Vec) -> Option<Vec> do
    if other.x == 0 or other.y == 0 do
      None
    else
      Some(Vec { x: self.x / other.x, y: self.y / other.y })
    end
  end
end

impl Mod for Vec do
  type Output = Vec
  fn mod(self, other :: Vec) -> Vec do
    Vec { x: self.x % other.x, y: self.y % other.y }
  end
end

impl Neg for Vec do
  type Output = Vec
  fn neg(self) -> Vec do
    Vec { x: -self.x, y: -self.y }
  end
end

impl Eq for Vec do
  fn eq(self, other :: Vec) -> Bool do
    self.x == other.x
  end
end

struct Version do
  text :: String
  major :: Int
  minor :: Int
end deriving(Eq)

impl Ord for Version do
  fn lt(self, other :: Version) -> Bool do
    if self.major == other.major do self.minor < other.minor else self.major < other.major end
  end
end

impl Display for Version do
  fn to_string(self) -> String do
    "v#{self.major}.#{self.minor}"
  end
end

struct Word do
  letters :: String
end

impl Eq for Word do
  fn eq(self, other :: Word) -> Bool do
    String.to_lower(self.letters) == String.to_lower(other.letters)
  end
end

impl Hash for Word do
  fn hash(self) -> Int do
    hash(String.to_lower(self.letters))
  end
end

impl Debug for Word do
  fn inspect(self) -> String do
    "<#{self.letters}>"
  end
end

type Temperature do
  Celsius(Int)
  Fahrenheit(Int)
end deriving(Debug)

impl Display for Temperature do
  fn to_string(self) -> String do
    case self do
      Celsius(n) -> "#{n}C"
      Fahrenheit(n) -> "#{n}F"
    end
  end
end

impl Eq for Temperature do
  fn eq(self, other :: Temperature) -> Bool do
    degrees(self) == degrees(other)
  end
end

impl Add for Temperature do
  type Output = Temperature
  fn add(self, other :: Temperature) -> Temperature do
    Celsius(degrees(self) + degrees(other))
  end
end

# Holds what has an order and a text of its own.
struct Release do
  version :: Version
  names :: List<Version>
end deriving(Eq, Ord, Display)

struct Pair<A> do
  left :: A
  right :: A
end

impl Add for Pair<A> where A: Add do
  type Output = Pair<A>
  fn add(self, other :: Pair<A>) -> Pair<A> do
    Pair { left: self.left + other.left, right: self.right + other.right }
  end
end

impl Display for Pair<A> where A: Display do
  fn to_string(self) -> String do
    "<#{self.left} | #{self.right}>"
  end
end

impl Default for Version do
  fn default() -> Version do
    Version { text: "none", major: 0, minor: 1 }
  end
end

fn degrees(t :: Temperature) -> Int do
  case t do
    Celsius(n) -> n
    Fahrenheit(n) -> (n - 32) * 5 / 9
  end
end

fn total(xs) do
  List.reduce(xs, List.head(xs), fn (sum, x) -> sum + x end)
end

fn largest<T>(a :: T, b :: T) -> T where T: Ord do
  if a > b do a else b end
end

fn main() do
  let a = Vec { x: 7, y: 2 }
  let b = Vec { x: 3, y: 5 }
  println("#{a + b} #{a - b} #{a * b} #{a % b}")
  println("#{a / b} #{a / Vec { x: 0, y: 1 }}")
  println("#{-a} #{-(a + b) - a}")
  println("#{a == Vec { x: 7, y: 9 }} #{a != b} #{a == b}")
  println("#{[a, b] == [Vec { x: 7, y: 0 }, Vec { x: 3, y: 0 }]}")
  let old = Version { text: "x", major: 1, minor: 9 }
  let new = Version { text: "y", major: 2, minor: 0 }
  println("#{old < new} #{old > new} #{old <= new} #{old >= new} #{compare(old, new)} #{compare(new, old)}")
  println("#{largest(old, new)} #{List.sort([new, old], fn (p, q) -> if p < q do -1 else 1 end end)}")
  println("#{old} #{Some(new)} #{[old, new]} #{(1, old)}")
  println("#{Release { version: old, names: [new] }}")
  println("#{Release { version: old, names: [new] } < Release { version: new, names: [] }}")
  let counts = Map.put(Map.put(%{Word { letters: "Tea" } => 1}, Word { letters: "tea" }, 2), Word { letters: "pot" }, 3)
  println("#{counts} #{Map.get(counts, Word { letters: "TEA" })}")
  println("#{Word { letters: "So" }} #{[Word { letters: "so" }]}")
  println("#{Celsius(100) == Fahrenheit(212)} #{Celsius(1) + Fahrenheit(50)} #{[Celsius(3)]}")
  println("#{Pair { left: 1, right: 2 } + Pair { left: 10, right: 20 }}")
  println("#{Pair { left: a, right: b }.left + b}")
  println("#{total([a, b, a])}")
  println("#{a.add(b).add(b)} #{old.lt(new)} #{old.to_string()} #{to_string(new)}")
  let v :: Version = default()
  println("#{v} #{Version.default().text}")
end
