# Reference 03 sections 9.8 and 9.9.

fn swap(pair :: (Int, String)) -> (String, Int) do
  let (n, text) = pair
  (text, n)
end

fn main() do
  println("${Tuple.first((5, "x"))} ${Tuple.second((5, "x"))} ${Tuple.size((1, 2, 3))} ${Tuple.nth((1, "b", 2.5), 1)}")
  println("${swap((1, "a"))}")
  let r = 2..5
  println("${r} ${Range.to_list(r)} ${Range.length(r)} ${Range.map(r, fn(n) -> n * n end)} ${Range.filter(r, fn(n) -> n > 2 end)}")
  println("${for n in r do n end} ${r == Range.new(2, 5)}")
end
