# Closures and strings that are not finished.
fn one(xs) do
  List.map(xs, fn(x) x + 1 end)
end

fn two(xs) do
  List.map(xs, fn 0 -> 1 | n n + 1 end)
end

fn three(n) do
  n |0> one()
end

fn four(n) do
  n |1> one()
end

fn five() do
  'x'
end

fn six(x) do
  ~r/a/g
end

fn seven() do
  9223372036854775808
end

fn eight() do
  let x = 5.
end

fn nine() do
  let x = .5
end

fn ten() do
  0b12 + 12abc
end

fn eleven(x) do
  if x
  do 1 end
end

fn twelve() do
  let end = 1
end

fn thirteen() do
  "unfinished #{1 + 2"
end
