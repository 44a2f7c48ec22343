actor adder(times :: Int) do
  let numbers = for _ in 0..times do
    receive do n -> n end
  end
  let total = List.reduce(numbers, 0, fn(a, b) -> a + b end)
  let take = fn() -> receive do n -> n end end
  println("${total} ${take() + take()}")
  fn helper(scale :: Int) -> Int do
    scale * receive do
      n -> n
    end
  end
  println("${helper(100)}")
  while true do
    let n = receive do k -> k end
    if n == 0 do
      break
    end
    println("loop ${n}")
  end
  let me = fn() -> self() end
  send(me(), 77)
  println("${receive do n -> n end}")
end

fn main() do
  let p = spawn(adder, 3)
  for n in [1, 2, 3, 10, 20, 5, 8, 9, 0] do send(p, n) end
end
