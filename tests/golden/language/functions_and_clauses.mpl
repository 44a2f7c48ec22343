## The fare for a distance: the first zone is free.
fn fare(0) = 0
fn fare(zones) when zones < 0 = fare(-zones)
fn fare(zones) do
  120 + zones * 80
end

## Same name, other number of arguments.
fn fare(zones, passengers) do
  fare(zones) * passengers
end

# Counts down in a loop of its own.
fn countdown(n :: Int, seen :: List<Int>) -> List<Int> do
  if n == 0 do
    seen
  else
    countdown(n - 1, List.append(seen, n))
  end
end

fn is_even(n :: Int) -> Bool do
  n == 0 or is_odd(n - 1)
end

fn is_odd(n :: Int) -> Bool do
  n != 0 and is_even(n - 1)
end

fn main() do
  println("#{fare(0)} #{fare(3)} #{fare(-3)} #{fare(2, 4)}")
  println("#{countdown(3, [])} #{is_even(10)}")
  # A function inside a function sees what stands around it.
  let discount = 10
  fn reduced(price :: Int) -> Int do
    price - discount
  end
  println("#{reduced(fare(1))}")
end
