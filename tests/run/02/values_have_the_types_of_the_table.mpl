# What literals, annotations and inferred functions are: reference 02 sections 1, 3 and 4. That the program compiles is
# half of the test: every annotation below is checked.

fn id(x) do x end

fn pair() -> (Int, Bool) do (1, true) end

fn labelled(f :: Fun(Int) -> String, n :: Int) -> String = f(n)

fn made(f :: Fun() -> Int) -> Int = f()

fn maybe(n :: Int?) -> Option<Int> = n

fn spaced(r :: Int ! String) -> Result<Int, String> = r

type Url = String
type Both<A, B> = (A, B)

fn fetch(url :: Url) -> String = "got " <> url

fn swapped(p :: Both<Int, String>) -> Both<String, Int> do
  let (a, b) = p
  (b, a)
end

# Two functions that call each other, used before both.
fn parity(n :: Int) -> String = if is_even(n) do "even" else "odd" end

fn is_even(n) do if n == 0 do true else is_odd(n - 1) end end

fn is_odd(n) do if n == 0 do false else is_even(n - 1) end end

# Used before their definition: a struct, an actor, a service.
fn early() -> Int do
  let p = Late { value: 4 }
  let worker = spawn(late_worker, 1)
  send(worker, 2)
  let late = LateService.start()
  p.value + LateService.get(late)
end

struct Late do value :: Int end

actor late_worker(n :: Int) do
  receive do
    m -> n + m
  end
end

service LateService do
  fn init() do 38 end
  call Get() do |s| (s, s) end
end

struct Box<T> do
  value :: T
end deriving(Display)

struct Button do
  name :: String
  press :: Fun(Int) -> Int
end

type Shape do
  Circle(Float)
  Square(Float)
end

fn add(a, b) do a + b end

fn greet(options :: Map<String, String>) -> String = "hi " <> Map.get(options, "name")

fn last_is_let() do
  let a = 1
end

fn ask(c :: Bool) -> Int!String do
  let n = if c do 1 else return Err("no") end
  Ok(n)
end

fn flip(xs :: List) -> List = List.reverse(xs)

fn count(m :: Map<String, Int>) do
  for {_, v} in m do v end
end

fn main() do
  let n :: Int = 42
  let f :: Float = 3.5
  let s :: String = "s"
  let b :: Bool = true
  let a :: Atom = :a
  let u :: () = nil
  let v :: Unit = ()
  println("#{n} #{f} #{s} #{b} #{a} #{u} #{v}")
  let same = fn (x) -> x end
  println("#{id(7)} #{id("poly")} #{same(1)} #{same("one")} #{id(id)(2.5)}")
  println("#{"a" <> "b"} #{[1] ++ [2]} #{pair()} #{labelled(fn x -> "<#{x}>" end, 5)} #{made(fn -> 1 end)}")
  println("#{maybe(Some(1))} #{maybe(None)} #{spaced(Ok(1))} #{spaced(Err("e"))}")
  let url :: Url = "x.org"
  let plain :: String = url
  println("#{fetch(plain)} #{fetch(url)} #{swapped((1, "one"))}")
  println("#{parity(10)} #{early()}")
  let point = Box { value: 42 }
  println("#{point} #{Box { value: "hi" }} #{%{point | value: 43}}")
  let button = Button { name: "plus", press: fn x -> x + 1 end }
  println("#{button.press(1)} #{button.name.length()} #{Circle(1.0) == Shape.Circle(1.0)}")
  let nothing = if n > 50 do 5 end
  println("#{nothing} #{last_is_let()} #{ask(true)} #{ask(false)} #{flip([1, 2])} #{count(%{"a" => 5})}")
  println("#{10 |2> add(1)} #{1 |> add(10)} #{add(0.5, 1.0)} #{greet(name: "Al")}")
  let strings = List.map([1, 2], fn x -> "#{x}" end)
  println(String.join(strings, "+"))
  let squares :: List<Int> = for i in 0..3 do i * i end
  println("#{squares} #{for i in 0..4 do
    if i == 3 do continue end
    i
  end}")
  let texts :: List<String> = Iter.from([1, 2]) |> Iter.map(fn x -> "#{x}" end) |> List.collect()
  let zipped = Iter.zip(Iter.from(["a", "b"]), Iter.from([1, 2])) |> Map.collect()
  println("#{texts} #{Map.get(zipped, "a")}")
  let made_later = fn x -> (x, x) end
  println("#{made_later(1)} #{made_later("a")} #{List.map([1, 2], Some)} #{List.map([-1], Math.abs)}")
  if n > 1 do println("then") else let _ = 1 end
  println("#{42.to_string()} #{true.to_string()} #{3.14.to_string()} #{[1, 2].to_string()} #{"abc".length()}")
  println("#{Float.from(42)} #{String.from(true)} #{String.from(1.5)} #{compare(3, 5)}")
  let zero :: Int = default()
  let blank :: String = default()
  println("#{zero} [#{blank}] #{case compare(3, 5) do Less -> 1 Equal -> 2 Greater -> 3 end}")
  let e = List.new()
  let ints :: List<Int> = e
  let strs :: List<String> = e
  println("#{ints} #{strs} #{List.append(ints, 1)} #{"abc" |> String.length}")
  let j :: String = json { a: 1 }
  println(j)
  println("#{string_length("abc")} #{list_map([1], fn x -> x + 1 end)} #{inspect("q")} #{to_string(1)} #{hash(1) == hash(1)}")
end
