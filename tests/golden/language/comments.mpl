##! How comments travel.
##! A second line for the file.

#= A block comment
   over two lines. =#
## How many letters a parcel label may have.
pub fn limit() -> Int do # not more
  40 # as the printer can
end

# Small parcels first.
fn price(0) = 0 # nothing to send
# Everything else by weight.
fn price(grams) = 200 + grams # in cents

## What is sent.
pub struct Parcel do
  # where it goes
  label :: String
  grams :: Int # with the box
end

type Size do
  Letter # fits the slot
  Box(Int) # by the counter
end

fn size(parcel :: Parcel) -> Size do
  if parcel.grams < 50 do # a letter
    Letter # the cheap one
  else
    # too heavy for the slot
    Box(parcel.grams) #= in grams =#
  end # of the decision
end

actor counter(total :: Int) do # how many so far
  receive do
    0 -> println("total ${total}") # and done
    # more to count
    n -> # one parcel
      counter(total + n)
  end
end

fn main() do
  #= Two
     parcels. =#
  let note = Parcel { label: "Ada", grams: 20 } # light
  let box = Parcel { # a long one
    label: "Grace",
    grams: 900
  }
  for parcel in [note, box] do # each of them
    case size(parcel) do # which one
      Letter -> println("${parcel.label}: ${price(parcel.grams)}") # cheap
      Box(grams) -> # dear
        # twice, for the way back
        println("${parcel.label}: ${price(grams) * 2}")
    end
  end
  # a path: C:\
  println("${limit()}")
  let pid = spawn(counter, 0) # counts
  send(pid, 2)
  send(pid, 0) # stops it
end
