fn name(n) = "many"
fn name(0) = "none"

fn main() do
  println(name(0))
end
