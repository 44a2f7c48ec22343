struct Task do
  name :: String
  run :: Fun(Int) -> Int
end

actor worker(task :: Task) do
  println(task.name)
end

actor counter(start :: Int) do
  receive do
    n -> println("#{start + n}")
  end
end

fn serve(router :: Router) do
  HTTP.serve(router, 8080)
end

fn main() do
  let node = "far@host:4370"
  let pid = Node.spawn(node, counter, 3)
  send(pid, 4)
  Node.spawn(node, worker, Task { name: "double", run: fn(n) -> n * 2 end })
  Node.spawn_link(node, serve, HTTP.router())
end
