fn main(name :: String) do
  println(name)
end
