struct Job do
  name :: String
  owner :: Pid
  places :: List<(Int, Int)>
  tags :: Map<Int, String>
end deriving(Json)

type Event do
  Started(Int, Pid)
  Failed(reason :: Fun() -> String)
end deriving(Json)

fn main() do
  println("unused")
end
