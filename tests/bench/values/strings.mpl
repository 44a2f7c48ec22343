##! A long text out of many short ones, and many short ones that are dropped again.

fn count() -> Int = 5_000_000

fn build(text :: String, n :: Int) -> String do
  if n == 0 do text else build(text <> "${n},", n - 1) end
end

fn lengths(n :: Int, sum :: Int) -> Int do
  if n == 0 do
    sum
  else
    lengths(n - 1, sum + String.length("the number ${n} and the next one ${n + 1}"))
  end
end

fn main() do
  println("result ${String.length(build("", count())) + lengths(count(), 0)}")
end
