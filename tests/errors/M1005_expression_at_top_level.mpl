println("this never runs")

fn main() do
  println("hello")
end
