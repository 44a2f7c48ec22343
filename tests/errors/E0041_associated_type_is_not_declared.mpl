interface Container do
  type Item
  fn first(self) -> Self.Item
end

struct Ints do
  all :: List<Int>
end

impl Container for Ints do
  type Item = Int
  type Key = String
  fn first(self) = head(self.all)
end

fn main() do
  println("#{Ints { all: [1] }.first()}")
end
