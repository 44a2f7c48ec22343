##! Many binary trees, built and counted.

fn count() -> Int = 16

type Tree do
  Leaf
  Node(Tree, Tree)
end

fn make(0) = Node(Leaf, Leaf)
fn make(depth) = Node(make(depth - 1), make(depth - 1))

fn size(Leaf) = 0
fn size(Node(left, right)) = 1 + size(left) + size(right)

fn main() do
  let kept = make(count())
  let sizes = for round in 0..60 do size(make(14)) end
  println("result ${List.reduce(sizes, size(kept), fn (a, b) -> a + b end)}")
end
