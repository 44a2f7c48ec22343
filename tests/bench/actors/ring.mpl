##! A token runs around a ring of a thousand actors.

fn count() -> Int = 1_000_000

type Message do
  Next(Pid<Message>)
  Token(Int)
end

actor node() do
  let next = receive do
    Next(pid) -> pid
  end
  while true do
    receive do
      Token(0) -> do
        println("result 0")
        break
      end
      Token(n) -> send(next, Token(n - 1))
    end
  end
end

fn main() do
  let nodes = for _ in 0..1_000 do
    spawn(node)
  end
  for i in 0..1_000 do
    send(List.get(nodes, i), Next(List.get(nodes, (i + 1) % 1_000)))
  end
  send(List.head(nodes), Token(count()))
end
