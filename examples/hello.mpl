##! The smallest Mesh program. Try it: `mesh2cpp run examples/hello.mpl`.

fn main() do
  println("Hello from Mesh!")
end
