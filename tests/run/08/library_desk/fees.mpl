pub fn helper() -> String do
  "fees"
end

pub fn twice(f, x) do
  let again = fn y -> f(y) + f(y) end
  again(x)
end
