##! A million numbers in order.

fn count() -> Int = 1_000_000

fn numbers(found :: List<Int>, seed :: Int, left :: Int) -> List<Int> do
  if left == 0 do found else numbers(List.append(found, seed / 65_536), (seed * 1_103_515_245 + 12_345) % 2_147_483_648, left - 1) end
end

fn main() do
  let sorted = List.sort(numbers([], 42, count()), fn (a, b) -> a - b end)
  let sum = List.reduce(List.enumerate(sorted), 0, fn (sum, (i, n)) -> (sum + i * n) % 1_000_000_007 end)
  println("result ${sum}")
end
