module Inner do
  pub fn one() -> Int = 1
end

fn main() do
  println("${Inner.one()}")
  println("${DateTime.utc_now()}")
  println("${Crypto.sha256("a")}")
end
