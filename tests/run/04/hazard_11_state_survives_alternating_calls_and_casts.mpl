struct Meter do
  label :: String
  rate :: Float
  on :: Bool
end

service Gauge do
  fn init() -> Meter do
    Meter { label: "m", rate: 0.5, on: false }
  end
  call Grow() :: Float do |m|
    let next = m.rate * 2.0
    (%{m | rate: next, label: m.label <> "g"}, next)
  end
  cast Toggle() do |m|
    %{m | on: not m.on, label: m.label <> "t"}
  end
  call Read() :: String do |m|
    (m, "${m.label} ${m.rate} ${m.on}")
  end
end

fn round(g, left :: Int) do
  if left > 0 do
    Gauge.grow(g)
    Gauge.toggle(g)
    println(Gauge.read(g))
    round(g, left - 1)
  end
end

fn main() do
  round(Gauge.start(), 3)
end
