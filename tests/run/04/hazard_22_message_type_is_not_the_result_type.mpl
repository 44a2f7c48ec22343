actor a() do
  let s = receive do
    n -> "n=${n}"
  end
  println("${s} ${String.length(s)}")
end

fn main() do
  let p :: Pid<Int> = spawn(a)
  send(p, 5)
  Timer.sleep(20)
  send(spawn(a), 12345)
end
