fn f(x) do
  case x do
    1 -> do
      "one"
