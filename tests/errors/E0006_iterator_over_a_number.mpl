fn show(it :: Iter<Int>) -> String do
  "${it}"
end

fn main() do
  println("${Iter.count(Iter.from(3))}")
  println("${Iter.from(["a", "b"]) |> Iter.sum()}")
  println(show(Iter.from([1])))
end
