# Not the entry: the manifest names another file.
fn main() do
  println("wrong entry")
end
