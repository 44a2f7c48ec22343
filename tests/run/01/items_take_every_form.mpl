# Items and types in their spellings: reference 01 sections 3.3 to 3.10 and 4.

struct OnOneLine do x :: Int y :: Int end
struct WithCommas do x :: Int, y :: Int, end
struct OnLines do
  x :: Int

  y :: Int
end deriving(Eq, Display)
struct Bare do end deriving()
struct Boxed<Item> do
  item :: Item
end deriving(Eq, Display,)

struct Account do
  table "people"
  primary_key :id
  timestamps true
  belongs_to :owner, Account
  has_many :posts, Post
  has_one :photo, Photo
  id :: Int
  table :: String
  timestamps :: Int
end deriving(Schema)

pub type Shape<T> do
  Point
  Circle(T)
  Rect(w :: T, h :: T)
end deriving(Eq, Display)
type Switch do On Off end

type Name = String
pub type Metres = Float
type Pair<A> = (A, A)
type Handler<A> = Fun(A, A) -> A

pub module Depot do
  pub type Stock = Map<String, List<Int>>
  pub fn total(stock :: Stock) -> Int = for {_, ns} in stock do List.length(ns) end |> reduce(0, fn(a, b) -> a + b end)
end

pub interface Container do
  type Item
  fn items(self) -> List<Self.Item>
  fn first(self) -> Option<Self.Item> do
    case self.items() do
      h :: _ -> Some(h)
      _ -> None
    end
  end
  fn label() -> String
  fn size(self) -> Int = List.length(self.items())
end

struct Rack do
  names :: List<String>
end

impl Container for Rack do
  type Item = String
  fn items(self) -> List<String> do self.names end
  fn label() = "rack"
end

impl From<Int> for Rack do
  fn from(n :: Int) -> Rack do Rack { names: for i in 0..n do "n#{i}" end } end
end

pub service Till do
  fn init() -> Int do opening(10) end
  fn opening(n :: Int) -> Int = n * 2
  call Total() :: Int do |sum| (sum, sum) end
  call Both(a, b :: Int) do |sum| (sum, (a, b, sum)) end
  cast Add(n) do |sum| sum + n end
  cast Reset do |_s| 0 end
end

pub actor porter(name :: String) do
  receive do
    n -> println("#{name} carries #{n}")
  end
end

fn optional(n :: Int?) -> Int?!String do
  case n do
    Some(0) -> Err("zero")
    other -> Ok(other)
  end
end

fn both(p :: (Int, Int)!String) -> (Int, Int)? do
  case p do
    Ok(pair) -> Some(pair)
    Err(_) -> None
  end
end

fn called(f :: Fun() -> ()) do f() end

fn added(f :: Handler<Int>, p :: Pair<Int>) -> (Int) do
  let (a, b) = p
  f(a, b)
end

fn mapped(m :: Map < String , List < List<Int>>>) -> List<List<Int>> = Map.get(m, "k")

fn result(text :: String) -> Int ! String = if text == "" do Err("blank") else Ok( String.length(text)) end

let greeting :: Name = "hello"
let twice = greeting <> greeting

fn main() do
  let a = OnOneLine { x: 1, y: 2 }
  let b = WithCommas { x : 1 y : 2 }
  let c = OnLines {
    x: 1
    y: 2
  }
  println("#{a} #{b} #{c} #{%{c | x: 2}} #{c == %{c | y: 2}} #{Boxed { item: "b" }} #{Boxed { item: 3 }}")
  println("#{Account.__table__()} #{Account { id: 1, table: "t", timestamps: 2 }.table}")
  println("#{Shape.Circle(1)} #{Rect(1.5, 2.5)} #{Point == Circle(2)} #{case Off do On -> 1 Off -> 0 end}")
  println("#{Depot.total(%{"a" => [1, 2], "b" => [3]})}")
  let rack = Rack.from(3)
  println("#{rack.first()} #{rack.size()} #{Rack.label()} #{Rack { names: [] }.first()}")
  let till = Till.start()
  Till.add(till, 5)
  println("#{Till.total(till)} #{Till.both(till, "x", 7)}")
  Till.reset(till)
  println("#{Till.total(till)}")
  println("#{optional(Some(1))} #{optional(Some(0))} #{optional(None)} #{both(Ok((1, 2)))} #{both(Err("e"))}")
  called(fn -> println("called") end)
  let far :: Metres = 2.5
  println("#{added(fn a, b -> a + b end, (3, 4))} #{mapped(%{"k" => [[1], [2, 3]]})} #{result("four")?} #{far} #{twice}")
  send(spawn(porter, "Ann"), 3)
  Timer.sleep(100)
  Ok(())
end
