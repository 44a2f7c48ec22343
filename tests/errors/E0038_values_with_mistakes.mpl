# Maps, options, tuples, json and text.
struct User do
  id :: Int
  tags :: List<String>
  boss :: Pid
end deriving(Json)

fn lookup(m :: Map<String, Int>, key :: String) -> Int do
  Map.get(key, m)
end

fn swap(p :: (Int, String)) -> (String, Int) do
  let (a, b) = p
  (a, b)
end

fn pick(o :: Option<Int>) -> String do
  if o do "some" else "none" end
end

fn merged() do
  let xs = [1, 2] ++ ["a"]
  let ys = "n: " <> 3
  let m = %{"a" => 1, :b => 2, "c" => "three"}
  m
end

fn text(n :: Int) -> String do
  "value " + n.to_string()
end

fn third(t :: (Int, Int)) -> Int = Tuple.nth(t, 2)

fn negate(s :: String) -> Bool = not s

fn decode(s :: String) -> Int do
  let u = User.from_json(s)
  u.id
end

fn main() do
  println("#{lookup(%{"a" => 1}, "a")} #{swap((1, "a"))} #{pick(Some(1))}")
  println("#{if 1 do 2 else 3 end} #{[1, 2]["a"]}")
end
