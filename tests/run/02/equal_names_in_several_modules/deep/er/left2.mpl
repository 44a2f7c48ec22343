import Left

pub fn size() -> Int = Left.size(["a", "b", "c"])

pub fn adder(n :: Int) -> Fun(Int) -> Int do
  fn(m) -> n + m end
end
