# A crash takes linked actors along; a normal return does not; main goes on.

actor partner(name :: String) do
  receive do
    0 -> panic("${name} broke")
    1 -> println("${name} leaves")
    _ -> partner(name)
  end
  terminate do
    println("${name} ends")
  end
end

actor tied(name :: String, other :: Pid<Int>) do
  link(other)
  receive do
    n -> println("${name} got ${n}")
  end
  terminate do
    println("${name} ends")
  end
end

## Trapping exits, it is told what would have ended it.
actor trapper(other :: Pid) do
  Process.trap_exit()
  other |> link()
  receive do
    (:exit, who, why) -> println("exit: ${why} ${who == other}")
  end
end

## A notice is no Int.
actor counter(other :: Pid, left :: Int) do
  if left == 3 do
    link(other)
  else
    ()
  end
  receive do
    n -> println("counted ${n}")
  end
  if left > 1 do
    counter(other, left - 1)
  else
    0
  end
end

fn crash_takes_along() do
  let a = spawn(partner, "a")
  let b = spawn(tied, "b", a)
  let c = spawn(tied, "c", b)
  Timer.sleep(20)
  send(a, 0)
  Timer.sleep(20)
  println("a ${Process.alive(a)}, b ${Process.alive(b)}, c ${Process.alive(c)}")
end

fn return_does_not() do
  let d = spawn(partner, "d")
  let e = spawn(tied, "e", d)
  Timer.sleep(20)
  send(d, 1)
  Timer.sleep(20)
  send(e, 5)
  Timer.sleep(20)
end

fn trapped() do
  let f = spawn(partner, "f")
  spawn(trapper, f)
  let g = spawn(partner, "g")
  spawn(trapper, g)
  Timer.sleep(20)
  send(f, 0)
  Timer.sleep(20)
  send(g, 1)
  Timer.sleep(20)
end

fn notices_are_no_messages() do
  let h = spawn(partner, "h")
  let c = spawn(counter, h, 3)
  Timer.sleep(20)
  send(h, 1)
  Timer.sleep(20)
  send(c, 1)
  send(c, 2)
  send(c, 3)
  Timer.sleep(20)
end

fn asked_to_leave() do
  let i = spawn(partner, "i")
  let j = spawn(partner, "j")
  let k = spawn(tied, "k", j)
  Timer.sleep(20)
  Process.exit(i, "normal")
  Timer.sleep(20)
  println("i ${Process.alive(i)}")
  Process.exit(i, "kill")
  Process.exit(j, "enough")
  Timer.sleep(20)
  println("i ${Process.alive(i)}, j ${Process.alive(j)}, k ${Process.alive(k)}")
end

fn main() do
  crash_takes_along()
  return_does_not()
  trapped()
  notices_are_no_messages()
  asked_to_leave()
  link(Process.whereis("nobody"))
  let gone = spawn(partner, "l")
  send(gone, 1)
  Timer.sleep(20)
  link(gone)
  println("main is alive")
end
