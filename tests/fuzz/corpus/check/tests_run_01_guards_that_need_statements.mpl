# Guards of a `case` with several effects, blocks and ways out.

fn say(name :: String, value :: Int) -> Int do
  print("#{name} ")
  value
end

fn rank(n :: Int) -> String do
  case n do
    0 -> "zero"
    k when say("a", k) + say("b", 1) > 10 -> "large"
    k when (if k > 5 do say("c", 1) else say("d", 2) end) == 1 -> "middle"
    k when k < 0 and panic("negative") -> "never"
    k -> "small #{k}"
  end
end

fn kind(o :: Option<Int>, flag :: Bool) -> Int do
  case o do
    Some(n) when flag and (for i in 0..n do i end) == [0, 1] -> n * 100
    Some(n) when n > say("e", 3) or return -1 -> n
    Some(_) -> 1
    None -> 0
  end
end

fn main() do
  println(rank(0))
  println(rank(12))
  println(rank(7))
  println(rank(2))
  println("#{kind(Some(2), true)}")
  println("#{kind(Some(2), false)}")
  println("#{kind(Some(5), false)}")
  println("#{kind(None, true)}")
end
