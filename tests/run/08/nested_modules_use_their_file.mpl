##! A ledger whose parts are modules inside the file, and use what stands around them.
struct Point do
  x :: Int
  y :: Int
end

type Shape do
  Dot(Point)
  Box(Point, Point)
  Nothing
end

type Pair<A> = (A, A)

interface Area do
  fn area(self) -> Int
end

let limit = 3

fn clamp(n) do
  if n > limit do limit else n end
end

service Counter do
  fn init(start :: Int) -> Int do start end
  call Bump(by :: Int) :: Int do |n| (n + by, n + by) end
end

actor echo(name :: String) do
  receive do
    text -> println("#{name}: #{text}")
  end
end

module Inside do
  pub struct Frame do
    corner :: Point
    size :: Int
  end

  impl Area for Frame do
    fn area(self) -> Int do
      self.size * self.size
    end
  end

  pub fn width(point :: Point) -> Int do
    point.x + clamp(10) + limit
  end

  pub fn describe(shape) do
    case shape do
      Dot(p) -> "dot at #{p.x}"
      Box(a, b) -> "box of #{twice(b.x - a.x)}"
      Nothing -> "nothing"
    end
  end

  # The file uses this module, and this module the file.
  pub fn even(n) do
    if n == 0 do true else odd(n - 1) end
  end

  pub fn swap(pair :: Pair<Int>) -> Pair<Int> do
    let (a, b) = pair
    (b, a)
  end

  module Deep do
    pub fn corner() -> Point do
      Point { x: clamp(7), y: width(Point { x: 0, y: 0 }) }
    end
  end

  pub fn deep() do Deep.corner() end
end

module Tools do
  fn limit_of(n) do n end

  fn clamp(n) do n end

  pub fn run() do
    let counter = Counter.start(clamp(40))
    send(spawn(echo, "tools"), "hello")
    Timer.sleep(20)
    Counter.bump(counter, Inside.width(Point { x: 1, y: 2 }))
  end
end

fn twice(n) = n * 2

fn limit_of(n) do n + limit end

fn odd(n) do
  if n == 0 do false else Inside.even(n - 1) end
end

fn frame_area(frame :: Inside.Frame) -> Int do
  frame.area()
end

fn main() do
  println("#{Inside.width(Point { x: 1, y: 0 })}")
  println(Inside.describe(Dot(Point { x: 4, y: 1 })) <> ", " <> Inside.describe(Box(Point { x: 1, y: 1 }, Point { x: 4, y: 1 })))
  println("#{Inside.even(10)} #{odd(7)} #{limit_of(1)} #{Inside.swap((1, 2))}")
  println("#{frame_area(Inside.Frame { corner: Point { x: 0, y: 0 }, size: 4 })} #{Inside.deep()}")
  println("#{Tools.run()}")
end
