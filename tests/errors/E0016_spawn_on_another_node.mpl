actor counter(start :: Int) do
  println("#{start}")
end

fn shown(value) do
  println("#{value}")
end

fn main() do
  let node = Node.self()
  let closure = fn() -> println("hi") end
  Node.spawn(node, 42)
  Node.spawn(node, closure)
  Node.spawn(node, shown, 3)
  Node.spawn(node, counter)
  Node.spawn(node, counter, "three")
  Node.spawn(node)
end
