actor a() do
  receive do
    1 -> println("one")
    2 -> println("two")
    n when n > 9 -> println("large ${n}")
  end
  a()
end

fn main() do
  let p = spawn(a)
  send(p, 10)
  send(p, 5)
  send(p, 2)
  send(p, 1)
  send(p, 99)
end
