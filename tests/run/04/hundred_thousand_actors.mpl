# Reference 04 section 15 rule 6: a hundred thousand waiting actors, one message each.

service Total do
  fn init() -> Int do 0 end
  cast Add(n :: Int) do |sum| sum + n end
  call Get() :: Int do |sum| (sum, sum) end
end

actor waiter(total) do
  receive do
    n -> Total.add(total, n)
  end
end

actor reporter(total, expected :: Int) do
  if Total.get(total) == expected do
    println("all ${expected} answered")
  else
    Timer.sleep(5)
    reporter(total, expected)
  end
end

fn main() do
  let total = Total.start()
  let actors = for _ in 0..100_000 do spawn(waiter, total) end
  println("${List.length(actors)} actors")
  for p in actors do send(p, 1) end
  spawn(reporter, total, 100_000)
end
