struct Coin do
  cents :: Int
end deriving(Eq)

type Side do
  Heads
  Tails
end deriving(Eq)

fn main() do
  let coin = Coin { cents: 5 }
  println("${coin == Coin { cents: 5 }} ${coin}")
  println("${[Heads, Tails]} ${Heads == Tails}")
  println(coin.inspect())
end
