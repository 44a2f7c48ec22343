struct Money do
  cents :: Int
end

impl Add for Money do
  fn add(self, other :: Money) -> Money do
    Money { cents: self.cents + other.cents }
  end
end

fn main() do
  println("#{(Money { cents: 1 } + Money { cents: 2 }).cents}")
end
