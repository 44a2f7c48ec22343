import Slug

fn main() do
  println(Slug.of("Tea and Toast"))
end
