struct Celsius do
  degrees :: Int
end

struct Kelvin do
  degrees :: Int
end

impl From<Celsius> for Kelvin do
  fn from(c :: Celsius) -> Kelvin do Kelvin { degrees: c.degrees + 273 } end
end

fn main() do
  let warm :: Kelvin = Celsius { degrees: 20 }.into()
  let cold :: Celsius = warm.into()
  println("#{cold.degrees}")
end
