actor a() do
  receive do
    n -> println(n)
