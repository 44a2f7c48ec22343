##! Ten creatures of three colours meet in pairs at one place; after a number of meetings it closes.

fn count() -> Int = 1_000_000

type Colour do
  Blue
  Red
  Yellow
end

type Encounter do
  Met(Colour)
  Closed
end

struct Arrival do
  who :: Pid<Encounter>
  colour :: Colour
end

fn complement(Blue, Red) = Yellow
fn complement(Red, Blue) = Yellow
fn complement(Blue, Yellow) = Red
fn complement(Yellow, Blue) = Red
fn complement(Red, Yellow) = Blue
fn complement(Yellow, Red) = Blue
fn complement(same, _) = same

actor creature(place :: Pid<Arrival>, colour :: Colour, met :: Int, report :: Pid<Int>) do
  send(place, Arrival { who: self(), colour: colour })
  receive do
    Met(other) -> creature(place, complement(colour, other), met + 1, report)
    Closed -> send(report, met)
  end
end

actor place(left :: Int) do
  receive do
    first -> do
      if left == 0 do
        send(first.who, Closed)
        place(0)
      else
        receive do
          second -> do
            send(first.who, Met(second.colour))
            send(second.who, Met(first.colour))
            place(left - 1)
          end
        end
      end
    end
  end
end

actor gather(left :: Int, sum :: Int) do
  if left == 0 do
    println("result ${sum}")
  else
    receive do
      met -> gather(left - 1, sum + met)
    end
  end
end

fn main() do
  let colours = [Blue, Red, Yellow, Red, Yellow, Blue, Red, Yellow, Red, Blue]
  let report = spawn(gather, List.length(colours), 0)
  let here = spawn(place, count())
  for colour in colours do
    spawn(creature, here, colour, 0, report)
  end
end
