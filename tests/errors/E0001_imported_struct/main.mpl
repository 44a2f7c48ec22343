import Geometry

fn shifted(x :: Int) -> Int do
  x + 1
end

fn main() do
  let p = Geometry.origin()
  println("${shifted(p)} ${Geometry.length("p")} ${Geometry.measure()}")
end
