fn main() do
  println(json { "a": 1 })
end
