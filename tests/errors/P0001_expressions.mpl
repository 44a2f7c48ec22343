fn a() do
  let = 3
end

fn b() do
  let x 3
end

fn c() do
  foo(1, 2
end

fn d() do
  [1, 2
end

fn e() do
  Point { 3: 1 }
end

fn f() do
  %{p | 3: 1}
end

fn g() do
  json { 3: 1 }
end

fn h() do
  for 3 in xs do
    1
  end
end

fn i() do
  case x do
    -> 1
  end
end

fn j(x :: ) = 1

fn l() do
  case x do
    1 as 3 -> 1
  end
end

fn m() do
  xs |> map(fn x x end)
end

fn n() do
  each(xs) do |x
    x
  end
end

fn o() do
  1 +
end

fn p() do
  x = 3
end

fn q() do
  )
end

fn main() do
  println("expressions")
end
