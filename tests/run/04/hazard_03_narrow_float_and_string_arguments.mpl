actor a(on :: Bool, r :: Float, s :: String) do
  println("${on} ${r} ${s}")
end

fn main() do
  spawn(a, false, 2.5, "x")
end
