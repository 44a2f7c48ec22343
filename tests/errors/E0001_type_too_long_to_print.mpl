# Parts that are left out of a message: the type of `many` would fill a screen, the one of `more` the memory.

fn twice(x) = (x, x)

fn main() do
  let many = twice(twice(twice(twice(twice(twice(twice(twice(twice(1)))))))))
  let more = twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(many)))))))))))))
  let most = twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(twice(more)))))))))))))
  println(most)
end
