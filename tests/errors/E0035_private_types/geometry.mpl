pub struct Point do
  x :: Int
end
