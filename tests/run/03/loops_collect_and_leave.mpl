# Reference 03 sections 1.3 and 7.

fn keep(n :: Int) -> Bool = n % 2 == 0

fn first_over(limit :: Int, xs :: List<Int>) -> Int do
  for x in xs do
    if x > limit do
      return x
    end
  end
  -1
end

fn spin() -> Int do
  while true do
    return 5
  end
  0
end

fn main() do
  println("${for i in 5..2 do i end} ${for i in 1..4 do i end} ${for i in 0..1 + 2 do i end} ${for _ in 0..2 do 0 end}")
  println("${for x in [1, 2, 3, 4] when keep(x) do x * x end}")
  println("${for {a, b} in [(1, "x"), (2, "y")] do "${a}${b}" end} ${for (a, b) in [(1, 2)] do a + b end}")
  println("${for x in [1, 2, 3] do
    if x == 2 do continue end
    x
  end}")
  println("${for i in Range.new(0, 2) do i end} ${Range.to_list(Range.new(2, 5))} ${Range.length(Range.new(5, 2))}")

  for i in 0..3 do
    for j in 0..3 do
      if j == 1 do
        break
      end
      println("${i} ${j}")
    end
  end

  let i = 10
  let grid = for i in 0..2 do
    for j in 0..2 do i * 10 + j end
  end
  println("${grid} ${i}")

  println("${while false do println("never") end}")
  while true do
    println("once")
    break
  end
  println("${first_over(3, [1, 5, 7])} ${first_over(9, [1, 5, 7])} ${spin()}")

  let count = for n in 0..100 do
    if n > 4 do break end
    n
  end
  println("${count}")
  println("${1 + if true do 2 else 3 end} ${if false do 1 else if true do 2 else 3 end}")
  let text = "" <> case 4 do
    n when n % 2 == 0 -> "even"
    _ -> "odd"
  end
  println(text)
end
