type Job do
  Add(Int)
  Report(Pid<Int>)
  Stop
end

## Sums up what it is sent.
actor summer(total :: Int) do
  receive do
    Add(n) when n > 0 -> summer(total + n)
    Add(_) -> summer(total)
    Report(to) -> do
      send(to, total)
      summer(total)
    end
    Stop -> println("stopped at #{total}")
  end
end

## Waits for an answer, but not for ever.
actor asker(summer :: Pid<Job>) do
  send(summer, Report(self()))
  receive do
    0 -> println("nothing yet")
    total -> println("total #{total}")
  after 1000 -> println("no answer")
  end
end

fn main() do
  let worker = spawn(summer, 0)
  for n in 1..4 do
    send(worker, Add(n))
  end
  let _ = spawn(asker, worker)
  Timer.sleep(20)
  send(worker, Stop)
  Timer.sleep(20)
end
