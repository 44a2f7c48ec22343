fn main() do
  let total = 5
  println("${totl}") # Help: did you mean `total`?
end
