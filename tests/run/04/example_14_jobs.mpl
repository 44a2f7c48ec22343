fn slow(n :: Int) -> Int do
  Timer.sleep(60 - n * 20)
  n * n
end

fn only_one(1) = 1

fn text(r :: Int!String) -> String do
  case r do
    Ok(v) -> "ok ${v}"
    Err(e) -> "err ${e}"
  end
end

fn main() do
  let a = Job.async(fn() -> slow(1) end)
  let b = Job.async(fn() -> slow(2) end)
  println(text(Job.await(a)))
  println(text(Job.await(b)))
  println(text(Job.await(Job.async(fn() -> only_one(5) end))))
  println(text(Job.await_timeout(Job.async(fn() -> slow(0) end), 5)))
  let rs = Job.map([1, 2, 3], fn(n) -> slow(n) end)
  for r in rs do
    println(text(r))
  end
end
