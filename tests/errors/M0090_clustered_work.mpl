@cluster(2) pub fn mend() do
  println("mending")
end

fn main() do
  mend()
end
