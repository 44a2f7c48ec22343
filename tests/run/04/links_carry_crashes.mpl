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
  Process.register(name, self())
  receive do
    n -> println("${name} got ${n}")
  end
  terminate do
    println("${name} ends")
  end
end

## Trapping exits, it is told what would have ended it.
actor trapper(name :: String, other :: Pid) do
  Process.trap_exit()
  other |> link()
  Process.register(name, self())
  receive do
    (:exit, who, why) -> println("exit: ${why} ${who == other}")
  end
end

## A notice is no Int.
actor counter(other :: Pid, left :: Int) do
  if left == 3 do
    link(other)
    Process.register("counter", self())
    ()
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
  ready("b")
  let c = spawn(tied, "c", b)
  ready("c")
  send(a, 0)
  ended(c)
  println("a ${Process.alive(a)}, b ${Process.alive(b)}, c ${Process.alive(c)}")
end

fn return_does_not() do
  let d = spawn(partner, "d")
  let e = spawn(tied, "e", d)
  ready("e")
  send(d, 1)
  ended(d)
  send(e, 5)
  ended(e)
end

fn trapped() do
  let f = spawn(partner, "f")
  let of_f = spawn(trapper, "trapper of f", f)
  let g = spawn(partner, "g")
  let of_g = spawn(trapper, "trapper of g", g)
  ready("trapper of f")
  ready("trapper of g")
  send(f, 0)
  ended(of_f)
  send(g, 1)
  ended(of_g)
end

fn notices_are_no_messages() do
  let h = spawn(partner, "h")
  let c = spawn(counter, h, 3)
  ready("counter")
  send(h, 1)
  ended(h)
  send(c, 1)
  send(c, 2)
  send(c, 3)
  ended(c)
end

fn asked_to_leave() do
  let i = spawn(partner, "i")
  let j = spawn(partner, "j")
  let k = spawn(tied, "k", j)
  ready("k")
  Process.exit(i, "normal")
  Timer.sleep(20)
  println("i ${Process.alive(i)}")
  Process.exit(i, "kill")
  Process.exit(j, "enough")
  ended(i)
  ended(k)
  println("i ${Process.alive(i)}, j ${Process.alive(j)}, k ${Process.alive(k)}")
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

## Waits until somebody has that name.
fn ready(name :: String) do
  if not Process.alive(Process.whereis(name)) do
    Timer.sleep(1)
    ready(name)
  end
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
  ended(gone)
  link(gone)
  println("main is alive")
end
