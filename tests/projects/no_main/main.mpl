fn start() do
  println("never")
end
