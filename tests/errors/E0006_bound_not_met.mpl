interface Scored do
  fn score(self) -> Int
end

struct Essay do
  words :: Int
end

impl Scored for Essay do
  fn score(self) = self.words / 100
end

fn best<T>(a :: T, b :: T) -> Int where T: Scored do
  if a.score() > b.score() do a.score() else b.score() end
end

fn main() do
  println("#{best(Essay { words: 700 }, Essay { words: 1200 })}")
  println("#{best("short", "long")}")
  let pick = best
  println("#{pick(1, 2)}")
end
