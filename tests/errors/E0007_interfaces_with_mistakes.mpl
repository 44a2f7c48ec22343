# Interfaces.
interface Shape do
  fn area(self) -> Float
  fn name(self) -> String
end

struct Square do side :: Float end
struct Disc do radius :: Float end deriving(Eq, Ord, Clone)

impl Shape for Square do
  fn area(self) -> Int do 4 end
  fn name(self) -> String do "square" end
end

impl Shape for Disc do
  fn area(self) -> Float do self.radius * self.radious * 3.14 end
end

impl Shap for Disc do
  fn name(self) -> String do "disc" end
end

fn report<T>(s :: T) -> String where T: Shape do
  "#{s.name()}: #{s.perimeter()}"
end

fn main() do
  println(report(Square { side: 2.0 }))
  println(report(3))
  println(Square { side: 2.0 }.nam())
  let total = Square { side: 1.0 } + Square { side: 2.0 }
  let n :: Int = 3.into()
end
