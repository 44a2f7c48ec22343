# Hides the members of the standard module that it defines, in files that import it.
pub fn double(n :: Int) -> Int do
  n * 2
end
