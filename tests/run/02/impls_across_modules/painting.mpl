from Shapes import Circle, Square
from Surfaces import Surface

interface Paintable do
  fn paint(self, colour :: String) -> String
end

impl Surface for Circle do
  fn area(self) -> Int do
    rounded(self.radius * self.radius * 314)
  end
end

impl Surface for Square do
  fn area(self) -> Int do
    self.side * self.side
  end

  fn describe(self) -> String do
    "a square of #{self.area()}"
  end
end

impl Display for Circle do
  fn to_string(self) -> String do
    "circle(#{self.radius})"
  end
end

impl Add for Square do
  type Output = Square
  fn add(self, other :: Square) -> Square do
    Square { side: self.side + other.side }
  end
end

impl Paintable for Circle do
  fn paint(self, colour :: String) -> String do
    "#{colour} #{self}"
  end
end

fn rounded(hundredths :: Int) -> Int do
  hundredths / 100
end

pub fn count(circles :: List<Circle>) -> Int do
  List.length(circles)
end
