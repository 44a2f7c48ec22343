# Five philosophers, five forks (services that lend themselves), and nobody starves.

type Answer do
  Yours
  Taken
end

service Fork do
  fn init() -> Option<Int> do
    None
  end
  call Take(who :: Int) :: Answer do |holder|
    case holder do
      None -> (Some(who), Yours)
      Some(other) when other == who -> (holder, Yours)
      Some(_) -> (holder, Taken)
    end
  end
  cast Drop() do |_holder|
    None
  end
end

actor philosopher(me :: Int, left, right, meals :: Int, table :: Pid<(Int, Int)>) do
  if meals == 0 do
    send(table, (me, 3))
  else
    case (Fork.take(left, me), me) do
      (Yours, _) -> eat_or_wait(me, left, right, meals, table)
      (Taken, _) -> do
        Timer.sleep(1)
        philosopher(me, left, right, meals, table)
      end
    end
  end
end

fn eat_or_wait(me :: Int, left, right, meals :: Int, table :: Pid<(Int, Int)>) do
  case Fork.take(right, me) do
    Yours -> do
      Timer.sleep(1)
      Fork.drop(left)
      Fork.drop(right)
      spawn(philosopher, me, left, right, meals - 1, table)
      ()
    end
    Taken -> do
      Fork.drop(left)
      Timer.sleep(me + 1)
      spawn(philosopher, me, left, right, meals, table)
      ()
    end
  end
end

actor table(hungry :: Int, eaten :: Int) do
  if hungry == 0 do
    println("${eaten} meals, everybody is full")
  else
    receive do
      (_, meals) -> table(hungry - 1, eaten + meals)
    end
  end
end

fn main() do
  let forks = for _ in 0..5 do Fork.start() end
  let t = spawn(table, 5, 0)
  for i in 0..5 do
    spawn(philosopher, i, List.get(forks, i), List.get(forks, (i + 1) % 5), 3, t)
  end
end
