# A public function may return a private struct: its fields can be read elsewhere.
struct Tag do
  label :: String
  cents :: Int
end

pub fn total(xs) = List.reduce(xs, 0, add)

pub fn identity(x) = x

pub fn helped() -> String = helper()

pub fn tag(label :: String, cents :: Int) -> Tag do
  Tag { label: label, cents: cents }
end

fn helper() -> String = "helper of prices"

fn add(a, b) = a + b
