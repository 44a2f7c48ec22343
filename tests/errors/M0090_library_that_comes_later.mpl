@cluster fn work() -> Int do 1 end

module Inner do
  pub fn one() -> Int = 1
end

actor a() do
  receive do
    0 -> println("zero")
  end
end

fn main() do
  let p = spawn(a)
  link(p)
  println("${Process.monitor(p)}")
  println("${Job.await(Job.async(fn() -> 1 end))}")
  println("${DateTime.utc_now()}")
end
