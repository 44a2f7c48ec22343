##! Five million insertions into a map, and as many look-ups, half of them in vain. The keys come in no order: numbers
##! in equal steps would flatter tables that take a number for its own hash.

fn count() -> Int = 5_000_000

fn next(key :: Int) -> Int = (key * 1_103_515_245 + 12_345) % 2_147_483_648

fn fill(map :: Map<Int, Int>, key :: Int, n :: Int) -> Map<Int, Int> do
  if n == 0 do map else fill(Map.put(map, key, n), next(key), n - 1) end
end

fn find(map :: Map<Int, Int>, key :: Int, n :: Int, sum :: Int) -> Int do
  if n == 0 do sum else find(map, next(next(key)), n - 1, sum + Map.get(map, key)) end
end

fn main() do
  println("result ${find(fill(%{}, 42, count()), 42, count(), 0)}")
end
