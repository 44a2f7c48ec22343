##! What can be stocked: things, tools that wear out, and food that goes off.

from Money import Money, euros, scaled, share, Rate

## Everything with a price tag.
pub interface Priced do
  fn price(self) -> Money
  fn tax(self) -> Rate do
    Rate { points: 1_900 }
  end
  fn with_tax(self) -> Money do
    self.price() + share(self.price(), self.tax())
  end
end

## Everything that is kept somewhere.
pub interface Stored do
  type Place
  fn place(self) -> Self.Place
  fn label(self) -> String
end

pub struct Shelf do
  aisle :: Int
  row :: Int
end deriving(Eq, Ord, Hash, Display)

pub type Cold do
  Fridge
  Freezer(degrees :: Int)
end deriving(Eq, Ord, Hash, Display)

pub struct Tool do
  name :: String
  worth :: Money
  wear :: Int
  shelf :: Shelf
end deriving(Eq)

pub struct Food do
  name :: String
  per_kilo :: Money
  kilos :: Int
  days_left :: Int
  cold :: Cold
end

impl Priced for Tool do
  fn price(self) -> Money do
    self.worth - Money { cents: self.worth.cents * self.wear / 100 }
  end
end

impl Stored for Tool do
  type Place = Shelf
  fn place(self) -> Shelf do
    self.shelf
  end
  fn label(self) -> String do
    if self.wear > 50 do "old ${self.name}" else self.name end
  end
end

impl Priced for Food do
  fn price(self) -> Money do
    let full = scaled(self.per_kilo, self.kilos)
    if self.days_left < 2 do share(full, Rate { points: 5_000 }) else full end
  end
  fn tax(self) -> Rate do
    Rate { points: 700 }
  end
end

impl Stored for Food do
  type Place = Cold
  fn place(self) -> Cold do
    self.cold
  end
  fn label(self) -> String do
    "${self.kilos} kg of ${self.name}"
  end
end

pub fn hammer(wear :: Int) -> Tool do
  Tool { name: "hammer", worth: euros(20, 0), wear: wear, shelf: Shelf { aisle: 2, row: 7 } }
end

pub fn fish(kilos :: Int, days_left :: Int) -> Food do
  Food { name: "fish", per_kilo: euros(12, 50), kilos: kilos, days_left: days_left, cold: Freezer(-18) }
end
