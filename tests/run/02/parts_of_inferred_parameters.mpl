##! What comes of an inferred parameter may have a type that is known: patterns take it apart all the same.
type Category do
  Food(perishable :: Bool)
  Tool
  Book(author :: String, pages :: Int)
end

type Found do
  At(place :: Option<Int>)
  Nowhere
end

struct Item do
  name :: String
  category :: Category
  found :: Found
end

struct Box do
  label :: String
  category :: Category
  found :: Found
end

fn is_perishable(item) do
  case item.category do
    Food(true) -> true
    _ -> false
  end
end

fn kind(item) do
  let category = item.category
  case category do
    Food(_) -> "food"
    Book(author, pages) when pages > 300 -> "long book by ${author}"
    Book(author, _) -> "book by ${author}"
    Tool -> "tool"
  end
end

fn place(thing) do
  case (thing.found, thing.category) do
    (At(Some(n)), Food(true)) -> "fresh at ${n}"
    (At(Some(n)), _) -> "at ${n}"
    (At(None), _) -> "somewhere"
    (Nowhere, _) -> "nowhere"
  end
end

fn choose(flag, first, second) do
  if flag do first else second end
end

fn first_place(things) do
  let founds = for thing in things do thing.found end
  case founds do
    At(Some(n)) :: _ -> n
    _ -> 0
  end
end

fn place_of(thing) -> Int!String do
  let number = option_of(thing.found)?
  Ok(number)
end

fn option_of(At(Some(n))) = Ok(n)
fn option_of(other) = Err("no place in ${other}")

fn describe(category :: Category, thing) do
  case category do
    Tool -> "a tool beside ${thing.name}"
    _ -> "no tool"
  end
end

fn main() do
  let milk = Item { name: "milk", category: Food(true), found: At(Some(3)) }
  let saw = Box { label: "saw", category: Tool, found: Nowhere }
  let book = Item { name: "book", category: Book("Orwell", 328), found: At(None) }
  println("${is_perishable(milk)} ${is_perishable(saw)}")
  println("${kind(milk)}, ${kind(saw)}, ${kind(book)}")
  println("${place(milk)}, ${place(saw)}, ${place(book)}")
  println("${kind(choose(true, milk, book))} ${first_place([milk, book])} ${first_place([saw])}")
  println("${place_of(milk)} ${place_of(saw)}")
  println(describe(Tool, milk))
end
