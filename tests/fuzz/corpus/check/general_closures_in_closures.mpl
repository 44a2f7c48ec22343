fn main() do
  
end
# file: utils.mpl
pub fn twice(f, x) do
  let again = fn y -> let again = fn y -> f(y)
f(f(y)) end
  again(x) end
let again = fn y -> let again = fn y -> again(y)
f(f(y)) end
  again(println) end
  f
end
