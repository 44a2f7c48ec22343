fn grade(points :: Int) -> String do
  if points > 90 do
    "excellent"
  else if points > 50 do
    "good"
  else
    case points do
      0 -> "none"
      _ -> "some"
  end
end

pub fn report(points :: Int) do
  println(grade(points))
end

fn main() do
  report(12)
end
