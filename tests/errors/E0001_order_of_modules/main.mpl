import A
import B

fn main() do
  println(A.text() + 1)
end
