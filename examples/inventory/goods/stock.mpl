##! Counts of what is there, kept by a service, and the orders against it.

from Money import Money, total
import Goods.Item

pub struct Line do
  item :: String
  count :: Int
end deriving(Eq, Ord, Hash, Display, Json)

pub struct Order do
  id :: Int
  customer :: String
  lines :: List<Line>
  note :: Option<String>
end deriving(Eq, Display, Json)

pub type Refusal do
  NotStocked(String)
  TooFew(item :: String, wanted :: Int, there :: Int)
  Malformed(String)
end deriving(Eq)

impl Display for Refusal do
  fn to_string(self) -> String do
    case self do
      NotStocked(item) -> "we do not keep ${item}"
      TooFew(item, wanted, there) -> "${wanted} ${item} wanted, ${there} there"
      Malformed(why) -> "unreadable order: ${why}"
    end
  end
end

impl From<String> for Refusal do
  fn from(why :: String) -> Refusal do
    Malformed(why)
  end
end

type Counts = Map<String, Int>

fn check(counts :: Counts, line :: Line) -> Int!Refusal do
  if not Map.has_key(counts, line.item) do
    return Err(NotStocked(line.item))
  end
  let there = Map.get(counts, line.item)
  if there < line.count do
    Err(TooFew(line.item, line.count, there))
  else
    Ok(there - line.count)
  end
end

fn reserve_all(counts :: Counts, lines :: List<Line>) -> Counts!Refusal do
  case lines do
    [] -> Ok(counts)
    line :: rest -> do
      let left = check(counts, line)?
      reserve_all(Map.put(counts, line.item, left), rest)
    end
  end
end

service Stock do
  fn init(counts :: Map<String, Int>) -> Map<String, Int> do
    counts
  end
  call Reserve(order :: Order) :: Int!Refusal do |counts|
    case reserve_all(counts, order.lines) do
      Ok(left) -> (left, Ok(order.id))
      Err(refusal) -> (counts, Err(refusal))
    end
  end
  call CountOf(item :: String) do |counts|
    (counts, Map.get(counts, item))
  end
  cast Deliver(lines :: List<Line>) do |counts|
    List.reduce(lines, counts, fn(all, line) -> Map.put(all, line.item, Map.get(all, line.item) + line.count) end)
  end
end

## Reads an order from its JSON text and reserves what it names.
pub fn take_order(stock, text :: String) -> Int!Refusal do
  let order = Order.from_json(text)?
  let id = Stock.reserve(stock, order)?
  Ok(id)
end

pub fn list_price<T>(items :: List<T>) -> Money where T: Priced do
  items |> List.map(fn item -> item.with_tax() end) |> total
end

pub fn labels<T>(items :: List<T>) -> String where T: Stored do
  items
    |> List.map(fn item -> item.label() end)
    |> String.join(" and ")
end
