# A byte-order mark, and lines that end in CR LF.
fn main() do
  let x = 1 +
    2
  println("${x}")
  if x == 3 do
    println("three")
  end
end
