# Reference 04 section 7: no message fits a receive without arms.

actor deaf(name :: String) do
  println("${name} listens")
  receive do
  end
  println("never")
terminate do
    println("${name} goes")
  end
end

actor half_deaf() do
  let n = receive do
    n -> n
  end
  println("heard ${n}")
  receive do end
end

fn main() do
  let ear = spawn(deaf, "ada")
  send(ear, 1)
  let half = spawn(half_deaf)
  send(half, 7)
  send(half, 8)
  Timer.sleep(50)
  println("main is done")
end
