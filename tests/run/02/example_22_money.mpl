struct Money do
  cents :: Int
end deriving(Eq, Ord, Display)

impl Add for Money do
  type Output = Money
  fn add(self, other :: Money) -> Money do
    Money { cents: self.cents + other.cents }
  end
end

impl TryFrom<Int> for Money do
  fn try_from(n :: Int) -> Result<Money, String> do
    if n >= 0 do
      Ok(Money { cents: n })
    else
      Err("debt")
    end
  end
end

fn main() do
  let a = Money { cents: 150 }
  let b = Money { cents: 275 }
  println("#{a + b} #{a < b} #{a == a}")
  let r :: Result<Money, String> = (-5).try_into()
  case r do
    Ok(m) -> println("#{m}")
    Err(e) -> println(e)
  end
end
