pub fn all(xs, show) = xs |> List.map(show) |> String.join(", ")

pub fn first(pair) do
  let (a, _) = pair
  a
end
