fn main() do
  spawn(42)
end
