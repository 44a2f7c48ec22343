##! A value becomes text in its turn; values with a NaN in them have no order, and so are not smaller.

struct Ticket do
  number :: Int
end deriving(Eq)

impl Display for Ticket do
  fn to_string(self) -> String do
    println("printing ${self.number}")
    "#${self.number}"
  end
end

struct Booth do
  tickets :: List<Ticket>
  name :: String
end

fn next(n :: Int) -> Int do
  println("next ${n}")
  n
end

fn label<T>(value :: T, n :: Int) -> String where T: Display do
  "${value} ${next(n)} ${value}"
end

fn described(ticket :: Ticket) -> String do
  "<${ticket}>"
end

fn next_ticket(n :: Int) -> Ticket do
  println("making ${n}")
  Ticket { number: n }
end

struct Reading do
  at :: Int
  value :: Float
end

type Signal do
  Silence
  Level(Float)
  Pair(Int, String)
end

fn at_most<T>(a :: T, b :: T) -> Bool where T: Ord do
  a <= b
end

fn at_least<T>(a :: List<T>, b :: List<T>) -> Bool where T: Ord do
  a >= b
end

fn main() do
  let ticket = Ticket { number: 1 }
  println("${ticket} and ${next(2)}")
  println("${next(3)} and ${ticket}")
  println("${next_ticket(4)}, ${next_ticket(5)} and ${next(6)}")
  println("${[ticket]} ${next(7)} ${Some(ticket)} ${next(8)}")
  println("${Booth { tickets: [ticket], name: "left" }} ${next(9)}")
  println("${label(ticket, 10)} ${label(5, 11)}")
  println("${described(ticket)} ${next(12)}")
  println("${"${ticket}"} ${if next(13) > 1 do "${ticket}" else "none" end} ${next(14)}")

  let nan = 0.0 / 0.0
  let (low, odd) = (Reading { at: 1, value: 0.5 }, Reading { at: 1, value: nan })
  println("${nan <= nan} ${nan >= 1.0} ${at_most(nan, nan)} ${at_most(1.0, 2.0)} ${at_most(2.0, 1.0)}")
  println("${[nan] <= [nan]} ${[nan] >= [nan]} ${[1.0, nan] <= [1.0, 2.0]} ${[2.0, nan] <= [1.0, 2.0]} ${[nan, 1.0] < [1.0]}")
  println("${(1, nan) <= (1, nan)} ${(1, nan) >= (2, nan)} ${(1, "a") <= (1, "b")} ${(nan, 1) > (nan, 1)}")
  println("${low <= odd} ${odd >= low} ${low < odd} ${odd <= Reading { at: 0, value: nan }} ${low <= low}")
  println("${Level(nan) <= Level(1.0)} ${Level(nan) >= Silence} ${Level(nan) <= Silence} ${Pair(1, "a") <= Pair(1, "b")}")
  println("${Some(nan) <= Some(nan)} ${None >= Some(nan)} ${Some(1) <= Some(2)} ${Ok(1.5) >= Err("x")}")
  println("${at_most([nan], [nan])} ${at_most(odd, odd)} ${at_most((1, nan), (0, nan))} ${at_least([nan], [1.0])} ${at_least([1], [2])}")
  println("${compare(odd, low)} ${compare([nan], [nan])} ${[1, 2] <= [1]} ${["a"] >= ["a"]}")
end
