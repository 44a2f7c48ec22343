pub struct Point do
  x :: Int
end

pub struct Item do
  number :: Int
end

pub fn make(x :: Int) -> Point = Point { x: x }
pub fn item(n :: Int) -> Item = Item { number: n }
pub fn describe(i :: Item) -> String = "left ${i.number}"
pub fn same(a :: Point, b :: Point) -> Bool = a == b
pub fn size(xs) = helper(List.length(xs))
pub fn offset() -> Int = helper(9)

fn helper(n :: Int) -> Int = n + 100
