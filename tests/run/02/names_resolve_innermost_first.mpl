# What the checklist of reference 02 does not name: shadowed prelude names, constants, local functions, overloads by arity.

type Level do
  Error(String)
  Info
end

struct List2 do
  length :: Int
end

interface Named do
  fn name(self) -> String
  fn kind() -> String
  fn both(self) do "#{self.name()}" end
end

struct Dog do name2 :: String end
struct Rock do weight :: Int end

impl Named for Dog do
  fn name(self) -> String do "dog " <> self.name2 end
  fn kind() -> String do "animal" end
  fn extra(self, n :: Int) do n + 1 end
end

impl Named for Rock do
  fn name(self) do "rock" end
  fn kind() do "thing" end
  fn both(self) -> String do "hard" end
end

struct Meters do v :: Float end
impl From<Int> for Meters do
  fn from(n :: Int) -> Meters do Meters { v: Float.from(n) } end
end
impl From<Float> for Meters do
  fn from(f :: Float) -> Meters do Meters { v: f } end
end

fn walk(m :: Meters) -> Float = m.v

let limit = 10
let table = %{"a" => limit, "b" => limit * 2}

fn head(xs) do "mine" end

fn pick(o) do
  case o do
    Some(x) when x > limit -> "big"
    Some(_) -> "small"
    None -> "none"
  end
end

fn local(n :: Int) do
  let k = n * 2
  fn go(i) do if i == 0 do [] else [i * k] ++ go(i - 1) end end
  fn id(x) = x
  (go(3), id("a"), id(1))
end

fn never(n :: Int) -> Int do
  if n > 0 do n else panic("no") end
end

fn later(x) do helper(x) <> "!" end
fn helper(x) do "#{x}" end

fn overload(a) = overload(a, 1)
fn overload(a, b) = a + b

fn wrap(x :: Int?) -> Int!String? do
  case x do
    Some(n) -> Ok(n)
    None -> Err(None)
  end
end

fn unit_cb(f :: Fun(Int) -> ()) do f(3) end

fn main() do
  let d = Dog { name2: "rex" }
  println("#{d.name2} #{d.name()} #{d.both()} #{d.extra(1)} #{Dog.kind()} #{Named.name(d)} #{name(d)} #{Rock { weight: 1 }.both()}")
  println("#{walk(3.into())} #{walk(2.5.into())} #{Meters.from(4).v}")
  println("#{head([1])} #{pick(Some(11))} #{pick(Some(1))} #{pick(None)} #{table["b"]} #{local(2)}")
  println("#{never(3)} #{later(5)} #{later([1])} #{overload(1)} #{overload(1, 5)} #{5 |> overload} #{5 |> overload(2)}")
  println("#{wrap(Some(1))} #{wrap(None)}")
  unit_cb(fn n -> println("cb #{n}") end)
  let e = Error("bad")
  println("#{e} #{case e do Error(m) -> m Info -> "" end} #{Level.Info}")
  let f = overload
  println("#{f(1, 2)}")
end
