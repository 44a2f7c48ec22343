fn first(items :: List<T>) -> Option<T> do
  case items do
    x :: _ -> Some(x)
    [] -> None
  end
end

fn second<T>(items :: List<T>) -> T = items[1]

fn main() do
  println("${first([1])} ${second([1, 2])}")
end
