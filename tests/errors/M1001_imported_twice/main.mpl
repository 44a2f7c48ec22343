from Left import name
from Right import name

fn main() do
  println(name())
end
