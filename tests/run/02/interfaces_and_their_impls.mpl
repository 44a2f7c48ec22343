# Interfaces: default methods, static methods, associated types, parameters, impls for built-in and generic types.

## What can say its name.
interface Named do
  fn name(self) -> String

  ## A line of introduction; impls may have a better one.
  fn introduce(self) -> String do
    "I am #{self.name()}"
  end

  fn twice(self, mark :: String) -> String do
    self.name() <> mark <> self.introduce()
  end
end

struct Ship do
  title :: String
  crew :: Int
end

type Weather do
  Storm(Int)
  Calm
end

struct Box<T> do
  content :: T
end

impl Named for Ship do
  fn name(self) -> String do
    self.title
  end

  fn introduce(self) -> String do
    "This is the #{self.title}"
  end

  # Not declared by the interface.
  fn with_crew(self, more :: Int) -> Ship do
    %{self | crew: self.crew + more}
  end
end

impl Named for Weather do
  fn name(self) -> String do
    case self do
      Storm(force) -> "storm of force #{force}"
      Calm -> "calm"
    end
  end
end

impl Named for Int do
  fn name(self) do
    "number #{self}"
  end
end

impl Named for Box<T> where T: Named do
  fn name(self) -> String do
    "box with #{self.content.name()}"
  end
end

fn greet<T>(who :: T) -> String where T: Named do
  who.introduce() <> "!"
end

fn greet_all<T>(all :: List<T>) -> String where T: Named do
  String.join(List.map(all, fn each -> each.name() end), ", ")
end

## Things that hold items of one type.
interface Container do
  type Item
  fn first(self) -> Self.Item
  fn size(self) -> Int
  fn empty() -> Self

  fn first_or(self, fallback :: Self.Item) -> Self.Item do
    if self.size() == 0 do fallback else self.first() end
  end
end

struct Shelf do
  books :: List<String>
end

struct Counter do
  value :: Int
end

impl Container for Shelf do
  type Item = String
  fn first(self) -> String do
    List.head(self.books)
  end
  fn size(self) -> Int do
    List.length(self.books)
  end
  fn empty() -> Shelf do
    Shelf { books: [] }
  end
end

impl Container for Counter do
  type Item = Int
  fn first(self) -> Int do
    self.value
  end
  fn size(self) -> Int do
    if self.value > 0 do 1 else 0 end
  end
  fn empty() -> Counter do
    Counter { value: 0 }
  end
  fn first_or(self, fallback :: Int) -> Int do
    self.value + fallback
  end
end

fn first_text<C>(c :: C) -> String where C: Container do
  let item = c.first()
  "first of #{c.size()}: #{item}"
end

## An interface with a parameter.
interface Scale<F> do
  fn scale(self, factor :: F) -> Self
end

impl Scale<Int> for Counter do
  fn scale(self, factor :: Int) -> Counter do
    Counter { value: self.value * factor }
  end
end

impl Scale<Float> for Ship do
  fn scale(self, factor :: Float) -> Ship do
    %{self | title: "#{self.title} x#{factor}"}
  end
end

fn main() do
  let ship = Ship { title: "Ada", crew: 3 }
  println(ship.introduce())
  println(ship.twice(" - "))
  println(Storm(9).introduce())
  println(Calm.twice("/"))
  println(7.introduce())
  println(Box { content: ship }.introduce())
  println(Box { content: Box { content: 3 } }.name())
  println(greet(ship))
  println(greet(Box { content: Calm }))
  println(greet_all([1, 2, 3]))
  println("#{ship.with_crew(2).crew}")
  println(name(ship))
  println(Named.name(ship))
  println("#{List.map([Calm, Storm(2)], fn w -> w.name() end)}")
  println(first_text(Shelf { books: ["Emma", "Ulysses"] }))
  println(first_text(Counter { value: 5 }))
  println(Shelf.empty().first_or("nothing"))
  println("#{Counter.empty().first_or(4)}")
  println("#{Counter { value: 6 }.scale(7).value}")
  println(ship.scale(1.5).title)
end
