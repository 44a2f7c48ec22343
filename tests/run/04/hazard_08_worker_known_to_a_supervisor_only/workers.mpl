import Greetings

actor hidden(name :: String) do
  println(Greetings.hello(name))
  Process.register("hidden", self())
  receive do
    n -> println("${n}")
  end
  terminate do
    println("bye ${name}")
  end
end

supervisor Root do
  child hidden do
    start: fn -> spawn(hidden, "Ada") end
  end
end
