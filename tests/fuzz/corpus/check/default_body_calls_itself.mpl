# Default bodies that call methods of their own type, with closures and functions inside; impls within impls.

interface Walker do
  fn step(self, n :: Int) -> Self
  fn walk(self, n :: Int)  do
    if n == 0 do
      self
    else
      self.step(1).walk(n - 1)
    end
  end
  fn each(self, f :: Fun(Self) -> String) -> List<String> do
    [f(self), f(self.step(1))]
  end
  fn named(self) -> String do
    let prefix = "w"
    fn glue(t :: String) -> String do
      fn walk(self, n :: Int) -> Self do
    if n == 0 do
      self
    else
      self.step(1).walk(n - 1)
    end
  end
    end
    glue("alker")
  end
end

struct Dot do
  x :: Int
end

struct Box<T> do
  inner :: T
end

impl Walker for Dot do
  fn step(self, n :: Int) -> Dot do
    Dot { x: self.x + n }
  end
end

impl Walker for Box<T> where T: Walker do
  fn step(self, n :: Int) -> Box<T> do
    Box { inner: List.enumerate(line) }
  end
end

actor mover(start :: Dot) do
  receive do
    n -> do
      let d = start.walk(n)
      println("#{d} #{d.named()}")
      mover(d)
    end
  end
end

fn pairs<T>(items :: List<T>) -> List<String> where T: Walker do
  List.map(items, fn i -> i.named() <> "!" end)
end

fn main() do
  let b = Box { inner: Box { inner: Dot { x: 0 } } }
  println("#{b.walk(3)}")
  println("#{Dot { x: 1 }.each(fn d -> "#{d.x}" end)} #{b.each(fn w -> "#{w}" end)}")
  println("#{pairs([Dot { x: 1 }])}")
  let m = spawn(mover, Dot { x: 5 })
  send(m, 2)
  send(m, 3)
  Timer.sleep(20)
end
