##! Harbour ledger: a tour of Mesh syntax.
#= Block comments nest: #= inner =# and stay one comment. =#
struct Crate do
  label :: String
  weight :: Int
end deriving(Eq)

type Cargo do
  Empty
  Single(Crate)
  Bulk(tonnes :: Int, wet :: Bool)
end

type Kilos = Int

interface Describe do
  fn describe(self) -> String
end

impl Describe for Crate do
  fn describe(self) -> String do "#{self.label}=#{self.weight}kg" end
end

service Tally do
  fn init(start :: Int) -> Int do start end
  call Total() :: Int do |sum| (sum, sum) end
  cast Add(n :: Int) do |sum| sum + n end
end

actor dock(name :: String) do
  receive do
    count -> println("#{name} dock got #{count}")
  after 1_000 -> println("#{name} dock idle")
  end
end

fn grade(0) = "none"
fn grade(w) when w < 0 = "bad"
fn grade(w) = if w > 1_000 do "heavy" else if w >= 0x64 do "medium" else "light" end

fn clamp(low :: Int, value :: Int, high :: Int) -> Int do
  if value < low do return low end
  if value > high do high else value end
end

fn parse_weight(text :: String) -> Kilos!String do
  case text do
    "" -> Err("blank")
    "ten" | "dix" -> Ok(10)
    _ -> Err("cannot read '#{text}'")
  end
end

fn load(text :: String) -> Int!String = Ok(parse_weight(text)? * 2 + 1)

fn total(xs :: List<Int>) -> Int do
  case xs do
    head :: tail -> head + total(tail)
    _ -> 0
  end
end

fn summary(cargo :: Cargo) -> String do
  case cargo do
    Empty -> "empty hold"
    Single(c) -> c.describe()
    Bulk(t, true) when t > 50 -> "wet bulk"
    Cargo.Bulk(t, _) -> do
      let kilos = t * 1000
      "bulk ${kilos}"
    end
  end
end

fn main() do
  let tea = Crate { label: "tea", weight: 40 }
  let wine = %{tea | label: "wine"}
  println("#{summary(Empty)}; #{summary(Single(wine))}; #{summary(Bulk(7, true))}; #{summary(Bulk(51, true))}")
  println("#{tea == wine} #{not (tea == wine) and 7 % 4 != 0b10}")
  println([0, -5, 0x64, 1_001] |> List.map(fn w -> grade(w) end) |> String.join(","))
  case (load("dix"), load("?")) do
    (Ok(n), Err(why)) -> println("#{n} / #{why}")
    _ -> println("unexpected")
  end
  let squares = for n in 1..6 when n % 2 == 1 do n * n end
  println("#{total(squares)} #{50 |2> clamp(0, 10)} #{squares |> List.length}")
  let sign = fn 0 -> "zero" | n when n < 0 -> "minus" | _ -> "plus" end
  println(sign(-3) <> "/" <> sign(0) <> "/" <> sign(9))
  for {port, crates} in %{"Oslo" => 2 + 2 * 3} do println("#{port}: #{crates}") end
  println(json { fragile: false, item: tea.label, kg: tea.weight, note: nil })
  println("""
    SELECT "kg"
      FROM #{tea.label} -- "quoted"
    """)
  let spelled = Regex.is_match(~r/^t.a$/i, "TEA")
  let tally = Tally.start(5); Tally.add(tally, 3)
  println("tally #{Tally.total(tally)} #{spelled}")
  send(spawn(dock, "north"), 8)
  Timer.sleep(200)
end
