actor a() do
  let s = receive do
    n -> "n=${n}"
  end
  println("${s} ${String.length(s)}")
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let p :: Pid<Int> = spawn(a)
  send(p, 5)
  ended(p)
  send(spawn(a), 12345)
end
