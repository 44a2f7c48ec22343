type A = List<B>
type B = Option<A>

fn main() do
  println("1")
end
