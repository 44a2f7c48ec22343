struct User do
  name :: String
end

fn main() do
  println("#{User.from_json("{}")}")
  println("#{User.__table__()}")
  println(User { name: "a" }.to_json())
end
