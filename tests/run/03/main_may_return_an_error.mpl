# Reference 03 section 1.8: the value of `main` is ignored, also an `Err`.

fn main() do
  println("done")
  let _ = Err("x")?
  println("not reached")
  Ok(1)
end
