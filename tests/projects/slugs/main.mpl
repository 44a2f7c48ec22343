# A program of its own; those who depend on the package do not get it.
fn main() do
  println("slugs")
end
