actor sleeper() do
  Timer.sleep(5_000)
  println("never")
  terminate do
    println("no clause runs")
  end
end

fn main() do
  spawn(sleeper)
  Timer.sleep(20)
  println("before")
  let xs :: List<Int> = []
  println("${List.head(xs)}")
end
