# Deriving, methods, conversions and bounds, line by line of the checklist of reference 02.

struct Plain do
  x :: Int
  y :: Int
end

type Level do
  Low
  High(Int)
end

struct Shown do
  x :: Int
  y :: Int
end deriving(Eq, Ord, Display)

type Mood do Calm Cross(Int) end deriving(Display, Eq)

struct Kept do
  id :: Int
  name :: String
end deriving(Json, Schema)

struct Named do
  table "people"
  id :: Int
end deriving(Schema)

struct Wide<K> do
  key :: K
  tags :: List<String>
end

interface Scored do
  fn score(self) -> Int
  fn title(self) -> String do "scored #{self.score()}" end
end

impl Scored for Plain do
  fn score(self) -> Int do self.x * 10 + self.y end
end

impl Scored for Level do
  fn score(self) -> Int do
    case self do
      Low -> 0
      High(n) -> n
    end
  end
  fn title(self) -> String do "level" end
end

impl Scored for Int do
  fn score(self) -> Int do self end
end

fn best<T>(a :: T, b :: T) -> T where T: Scored do
  if a.score() > b.score() do a else b end
end

interface Holder do
  type Item
  fn held(self) -> Self.Item
end

impl Holder for Wide do
  type Item = List<String>
  fn held(self) -> List<String> do self.tags end
end

struct Vec do
  dx :: Int
  dy :: Int
end deriving(Display)

impl Add for Vec do
  type Output = Vec
  fn add(self, other :: Vec) -> Vec do Vec { dx: self.dx + other.dx, dy: self.dy + other.dy } end
end

impl Mul for Vec do
  type Output = Int
  fn mul(self, other :: Vec) -> Int do self.dx * other.dx + self.dy * other.dy end
end

impl Mod for Vec do
  type Output = Vec
  fn mod(self, other :: Vec) -> Vec do Vec { dx: self.dx % other.dx, dy: self.dy % other.dy } end
end

impl Neg for Vec do
  type Output = Vec
  fn neg(self) -> Vec do Vec { dx: -self.dx, dy: -self.dy } end
end

struct Wrapper do n :: Int end

impl From<Int> for Wrapper do
  fn from(n :: Int) -> Wrapper do Wrapper { n: n } end
end

impl From<String> for Wrapper do
  fn from(s :: String) -> Wrapper do Wrapper { n: String.length(s) } end
end

struct Positive do n :: Int end

impl TryFrom<Int> for Positive do
  fn try_from(n :: Int) -> Result<Positive, String> do
    if n > 0 do Ok(Positive { n: n }) else Err("#{n} is not positive") end
  end
end

struct AppError do why :: String end

impl From<String> for AppError do
  fn from(s :: String) -> AppError do AppError { why: "app: " <> s } end
end

fn raw(n :: Int) -> Int!String = if n < 0 do Err("negative") else Ok(n) end

fn loaded(n :: Int) -> Int!AppError do
  let v = raw(n)?
  Ok(v + 1)
end

fn inferred(n) do
  let v = raw(n)?
  Ok(v * 2)
end

fn last_digit(text :: String) -> Option<Int> do
  let n = String.to_int(text)?
  Some(n % 10)
end

fn wrapped(w :: Wrapper) -> Int = w.n

fn main() do
  let p = Plain { x: 1, y: 2 }
  println("#{p} #{p == Plain { x: 1, y: 2 }} #{p < Plain { x: 1, y: 3 }} #{p >= %{p | y: 1}} #{hash(p) == hash(%{p | x: 1})}")
  println("#{Low == High(1)} #{Low < High(1)} #{High(1) < High(2)} #{Map.get(%{p => "found"}, Plain { x: 1, y: 2 })}")
  println("#{Shown { x: 1, y: 2 }} #{Calm} #{Cross(3)} #{Cross(1) == Cross(1)} #{Shown { x: 1, y: 2 } < Shown { x: 2, y: 0 }}")
  println(Json.encode(Kept { id: 1, name: "a" }))
  let back :: Result<Kept, String> = Kept.from_json("{\"id\":2,\"name\":\"b\"}")
  println("#{Kept.__table__()} #{Named.__table__()} #{back?.name}")
  println("#{p.score()} #{p.title()} #{Low.title()} #{5.score()} #{5.title()}")
  println("#{best(p, %{p | x: 3})} #{best(High(1), High(2))} #{3 |> best(2)}")
  let chosen = best
  println("#{chosen(1, 2)} #{List.map([p, %{p | y: 9}], fn q -> q.score() end)} #{reduce([3, 9, 4], 0, best)}")
  let wide = Wide { key: 1, tags: ["a", "b"] }
  println("#{wide.held()} #{wide.held().length()} #{wide.tags.length()} #{wide.tags.head().length()}")
  let v = Vec { dx: 1, dy: 2 }
  println("#{v + v} #{v * v + 1} #{-v} #{v % Vec { dx: 2, dy: 2 }} #{v + v + -v}")
  println("#{Wrapper.from(21).n} #{Wrapper.from("four").n} #{wrapped(7.into())} #{wrapped("seven!!".into())}")
  let good :: Result<Positive, String> = 42.try_into()
  let bad :: Result<Positive, String> = (-1).try_into()
  println("#{good} #{bad} #{Positive.try_from(3)}")
  println("#{loaded(1)} #{case loaded(-1) do Ok(_) -> "?" Err(e) -> e.why end} #{inferred(4)} #{inferred(-4)}")
  println("#{last_digit("123")} #{last_digit("x")}")
  Ok(())
end
