##! Amounts of money, in cents, and the rates they are multiplied with.

pub struct Money do
  cents :: Int
end deriving(Eq, Ord, Hash)

## Hundredths of a per cent, so that 19 % is 1900.
pub struct Rate do
  points :: Int
end deriving(Eq, Ord, Display)

pub fn euros(whole :: Int, cents :: Int) -> Money do
  Money { cents: whole * 100 + cents }
end

pub fn scaled(amount :: Money, factor :: Int) -> Money do
  Money { cents: amount.cents * factor }
end

pub fn share(amount :: Money, rate :: Rate) -> Money do
  Money { cents: (amount.cents * rate.points + 5_000) / 10_000 }
end

pub fn total(amounts :: List<Money>) -> Money do
  List.reduce(amounts, default(), fn(sum, amount) -> sum + amount end)
end

fn padded(n :: Int) -> String do
  if n < 10 do "0${n}" else "${n}" end
end

impl Display for Money do
  fn to_string(self) -> String do
    if self.cents < 0 do
      "-" <> to_string(-self)
    else
      "${self.cents / 100}.${padded(self.cents % 100)} EUR"
    end
  end
end

impl Add for Money do
  type Output = Money
  fn add(self, other :: Money) -> Money do
    Money { cents: self.cents + other.cents }
  end
end

impl Sub for Money do
  type Output = Money
  fn sub(self, other :: Money) -> Money do
    Money { cents: self.cents - other.cents }
  end
end

impl Neg for Money do
  type Output = Money
  fn neg(self) -> Money do
    Money { cents: 0 - self.cents }
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
    case String.split(text, ".") do
      [whole, cents] when String.length(cents) == 2 -> case (String.to_int(whole), String.to_int(cents)) do
        (Some(w), Some(c)) -> Ok(euros(w, c))
        _ -> Err("no amount: ${text}")
      end
      _ -> Err("no amount: ${text}")
    end
  end
end
