fn main() do
  println(42) # Help: use to_string()
end
