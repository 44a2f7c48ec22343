## What the shop sells, and to whom.

pub struct User do
  name :: String
  age :: Int
end deriving(Json, Eq, Display)

pub struct Box<T> do
  content :: T
end deriving(Json, Display)

pub type Shape do
  Circle(Float)
  Rect(width :: Float, height :: Float)
  Dot
end deriving(Json, Eq, Display)

# A variant that is called like its type.
pub type Marker do
  Marker
end

pub type Customer = User

pub interface Sized do
  fn size(self) -> Int
  fn of_size(size :: Int) -> Self
end

impl Sized for User do
  fn size(self) -> Int do
    self.age
  end

  fn of_size(size :: Int) -> Self do
    User { name: "someone", age: size }
  end
end

impl Sized for Marker do
  fn size(self) -> Int do
    0
  end

  fn of_size(size :: Int) -> Self do
    Marker
  end
end

service Counter do
  fn init(start :: Int) -> Int do
    start
  end

  call Increment() :: Int do |count|
    (count + 1, count + 1)
  end
end
