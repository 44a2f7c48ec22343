from String import *

fn main() do
  println("hello")
end
