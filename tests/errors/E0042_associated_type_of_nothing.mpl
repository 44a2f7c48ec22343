fn first(xs :: List<Int>) -> Self.Item do
  head(xs)
end

fn main() do
  println("#{first([1])}")
end
