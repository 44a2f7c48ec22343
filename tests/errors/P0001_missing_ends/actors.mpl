actor a() do
  println("one")
