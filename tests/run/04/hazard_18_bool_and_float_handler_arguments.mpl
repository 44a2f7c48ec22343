service Panel do
  fn init() -> (Bool, Float) do (true, 9.0) end
  call Set(on :: Bool, rate :: Float) :: String do |old|
    ((on, rate), "${old}")
  end
end

fn main() do
  let p = Panel.start()
  println(Panel.set(p, false, 0.1))
  println(Panel.set(p, true, -2.5))
  println(Panel.set(p, false, 0.0))
end
