actor a() do
  terminate do
    println("over")
