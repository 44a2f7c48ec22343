# `for` over types with Iterable, and over a type with Iterator, whose `next` sees the same value each time.

struct Tree do
  label :: Int
  children :: List<Tree>
end

impl Iterable for Tree do
  type Item = Int
  type Iter = List<Int>
  fn iter(self) -> List<Int> do
    labels(self)
  end
end

struct Deck do
  cards :: Map<String, Int>
end

impl Iterable for Deck do
  type Item = String
  type Iter = List<String>
  fn iter(self) -> List<String> do
    Map.keys(self.cards)
  end
end

struct Empty do
  limit :: Int
end

impl Iterator for Empty do
  type Item = Int
  fn next(self) -> Option<Int> do
    if self.limit > 0 do None else None end
  end
end

fn labels(tree :: Tree) -> List<Int> do
  let below = for child in tree.children do labels(child) end
  [tree.label] ++ List.flatten(below)
end

fn main() do
  let leaf = fn n -> Tree { label: n, children: [] } end
  let tree = Tree { label: 1, children: [leaf(2), Tree { label: 3, children: [leaf(4)] }] }
  println("#{for n in tree do n * 10 end}")
  println("#{for n in tree when n % 2 == 0 do n end}")
  let deck = Deck { cards: %{"ace" => 1, "king" => 13} }
  for card in deck do
    println(card)
  end
  println("#{for n in Empty { limit: 3 } do n end}")
  println("#{Empty { limit: 1 }.next()}")
end
