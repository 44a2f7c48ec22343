# Associated types in defaults, a generic tree without annotations, a generic cache with bounds.
interface Visitor do
  type Out
  fn visit(self, n :: Int) -> Self.Out
  fn all(self, ns :: List<Int>) -> List<Self.Out> do
    List.map(ns, fn n -> self.visit(n) end)
  end
end

struct Doubler do by :: Int end
struct Namer do prefix :: String end

impl Visitor for Doubler do
  type Out = Int
  fn visit(self, n :: Int) -> Int do n * self.by end
end

impl Visitor for Namer do
  type Out = String
  fn visit(self, n :: Int) -> String do "#{self.prefix}#{n}" end
end

fn run<V>(v :: V, ns :: List<Int>) where V: Visitor do
  v.all(ns)
end

type Tree<T> do
  Leaf
  Node(Tree<T>, T, Tree<T>)
end deriving(Eq, Debug)

fn insert(Leaf, x) = Node(Leaf, x, Leaf)
fn insert(Node(l, y, r), x) when x < y = Node(insert(l, x), y, r)
fn insert(Node(l, y, r), x) when x > y = Node(l, y, insert(r, x))
fn insert(t, _) = t

fn fold(Leaf, acc, _) = acc
fn fold(Node(l, x, r), acc, f) = fold(r, f(fold(l, acc, f), x), f)

fn from_list(xs) = xs |> reduce(Leaf, fn(t, x) -> insert(t, x) end)

fn size(t) = fold(t, 0, fn(n, _) -> n + 1 end)

fn to_list(t) = fold(t, [], fn(xs, x) -> xs ++ [x] end)

type Pair<A, B> = (A, B)

fn swap<A, B>(p :: Pair<A, B>) -> Pair<B, A> do
  let (a, b) = p
  (b, a)
end

struct Cache<K, V> do
  entries :: Map<K, V>
  hits :: Int
end

fn lookup<K, V>(c :: Cache<K, V>, k :: K, make :: Fun(K) -> V) -> (Cache<K, V>, V) where K: Eq, K: Hash do
  if Map.has_key(c.entries, k) do
    (%{c | hits: c.hits + 1}, Map.get(c.entries, k))
  else
    let v = make(k)
    (%{c | entries: Map.put(c.entries, k, v)}, v)
  end
end

fn main() do
  println("#{run(Doubler { by: 3 }, [1, 2])} #{run(Namer { prefix: "n" }, [1, 2])}")
  let t = from_list([5, 2, 8, 1])
  println("#{size(t)} #{to_list(t)} #{to_list(from_list(["b", "a"]))} #{t == from_list([5, 2, 8, 1])}")
  let c = Cache { entries: Map.new(), hits: 0 }
  let (c, a) = lookup(c, "x", fn k -> String.length(k) end)
  let (c, b) = lookup(c, "x", fn _ -> 99 end)
  println("#{a} #{b} #{c.hits}")
  let (d, e) = lookup(Cache { entries: %{1 => [1]}, hits: 0 }, 2, fn k -> [k, k] end)
  println("#{d} #{e}")
end
