actor a() do
  println("a")
  terminate do
    println("one")
  end
  terminate do
    println("two")
  end
end

fn main() do
  spawn(a)
end
