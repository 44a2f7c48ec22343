##! A list that collects a range gets its room at once, whatever the bounds are.

fn limit() -> Int do
  println("limit")
  4
end

fn down(from :: Int, to :: Int) -> List<Int> do
  for i in from..to do i end
end

fn checked(n :: Int) -> List<Int>!String do
  Ok(for i in 0..n do few(i)? end)
end

fn few(n :: Int) -> Int!String do
  if n > 3 do Err("${n} is too many") else Ok(n) end
end

fn first_square_above(limit :: Int) -> Int do
  let squares = for i in 0..9223372036854775807 do
    if i * i > limit do return i * i end
    i
  end
  List.length(squares)
end

fn main() do
  println("${for i in 0..5 do i * i end}")
  println("${for i in 5..0 do i end} ${for i in 3..3 do i end} ${down(7, 3)} ${down(-2, 2)}")
  println("${for i in limit() - 3..limit() do "${i}" end}")
  println("${for i in 0..10 when i % 3 == 0 do i end}")
  println("${for i in 0..9223372036854775807 do
    if i > 4 do break end
    i
  end}")
  println("${first_square_above(50)} ${checked(3)} ${checked(9)}")
  println("${for i in 0..3 do for j in 0..i do j end end}")
  println("${for i in 0..3 do for j in 0..9 do
    if j > i do break end
    j
  end end}")
  println("${for i in -9223372036854775807..9223372036854775807 do
    if i > -9223372036854775800 do break end
    i
  end |> List.length()}")
  let endless = Job.async(fn() -> List.length(for i in -9223372036854775807..9223372036854775807 do
    if i > -9223372036854775800 do panic("far enough") end
    i
  end) end)
  println("${Job.await(endless)}")
  println("${Range.map(2..5, fn(i) -> i * 10 end)} ${Range.to_list(5..2)} ${Range.length(5..2)}")
end
