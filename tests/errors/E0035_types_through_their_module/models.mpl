struct Secret do
  word :: String
end deriving(Json)

pub struct User do
  name :: String
end

pub type Shape do
  Circle(Float)
  Dot
end

service Counter do
  fn init() -> Int do
    0
  end

  call Count() :: Int do |n|
    (n, n)
  end
end
