# Reference 04 section 7.

type Event do
  Key(String)
  Click(Int, Int)
  Quit
end

actor words() do
  for _ in 0..3 do
    let word = receive do
      1 -> "one"
      2 -> "two"
      _ -> "many"
    end
    print("${word} ")
  end
  println("")
end

# 3 does not fit the first receive and stays in the mailbox.
actor later() do
  let big = receive do
    n when n > 10 -> n
  end
  let rest = receive do
    n -> n
  end
  println("${big} then ${rest}")
end

actor events() do
  receive do
    Quit -> println("quit first")
  end
  receive do
    Click(0, y) -> println("edge ${y}")
    Click(x, y) when x == y -> println("diagonal ${x}")
    Key("q" | "x") -> println("leave")
    Key(k) -> println("key ${k}")
  end
  receive do
    Click(x, _) -> println("click ${x}")
    _ -> println("other")
  end
  receive do
    Key(k) as whole -> println("${k} ${whole}")
  end
end

actor pairs() do
  receive do
    (2, text) -> println("second ${text}")
  end
  receive do
    (n, "a") -> println("a comes with ${n}")
  end
end

actor timeout() do
  let none = receive do
    n -> n
  after 40 -> -7 end
  println("none ${none}")
end

actor in_time() do
  let got = receive do
    n -> n * 2
  after 2_000 -> -1 end
  println("in time ${got}")
end

actor poll() do
  # What stands before it in the mailbox has arrived with it.
  receive do
    0 -> ()
  end
  let first = receive do
    n -> n
  after 0 -> -1 end
  let second = receive do
    n -> n
  after -5 -> -1 end
  println("poll ${first} ${second}")
end

actor pause_only() do
  receive do
    0 -> ()
  end
  receive do
  after 30 -> println("paused") end
  receive do
    n -> println("still there: ${n + 0}")
  end
end

# What does not fit does not restart the clock.
actor patient() do
  receive do
    100 -> println("never sent")
  after 60 -> println("gave up") end
  let kept = receive do
    n -> n
  end
  println("kept ${kept}")
end

actor pesters(p :: Pid<Int>, left :: Int) do
  if left > 0 do
    Timer.sleep(10)
    send(p, left)
    pesters(p, left - 1)
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let w = spawn(words)
  send(w, 2)
  send(w, 7)
  send(w, 1)
  ended(w)

  let l = spawn(later)
  send(l, 3)
  send(l, 11)
  ended(l)

  let e = spawn(events)
  send(e, Key("k"))
  send(e, Click(4, 4))
  send(e, Key("z"))
  send(e, Quit)
  ended(e)

  let p = spawn(pairs)
  send(p, (1, "a"))
  send(p, (2, "b"))
  ended(p)

  ended(spawn(timeout))
  let i = spawn(in_time)
  Timer.sleep(10)
  send(i, 21)
  ended(i)
  let q = spawn(poll)
  send(q, 6)
  send(q, 0)
  ended(q)
  let o = spawn(pause_only)
  send(o, 8)
  send(o, 0)
  ended(o)
  let x = spawn(patient)
  spawn(pesters, x, 20)
end
