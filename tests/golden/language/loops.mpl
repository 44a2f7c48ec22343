fn main() do
  # Collects what the body gives.
  let squares = for n in 1..5 do n * n end
  println("#{squares}")
  let names = %{"ada" => 36, "grace" => 85}
  for {name, age} in names do
    println("#{name} is #{age}")
  end
  let grown = for {name, age} in names when age > 40 do name end
  println("#{grown}")
  for (index, name) in List.enumerate(["a", "b"]) do
    println("#{index}: #{name}")
  end
  let firsts = for n in squares do
    if n > 10 do
      break
    end
    if n % 2 == 0 do
      continue
    end
    n
  end
  println("#{firsts}")
  for row in 1..3 do
    println(String.join(for column in 1..4 do "#{row * column}" end, " "))
  end
end
