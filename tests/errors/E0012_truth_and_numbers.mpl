# Bool has two values, numbers and texts have no end, a guard covers nothing.
fn truth(b :: Bool) -> Int do
  case b do true -> 1 end
end

fn number(n :: Int) -> String do
  case n do
    0 -> "none"
    1 -> "one"
  end
end

fn guarded(o :: Option<Int>) -> Int do
  case o do
    Some(n) when n > 0 -> n
    None -> 0
  end
end

fn nested(p :: (Bool, Option<Bool>)) -> Int do
  case p do
    (true, _) -> 1
    (false, Some(true)) -> 2
  end
end

fn main() do
  case Some(1) do Some(x) -> println("#{x}") end
  println("#{truth(true)} #{number(1)} #{guarded(None)} #{nested((true, None))}")
end
