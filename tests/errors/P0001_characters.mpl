fn a() do
  let x = 3 & 4
end

fn b() do
  let y = 0x
end

fn c() do
  let z = 1.5e
end

fn d() do
  let w = 12abc
end

fn g() do
  let t = "left #{3 +} right"
end

fn h() do
  let s = "never closed
end

fn main() do
  println("characters")
end
