impl Add for Bool do
  type Output = Bool
  fn add(self, other :: Bool) -> Bool do
    self or other
  end
end

fn main() do
  println("#{true + false}")
end
