# A type whose parts are of a larger instance of the type.

struct Nest<T> do
  value :: T
  next :: Option<Nest<(T, T)>>
end
fn main() do
  println("x")
end
