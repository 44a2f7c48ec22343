fn main() do
  break
  for i in 0..3 do
    let f = fn() -> break end
    f()
  end
end
