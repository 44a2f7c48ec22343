fn main() do
  let name = "ada"
  println(name.shout())
end
