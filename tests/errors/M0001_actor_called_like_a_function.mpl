actor greeter(name :: String) do
  println("hello ${name}")
end

fn main() do
  greeter("ada")
end
