# Reference 04 section 6.

actor collect(left :: Int, got :: List<Int>) do
  if left == 0 do
    println("${got}")
  else
    receive do
      n -> collect(left - 1, List.append(got, n))
    end
  end
end

actor short() do
  println("short")
end

actor to_itself() do
  let me = self()
  send(me, 1)
  send(me, 2)
  let a = receive do n -> n end
  let b = receive do n -> n end
  println("to itself ${a * 10 + b}")
end

actor numbers() do
  receive do
    n -> println("number ${n + 1}")
  end
end

# Nothing says what this one gets: it takes everything.
actor anything(left :: Int) do
  receive do
    _ -> println("something")
  end
  if left > 1 do anything(left - 1) else println("enough") end
end

actor shows(left :: Int) do
  receive do
    m -> println("got ${m}")
  end
  if left > 1 do shows(left - 1) else println("seen") end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let p = spawn(collect, 10, [])
  for n in 0..10 do send(p, n) end
  ended(p)

  let s = spawn(short)
  ended(s)
  send(s, 1)
  send(Process.whereis("absent"), "lost")

  ended(spawn(to_itself))

  # Only an untyped pid lets a wrong message through; the actor never takes it for a number.
  let untyped :: Pid = spawn(numbers)
  send(untyped, "text")
  send(untyped, 4)
  ended(untyped)

  let any = spawn(anything, 2)
  send(any, 1)
  send(any, "two")
  ended(any)

  let all = spawn(shows, 3)
  send(all, 1)
  send(all, "two")
  send(all, [3.5])
  ended(all)

  all |> send("late")
end
