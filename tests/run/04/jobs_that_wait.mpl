# Work that waits is a coroutine of its job: loops, early ends, captured values and nested jobs in it.

service Slow do
  fn init() -> Int do 0 end
  call Next(by :: Int) :: Int do |n|
    Timer.sleep(1)
    (n + by, n + by)
  end
end

fn after_ms(ms :: Int, n :: Int) -> Int do
  Timer.sleep(ms)
  n
end

fn nap() do
  Timer.sleep(1)
end

fn doubled(n :: Int) -> Int do
  Timer.sleep(1)
  n * 2
end

struct Order do
  name :: String
  tags :: List<String>
end

actor shop(name :: String, slow, order :: Order) do
  let job = Job.async(fn() do
    let a = Slow.next(slow, 1)
    let b = Slow.next(slow, String.length(order.name))
    for tag in order.tags do
      Timer.sleep(1)
      println("${name} ${tag} ${a}")
    end
    "${name} sold ${order.name} ${b} ${self() == self()}"
  end)
  case Job.await(job) do
    Ok(text) -> println(text)
    Err(e) -> println("err ${e}")
  end
  terminate do
    println("${name} closes")
  end
end

fn many(slow, xs :: List<Int>) do
  let base = 10
  let rs = Job.map(xs, fn(n) do
    if n == 2 do
      return -1
    end
    let k = Slow.next(slow, n)
    Timer.sleep(n)
    base + k - k + n + List.length(xs)
  end)
  println("${rs}")
  println("${Job.map(xs, doubled)}")
  println("${Job.await(Job.async(nap))}")
end

fn loops() -> Int do
  Timer.sleep(0)
  let r = Job.await(Job.async(fn() do
    let total = for i in 0..3 do
      if i == 1 do Timer.sleep(1) end
      i
    end
    while true do
      if List.length(total) == 3 do
        break
      end
    end
    List.length(total)
  end))
  case r do
    Ok(n) -> n
    Err(_) -> -1
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let slow = Slow.start()
  let corner = spawn(shop, "corner", slow, Order { name: "tea", tags: ["a", "b"] })
  ended(corner)
  many(slow, [1, 2, 3])
  println("${loops()}")
  println("${Job.await(Job.async(fn() -> after_ms(3, 4) end))}")
  let later = Job.async(fn() -> Ok(after_ms(3, 4)) end)
  let checked :: Result<Result<Int, String>, String> = Job.await(later)
  println("${checked}")
  println("${Job.await(Job.async(fn() do
    Timer.sleep(1)
    panic("in a job")
  end))}")
end
