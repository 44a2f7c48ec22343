# Reference 03 section 6: text printed before stays, one line goes to stderr, the status is 1, and nobody is waited for.

fn known(1) = "one"
fn known(2) = "two"

actor slow() do
  Timer.sleep(2_000)
  println("nobody waits for this")
end

fn main() do
  spawn(slow)
  println(known(1))
  println(known(3))
  println("not reached")
end
