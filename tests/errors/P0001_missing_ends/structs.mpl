struct Point do
  x :: Int
