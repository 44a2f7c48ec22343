fn main() do
  let xs :: List<Int> = ["a"]
  let ys = [1, "b"]
  println("${xs} ${ys}")
end
