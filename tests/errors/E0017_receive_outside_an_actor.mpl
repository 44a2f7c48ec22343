fn wait_for_it() -> Int do
  receive do
    n -> n
  end
end

fn main() do
  println("${wait_for_it()}")
end
