##! Five million insertions into a map, and as many look-ups.

fn count() -> Int = 5_000_000

fn fill(map :: Map<Int, Int>, n :: Int) -> Map<Int, Int> do
  if n == 0 do map else fill(Map.put(map, n * 7919 % 10_000_019, n), n - 1) end
end

fn find(map :: Map<Int, Int>, n :: Int, sum :: Int) -> Int do
  if n == 0 do sum else find(map, n - 1, sum + Map.get(map, n * 104_729 % 10_000_019)) end
end

fn main() do
  println("result ${find(fill(%{}, count()), count(), 0)}")
end
