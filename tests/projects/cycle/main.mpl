import A

fn main() do
  println("never")
end
