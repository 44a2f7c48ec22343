struct Secret do
  code :: Int
end deriving()

fn main() do
  let s = Secret { code: 1 }
  println("${s == s}")
end
