actor tally(total :: Int) do
  receive do
    0 -> println("total ${total}")
    n -> tally(total + n)
  end
end

fn main() do
  let t = spawn(tally, 0)
  send(t, 1)
  send(t, 2)
  send(t, 39)
  send(t, 0)
end
