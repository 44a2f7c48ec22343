interface Monoid do
  fn empty() -> Self
  fn combine(self, other :: Self) -> Self
end
impl Monoid for Int do
  fn empty() = 0
  fn combine(self, other) = self + other
end
impl Monoid for String do
  fn empty() = ""
  fn combine(self, other) = self <> other
end
impl Monoid for List<T> do
  fn empty() = []
  fn combine(self, other) = self ++ other
end
impl Monoid for Option<T> where T: Monoid do
  fn empty() = None
  fn combine(self, other) do
    case (self, other) do
      (Some(a), Some(b)) -> Some(a.combine(b))
      (None, b) -> b
      (a, None) -> a
    end
  end
end

fn concat<M>(xs :: List<M>) -> M where M: Monoid do
  reduce(xs, M.empty(), fn a, b -> a.combine(b) end)
end

fn concat_map(xs, f) do
  concat(List.map(xs, f))
end

fn main() do
  println("#{concat([1, 2, 3])} #{concat(["a", "b"])} #{concat([[1], [2]])}")
  println("#{concat([Some(1), None, Some(3)])}")
  println("#{concat_map([1, 2], fn n -> "#{n}" end)}")
  println("#{String.empty()} #{List.empty() ++ [1]}")
  let e :: Option<Int> = Option.empty()
  println("#{e}")
end
