struct Money do
  cents :: Int
end deriving(Eq)

impl Add for Money do
  type Output = Money
  fn add(self, other :: Money) -> Money do
    Money { cents: self.cents + other.cents }
  end
end

impl Neg for Money do
  type Output = Money
  fn neg(self) -> Money do
    Money { cents: -self.cents }
  end
end

impl Ord for Money do
  fn lt(self, other :: Money) -> Bool do
    self.cents < other.cents
  end
end

# 4.20 instead of Money(420).
impl Display for Money do
  fn to_string(self) -> String do
    "#{self.cents / 100}.#{self.cents % 100}"
  end
end

impl Default for Money do
  fn default() -> Money do
    Money { cents: 0 }
  end
end

impl From<Int> for Money do
  fn from(cents :: Int) -> Money do
    Money { cents: cents }
  end
end

impl TryFrom<String> for Money do
  fn try_from(text :: String) -> Result<Money, String> do
    case String.to_int(text) do
      Some(cents) -> Ok(Money { cents: cents })
      None -> Err("no amount: #{text}")
    end
  end
end

fn total(amounts :: List<Money>) -> Money do
  List.reduce(amounts, Money.default(), fn (sum, amount) -> sum + amount end)
end

fn main() do
  let price :: Money = 350.into()
  println("#{total([price, Money.from(70)])} #{-price} #{price < Money.from(1)}")
  let read :: Result<Money, String> = "12x".try_into()
  println("#{read}")
end
