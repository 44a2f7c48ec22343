import Models

fn main() do
  println("${Models.Secret.from_json("{}")}")
  println("${Models.User.from_json("{}")}")
  println("${Models.Shape.Circel(1.0)}")
  println("${Models.Shape.area()}")
  println("${Models.Usr.from_json("{}")}")
  println("${Models.Counter.stop()}")
  let user = Models.User
  println("${user}")
  case Models.Shape.Dot do
    Models.Shape.Dots -> println("dots")
    _ -> println("others")
  end
end
