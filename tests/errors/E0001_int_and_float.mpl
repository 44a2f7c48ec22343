fn main() do
  println("${1 + 2.0}")
end
