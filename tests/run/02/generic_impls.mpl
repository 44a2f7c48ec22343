interface Convert<T> do
  fn convert(self) -> T
end

impl Convert<Int> for String do
  fn convert(self) -> Int do String.length(self) end
end

impl Convert<Bool> for String do
  fn convert(self) -> Bool do self == "yes" end
end

interface Stack do
  type Item
  fn empty() -> Self
  fn push(self, item :: Self.Item) -> Self
  fn top(self) -> Option<Self.Item>
  fn push_all(self, items :: List<Self.Item>) -> Self do
    reduce(items, self, fn s, i -> s.push(i) end)
  end
end

struct IntStack do
  items :: List<Int>
end

impl Stack for IntStack do
  type Item = Int
  fn empty() = IntStack { items: [] }
  fn push(self, item) = IntStack { items: [item] ++ self.items }
  fn top(self) do
    case self.items do
      [] -> None
      h :: _ -> Some(h)
    end
  end
end

struct Pair<A, B> do
  left :: A
  right :: B
end

interface Show do
  fn show(self) -> String
end

impl Show for Int do
  fn show(self) = "i#{self}"
end
impl Show for String do
  fn show(self) = "s#{self}"
end
impl Show for Pair<A, B> where A: Show, B: Show do
  fn show(self) = "<" <> self.left.show() <> "," <> self.right.show() <> ">"
end
impl Show for List<T> where T: Show do
  fn show(self) do
    let parts = List.map(self, fn x -> x.show() end)
    "[" <> String.join(parts, " ") <> "]"
  end
end
impl Show for Option<T> where T: Show do
  fn show(self) do
    case self do
      Some(x) -> "some " <> x.show()
      None -> "none"
    end
  end
end

fn fill<S>(items) -> S where S: Stack do
  S.empty().push_all(items)
end

fn top_twice<S>(s :: S) where S: Stack do
  (s.top(), s.top())
end

fn main() do
  let n :: Int = "hello".convert()
  let b :: Bool = "yes".convert()
  println("#{n} #{b}")
  let s = IntStack.empty().push(1).push_all([2, 3])
  println("#{s.top()} #{s}")
  let t :: IntStack = fill([7, 8])
  println("#{top_twice(t)}")
  println(Pair { left: 1, right: Pair { left: "a", right: [1, 2] } }.show())
  println([Some("x"), None].show())
end
