# Lazy pipelines, and what becomes of one that gets a name.

struct Reading do
  station :: String
  degrees :: Float
end

## The mean over the first readings of a station.
fn mean(readings :: List<Reading>, station :: String, count :: Int) -> Float do
  let sum = readings
    |> Iter.from()
    |> Iter.filter(fn(reading) -> reading.station == station end)
    |> Iter.take(count)
    |> Iter.map(fn(reading) -> reading.degrees end)
    |> Iter.sum()
  sum / Int.to_float(count)
end

fn frosty(readings :: List<Reading>) -> ListIterator do
  Iter.filter(Iter.from(readings), fn(reading) -> reading.degrees < 0.0 end)
end

fn main() do
  let readings = [Reading { station: "north", degrees: -2.5 }, Reading { station: "south", degrees: 4.0 }]
  println("${mean(readings, "north", 1)}")
  let cold = frosty(readings)
  println("${Iter.count(cold)}, then ${Iter.count(cold)}")
  for {i, reading} in Iter.enumerate(Iter.from(readings)) do
    println("${i}: ${reading.station}")
  end
  println("${Iter.zip(Iter.from(["a", "b"]), Iter.from(1..3)) |> Map.collect()}")
end
