# Reference 03 sections 1.2 and 1.4: `let` introduces a new binding for the rest of its block, closures keep values.

fn early(n :: Int) -> String do
  case n do
    0 -> return "left early"
    _ -> println("not zero")
  end
  "went on"
end

fn nothing(flag :: Bool) do
  if flag do
    return
  end
  println("flag was false")
end

fn main() do
  let x = 1
  let x = x + 1
  println("${x}")

  if x == 2 do
    let x = 50
    println("inside ${x}")
  end
  println("outside ${x}")

  let get = fn() -> x end
  let x = "now text"
  println("${get()} ${x}")

  # Each round of a loop has its own variable.
  let makers = for i in 0..3 do
    fn() -> i * 10 end
  end
  println("${List.map(makers, fn(make) -> make() end)}")

  println(early(0))
  println(early(1))
  nothing(true)
  nothing(false)

  let (a, (b, _)) = (1, ("two", 3.0))
  println("${a} ${b}")
  let Ok(v) = Ok(3)
  println("${v}")
  let (h :: t) = [7, 8, 9]
  println("${h} ${t}")
  let _ = println("for its effect")

  # A function inside a block sees what is around it, and itself.
  let base = 100
  fn count_down(n :: Int) -> Int do
    if n == 0 do base else count_down(n - 1) end
  end
  println("${count_down(5)}")

  # The local `head` hides the function of the prelude.
  let head = fn(_) -> "mine" end
  println(head([1, 2]))

  let unit = if false do println("never") end
  println("${unit} ${nil} ${()}")
end
