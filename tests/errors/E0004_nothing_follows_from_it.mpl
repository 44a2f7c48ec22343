# `missing` is undefined everywhere. Nothing that comes of it is reported as well.
struct User do name :: String end

fn show(u :: User) -> String = u.name

fn a() do
  List.map(missing, fn u -> u.name end)
end

fn b() do
  for u in missing do u.name end
end

fn c() do
  case missing do
    Some(u) -> u.name
    None -> ""
  end
end

fn d() do
  let u = missing
  u.name
end

fn e() do
  let (u, v) = missing
  u.name <> v.name()
end

fn f() do
  missing |> List.map(fn u -> u.name end) |> List.filter(fn n -> n.size() > 1 end)
end

fn g() do
  missing.each(fn u -> u.name end)
end

fn h() do
  let xs = [missing]
  xs |> List.map(fn u -> u.name end)
end

fn i() do
  for {k, v} in missing do "#{k.name} #{v.length()}" end
end

fn k(x :: Missing) do
  x.name <> show(x)
end

fn l() -> Missing do
  println("x")
end

fn m() do
  let u = l()
  u.name + 1
end

fn n() do
  let r = missing?
  r.name
end

fn o() do
  let u = User { name: missing }
  let w = Usr { name: "a" }
  w.name <> u.name
end

fn p() do
  Iter.from(missing) |> Iter.map(fn u -> u.name end) |> List.collect()
end

fn r(t) do
  let xs = List.map(t, missing)
  xs |> List.map(fn z -> z.name end)
end

fn s() do
  reduce(missing, 0, fn acc, u -> acc + u.age end)
end

fn t() do
  if missing do missing.x else missing.y end
end

fn main() do
end
