type Light do
  Red
  Yellow
  Green
end

fn may_go(Green, _) = true
fn may_go(Yellow, true) = true
fn may_go(Red, false) = false

fn name(light :: Light, short :: Bool) -> String do
  case (light, short) do
    (Red, true) -> "R"
    (Red, false) -> "red"
    (Green, _) -> "green"
    (Yellow, true) -> "Y"
  end
end

fn deep(value :: Option<Result<Int, Bool>>) -> Int do
  case value do
    Some(Ok(n)) -> n
    Some(Err(true)) -> 1
    None -> 0
  end
end

fn lengths(xs :: List<Bool>) -> Int do
  case xs do
    [] -> 0
    [a] -> 1
    [true, b] -> 2
  end
end

fn main() do
  println("#{may_go(Red, false)} #{name(Red, true)} #{deep(None)} #{lengths([])}")
end
