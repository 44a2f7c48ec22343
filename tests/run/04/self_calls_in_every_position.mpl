# A self call that is no tail call runs a body inside the body, on the same process. Each has its own arguments, and the
# terminate clause sees those of the outer one.

actor stairs(n :: Int, name :: String) do
  if n > 0 do
    stairs(n - 1, name <> "'")
    println("back on ${n} as ${name}")
  else
    println("top as ${name}")
  end
  terminate do
    println("left at ${n} as ${name}")
  end
end

actor breaks(n :: Int) do
  if n > 0 do
    breaks(n - 1)
    println("never ${n}")
  else
    panic("broke")
  end
  terminate do
    println("broke at ${n}")
  end
end

actor waits(n :: Int) do
  let got = receive do
    k -> k
  end
  if n < 2 do
    waits(n + 1)
    println("got ${got} in round ${n}")
  end
  terminate do
    println("the end of round ${n}")
  end
end

actor mixed(n :: Int, log :: String) do
  if n < 3 do
    mixed(n + 1, log <> "${n}")
  else
    if n == 3 do
      mixed(9, "nested")
      println("after ${n} ${log}")
    end
  end
  terminate do
    println("mixed ${n} ${log}")
  end
end

## The call may stand in a closure, in a local function, in a loop.
actor shelves(n :: Int) do
  let again = fn() -> shelves(n - 1) end
  fn fill(k :: Int) do
    shelves(k)
  end
  case n do
    3 -> again()
    2 -> fill(n - 1)
    1 -> do
      for i in 0..1 do
        shelves(i)
      end
      println("filled")
    end
    _ -> println("the lowest shelf")
  end
  println("shelf ${n}")
  terminate do
    println("all shelves, from ${n}")
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  ended(spawn(stairs, 2, "s"))
  ended(spawn(breaks, 1))
  let w = spawn(waits, 0)
  send(w, 10)
  send(w, 20)
  send(w, 30)
  ended(w)
  ended(spawn(mixed, 1, ""))
  ended(spawn(shelves, 3))
end
