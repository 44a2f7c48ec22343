##! Names that are fine in Mesh and mean something in C or C++, and names that differ only in case.

import String
import Std
from Vector import size_t, Vector, template

struct Point do
  x :: Int
  errno :: Int
  class :: String
  int :: Bool
end

struct point do
  x :: Float
end

type Assert do
  NULL
  EOF(Int)
  Major(minor :: Int)
end

type assert do
  Only
end

fn errno() -> Int = 7
fn assert_(x :: Int) -> Int = x
fn new(delete :: Int) -> Int = delete + 1
fn std(mesh :: String) -> String = mesh <> "!"
fn mesh(std :: String) -> String = "mesh " <> std
fn major(minor :: Int) -> Int = minor * 10
fn co_await(co_return :: Int) -> Int = co_return + 3
fn xor(a :: Bool, b :: Bool) -> Bool = a != b
fn namespace(operator :: Int, template :: Int) -> Int = operator - template
fn auto(this :: String) -> String = this
fn value(Value :: Int) -> Int = Value
fn Value(value :: Int) -> Int = value + 1
fn to_text(text :: String) -> String = text
fn at(n :: Int) -> Int = n + 100
fn run(receive_if :: Int) -> Int = receive_if
fn __double_(n :: Int) -> Int = n * 2
fn _Upper(n :: Int) -> Int = n - 1
fn printf(format :: String) -> String = format
fn int64_t(unix :: Int) -> Int = unix
fn stdin(stdout :: String) -> String = stdout
fn alternative(variant :: Option<Int>) -> Int do
  case variant do
    Some(some) -> some
    None -> 0
  end
end

fn kind(a :: Assert) -> String do
  case a do
    NULL -> "null"
    EOF(eof) -> "eof ${eof}"
    Major(minor) -> "major ${minor}"
  end
end

actor tally(self_ :: Int) do
  receive do
    public -> println("tally ${public + self_}")
  end
end

service Tally do
  fn init(private :: Int) -> Int do private end
  call Tally() :: Int do |this| (this, this) end
  cast Delete(new :: Int) do |this| this + new end
  call Start_() :: Int do |state| (state, state) end
  call State() :: Int do |reply| (reply, reply) end
  call Service(spawn :: Int) :: Int do |request| (request, request * spawn) end
  call Init() :: Int do |init| (init, init + 1) end
  call Handle() :: Int do |handle| (handle, handle + 2) end
  call Reply() :: Int do |reply| (reply, reply + 3) end
end

actor actor_(receive_ :: Int) do
  println("actor ${receive_}")
end

actor Main(main :: Int) do
  println("actor Main ${main}")
end

fn main() do
  let p = Point { x: 1, errno: 2, class: "c", int: true }
  let q = point { x: 1.5 }
  println("${p.errno} ${p.class} ${p.int} ${q.x} ${p} ${q}")
  println("${errno()} ${assert_(1)} ${new(2)} ${std("s")} ${mesh("m")} ${major(4)} ${co_await(1)}")
  println("${xor(true, false)} ${namespace(5, 2)} ${auto("this")} ${value(1)} ${Value(1)} ${to_text("t")} ${at(1)} ${run(2)}")
  println("${__double_(4)} ${_Upper(4)} ${printf("%s")} ${int64_t(3)} ${stdin("out")} ${alternative(Some(5))}")
  println("${kind(NULL)} ${kind(EOF(1))} ${kind(Major(2))} ${Only}")

  let int = 1
  let double = 2.5
  let char = "c"
  let signed = true
  let switch = fn(goto :: Int) -> goto + int end
  let default = switch(4)
  let std = "local std"
  let mesh = "local mesh"
  let errno = "local errno"
  let println_ = "p"
  let main_ = int
  let unix = 3
  let linux = 4
  let INFINITY = 5
  println("${double} ${char} ${signed} ${default} ${std} ${mesh} ${errno} ${println_} ${main_} ${unix + linux + INFINITY}")

  let t = spawn(tally, 1)
  send(t, 2)
  Timer.sleep(20)
  let s = Tally.start(10)
  Tally.delete(s, 5)
  println("${Tally.tally(s)} ${Tally.start_(s)} ${Tally.state(s)} ${Tally.service(s, 2)} ${Tally.init(s)} ${Tally.handle(s)} ${Tally.reply(s)}")
  spawn(actor_, 6)
  Timer.sleep(20)
  spawn(Main, 7)
  Timer.sleep(20)

  println(String.shout("module"))
  println("${String.length("four")} ${Std.move(3)} ${size_t(4)} ${template("t")}")
  println("${Vector { data: [1] }}")
end
