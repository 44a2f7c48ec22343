interface Scored do
  fn score(self) -> Int
end

struct Bare do
  x :: Int
end deriving()

struct Scoreless do
  x :: Int
end

fn best<T>(a :: T) -> Int where T: Scored do
  a.score()
end

fn sum2(a, b) do a + b end

fn main() do
  let bare = Bare { x: 1 }
  let renamed = best
  println("#{bare == bare} #{best(Scoreless { x: 1 })} #{List.map([Scoreless { x: 2 }], best)}")
  println("#{renamed(Scoreless { x: 3 })} #{Scoreless { x: 4 } |> best}")
  println("#{"a" + "b"} #{sum2("x", "y")} #{fn x -> x end}")
  println("#{Scoreless { x: 1 } + Scoreless { x: 2 }} #{-true}")
end
