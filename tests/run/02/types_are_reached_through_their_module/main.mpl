import Models

fn area(shape :: Models.Shape) -> Float do
  case shape do
    Models.Circle(r) -> r * r * 3.0
    Models.Shape.Rect(w, h) -> w * h
    Models.Shape.Dot -> 0.0
  end
end

fn greeting(user :: Models.User) -> String do
  case user do
    Models.User { name: "ada" } -> "hello, Ada"
    Models.User { name: name } -> "who is ${name}?"
  end
end

fn older(json :: String) -> Models.User!String do
  let user = Models.User.from_json(json)?
  Ok(%{user | age: user.age + 1})
end

fn main() do
  # Derived functions, called and as values.
  case Models.User.from_json("{\"name\":\"ada\",\"age\":36}") do
    Ok(user) -> println(greeting(user))
    Err(why) -> println(why)
  end
  println("${older("{\"name\":\"bob\",\"age\":41}")}")
  println("${older("{}")}")
  let parse = Models.Shape.from_json
  println("${parse(Json.encode(Models.Dot))}")
  let boxed :: Models.Box<Int>!String = Models.Box.from_json("{\"content\":7}")
  println("${boxed}")
  println("${Models.Customer.from_json("{\"name\":\"eve\",\"age\":1}")}")

  # Literals and variants.
  let bob = Models.User { name: "bob", age: 40 }
  println(greeting(bob))
  println("${Models.Circle(1.5)} ${Models.Shape.Circle(2.5)} ${Models.Shape.Dot}")
  println("${List.map([1.0, 2.0], Models.Shape.Circle)}")
  println("${area(Models.Shape.Rect(2.0, 3.5))} ${2.0 |> Models.Shape.Circle |> area}")
  println("${Models.Shape.Dot == Models.Dot}")

  # Static methods, and a method of a variant that is called like its type.
  println("${Models.User.of_size(3)} ${Models.User.of_size(3).size()}")
  println("${Models.Marker.size()}")

  # A service.
  let counter = Models.Counter.start(4)
  println("${Models.Counter.increment(counter)}")

  # A local hides the module.
  let models = (bob, 1)
  println("${Tuple.second(models)}")
end
