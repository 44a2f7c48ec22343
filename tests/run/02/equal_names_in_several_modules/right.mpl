pub struct Point do
  label :: String
end deriving(Display)

pub struct Item do
  text :: String
end

pub fn make(label :: String) -> Point = Point { label: label }
pub fn item(t :: String) -> Item = Item { text: t }
pub fn describe(i :: Item) -> String = helper(i.text)
pub fn shout(s :: String) -> String = helper(s)

fn helper(s :: String) -> String = s <> "!"
