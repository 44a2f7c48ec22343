fn name(0) = "none"
pub fn name(n) -> String = "some"

fn main() do
  println(name(1))
end
