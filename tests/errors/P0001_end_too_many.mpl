fn greet(name :: String) do
  if name == "" do
    println("nobody")
  end
  end
  println("hello ${name}")
end

fn main() do
  greet("ann")
end
