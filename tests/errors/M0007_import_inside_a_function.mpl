fn main() do
  import String
  println(String.trim(" a "))
end
