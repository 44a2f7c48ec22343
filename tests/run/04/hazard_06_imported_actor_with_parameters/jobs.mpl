pub struct Pool do
  name :: String
  size :: Int
end

actor sweeper(pool :: Pool, rounds :: Int) do
  println("${pool.name} ${pool.size} ${rounds}")
end
