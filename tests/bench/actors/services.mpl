##! A quarter of a million idle services; then each is asked once.

fn count() -> Int = 250_000

service Meter do
  fn init(value :: Int) -> Int do
    value
  end
  call Read() :: Int do |value|
    (value, value)
  end
end

fn main() do
  let meters = for n in 0..count() do
    Meter.start(n)
  end
  # Nobody works between these two lines: here the memory is measured.
  println("pause")
  Timer.sleep(200)
  println("resume")
  println("result ${List.reduce(meters, 0, fn(sum, meter) -> sum + Meter.read(meter) end)}")
end
