##! The methods of operators, on parameters whose type is inferred.
struct Money do
  cents :: Int
end

impl Add for Money do
  type Output = Money
  fn add(self, other :: Money) -> Money do
    Money { cents: self.cents + other.cents }
  end
end

fn twice(x) = x.add(x)

fn ratio(a, b) do
  a.div(b).add(a.mod(b))
end

fn opposite(x) = x.neg()

fn is_same(a, b) do
  a.eq(b) or a.lt(b)
end

fn main() do
  println("${twice(3)} ${twice(1.5)} ${twice(Money { cents: 4 })}")
  println("${ratio(17, 5)} ${ratio(7.5, 2.0)}")
  println("${opposite(3)} ${opposite(2.5)}")
  println("${is_same("a", "b")} ${is_same(3, 2)} ${is_same(Money { cents: 1 }, Money { cents: 1 })}")
end
