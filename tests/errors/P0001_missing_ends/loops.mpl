fn f(xs) do
  for x in xs do
    x
