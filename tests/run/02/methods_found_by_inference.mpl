interface Zero do
  fn zero() -> Self
  fn is_zero(self) -> Bool
end

struct Money do
  cents :: Int
end

impl Zero for Money do
  fn zero() = Money { cents: 0 }
  fn is_zero(self) = self.cents == 0
end

impl Zero for Int do
  fn zero() = 0
  fn is_zero(self) = self == 0
end

type Tree do
  Leaf
  Node(Tree, Int, Tree)
end

interface Depth do
  fn depth(self)
  fn total(self)
end

impl Depth for Tree do
  fn depth(self) do
    case self do
      Leaf -> 0
      Node(l, _, r) -> 1 + deeper(l.depth(), r.depth())
    end
  end
  fn total(self) do
    case self do
      Leaf -> 0
      Node(l, n, r) -> l.total() + n + r.total()
    end
  end
end

fn deeper(a, b) do
  if a > b do a else b end
end

fn make<T>() -> T where T: Zero do
  T.zero()
end

fn drop_zeros<T>(xs :: List<T>) -> List<T> where T: Zero do
  List.filter(xs, fn x -> not x.is_zero() end)
end

fn show_all<T>(xs :: List<T>) -> String where T: Display, T: Zero do
  let parts = for x in xs do "#{x}#{x.is_zero()}" end
  String.join(parts, ",")
end

struct Handler do
  run :: Fun(Int) -> Int
end

interface Run do
  fn run(self, n :: Int) -> Int
end

impl Run for Handler do
  fn run(self, n) = n * 100
end

fn is_even(0) = true
fn is_even(n) = (n - 1).is_odd()

interface Parity do
  fn is_odd(self) -> Bool
end
impl Parity for Int do
  fn is_odd(self) do
    if self == 0 do false else is_even(self - 1) end
  end
end

interface Clauses do
  fn tell(self, n :: Int) -> String
end

impl Clauses for String do
  fn tell(self, 0) = self <> " none"
  fn tell(self, n) when n > 10 = self <> " many"
  fn tell(self, n) = "#{self} #{n}"
end

fn main() do
  let m :: Money = make()
  println("#{m.is_zero()} #{make() + 1}")
  println("#{drop_zeros([0, 1, 2])}")
  println(show_all([0, 1]))
  let t = Node(Node(Leaf, 1, Leaf), 2, Leaf)
  println("#{t.depth()} #{t.total()}")
  let h = Handler { run: fn n -> n + 1 end }
  println("#{h.run(3)} #{Run.run(h, 3)}")
  println("#{is_even(10)} #{7.is_odd()}")
  println("a".tell(0) <> "b".tell(3) <> "c".tell(11))
  let zeros = List.map([0, 1], Zero.is_zero)
  println("#{zeros}")
end
