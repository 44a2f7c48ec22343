actor tidy(place :: String) do
  println("tidying the ${place}")
  terminate do
    println("the ${place} is tidy")
  end
end
