fn first(xs :: List<Int>) -> Int do
  case xs do
    h :: _ -> h
  end
end

fn main() do
  println("${first([1])}")
end
