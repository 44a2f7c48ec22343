fn work() -> Int do
  42
end

fn main() do
  spawn(work)
end
