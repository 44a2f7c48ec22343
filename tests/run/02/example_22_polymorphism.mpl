interface Scored do
  fn score(self) -> Int
end

struct Essay do
  words :: Int
end

impl Scored for Essay do
  fn score(self) -> Int do
    self.words / 100
  end
end

fn main() do
  println("#{best(Essay { words: 700 }, Essay { words: 1200 })}")
  println("#{twice(3)} #{twice("ab")}")
end

fn best<T>(a :: T, b :: T) -> Int where T: Scored do
  if a.score() > b.score() do a.score() else b.score() end
end

fn twice(x) do
  [x, x]
end
