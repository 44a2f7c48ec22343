# What the checklist of reference 04 wants refused, word for word.
actor numbers() do
  receive do
    n -> println("${n + 1}")
  end
end

actor words() do
  receive do
    w -> println("${String.length(w)}")
  end
end

fn only_numbers(p :: Pid<Int>) do
  send(p, 1)
end

fn handler(path :: String) -> String do
  "${path} of ${self()}"
end

supervisor Office do
  strategy: all_at_once
  child clerk do
    start: fn -> "x" end
    restart: sometimes
    shutdown: later
  end
end

fn main() do
  spawn("x")
  only_numbers(spawn(words))
  send(spawn(numbers), "text")
  send(5, 1)
  let untyped :: Pid = spawn(numbers)
  send(untyped, "text")
  println(handler("/"))
end
