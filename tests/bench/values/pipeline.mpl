##! A lazy pipeline over many numbers.

fn count() -> Int = 100_000_000

fn main() do
  let sum = Iter.from(0..count())
    |> Iter.map(fn n -> n * 3 + 1 end)
    |> Iter.filter(fn n -> n % 7 != 0 end)
    |> Iter.map(fn n -> n % 1000 end)
    |> Iter.sum
  println("result ${sum}")
end
