struct S do
  n :: Int
  label :: String
end

fn default_state() -> S do
  S { n: -1, label: "default" }
end

service Svc do
  fn init(n :: Int) do
    if n > 0 do S { n: n, label: "given" } else default_state() end
  end
  call Get() do |s| (s, s) end
end

fn main() do
  println("${Svc.get(Svc.start(4))} ${Svc.get(Svc.start(0))}")
end
