service Gate do
  fn init(limit :: Int) -> Int do limit end
  call Admit() :: Bool do |left|
    if left > 0 do (left - 1, true) else (left, false) end
  end
  cast Reset() do 2 end
end

fn try_it(g) do
  if Gate.admit(g) do println("in") else println("out") end
end

fn main() do
  let g = Gate.start(2)
  try_it(g)
  try_it(g)
  try_it(g)
  Gate.reset(g)
  try_it(g)
end
