##! The largest eigenvalue of an infinite matrix, from a corner of it.

fn count() -> Int = 1_000

fn element(i :: Int, j :: Int) -> Float = 1.0 / Int.to_float((i + j) * (i + j + 1) / 2 + i + 1)

fn times(vector :: List<Float>) -> List<Float> do
  for i in 0..count() do
    vector |> List.enumerate |> List.reduce(0.0, fn (sum, (j, value)) -> sum + element(i, j) * value end)
  end
end

fn times_transposed(vector :: List<Float>) -> List<Float> do
  for i in 0..count() do
    vector |> List.enumerate |> List.reduce(0.0, fn (sum, (j, value)) -> sum + element(j, i) * value end)
  end
end

fn product(left :: List<Float>, right :: List<Float>) -> Float do
  List.reduce(List.zip(left, right), 0.0, fn (sum, (a, b)) -> sum + a * b end)
end

fn iterate(u :: List<Float>, v :: List<Float>, 0) = Math.sqrt(product(u, v) / product(v, v))
fn iterate(u, _, left) do
  let v = times_transposed(times(u))
  iterate(times_transposed(times(v)), v, left - 1)
end

fn main() do
  let ones = for i in 0..count() do 1.0 end
  println("result ${Math.round(iterate(ones, ones, 10) * 1_000_000.0)}")
end
