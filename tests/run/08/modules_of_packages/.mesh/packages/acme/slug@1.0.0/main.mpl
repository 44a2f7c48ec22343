# The main module of a package is none of the project's: this one would not even compile.
fn main() do
  nothing_of_that_name()
end
