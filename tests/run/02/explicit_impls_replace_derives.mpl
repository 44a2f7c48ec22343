struct Version do
  major :: Int
  minor :: Int
  note :: Fun() -> String
end

impl Eq for Version do
  fn eq(self, other) = self.major == other.major and self.minor == other.minor
end
impl Ord for Version do
  fn lt(self, other :: Version) -> Bool do
    self.major < other.major or (self.major == other.major and self.minor < other.minor)
  end
end
impl Hash for Version do
  fn hash(self) = self.major * 31 + self.minor
end
impl Display for Version do
  fn to_string(self) = "v#{self.major}.#{self.minor}"
end
impl Default for Version do
  fn default() = version(0, 1)
end

fn version(major, minor) = Version { major: major, minor: minor, note: fn () -> "-" end }

struct Release do
  name :: String
  version :: Version
end

fn newest(a, b) do
  if a < b do b else a end
end

fn same<T>(a :: T, b :: T) -> Bool where T: Eq do
  a == b
end

fn main() do
  let a = version(1, 2)
  let b = version(1, 3)
  println("#{newest(a, b)} #{a == b} #{a <= b} #{a >= b} #{same(a, a)}")
  println("#{compare(a, b)} #{a.compare(b)} #{b.compare(b)}")
  let names = %{a => "old", b => "new"}
  println(Map.get(names, version(1, 3)))
  println("#{Release { name: "x", version: a } == Release { name: "x", version: version(1, 2) }}")
  println("#{Release { name: "x", version: a }} #{[a, b]}")
  let first :: Version = default()
  println("#{first} #{Version.default()} #{hash(a)} #{a.hash()} #{a.lt(b)} #{a.to_string()}")
end
