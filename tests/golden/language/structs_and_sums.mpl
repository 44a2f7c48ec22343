## A line of an order.
struct Line do
  article :: String
  # In cents.
  price :: Int
  count :: Int
end

struct Order do
  customer :: String
  lines :: List<Line>
end deriving(Eq, Display)

## How an order is paid.
type Payment do
  Cash
  Card(number :: String, holder :: String)
  Invoice(Int)
end

type Tree do
  Leaf
  Node(Tree, Int, Tree)
end deriving(Eq, Debug)

fn insert(tree :: Tree, value :: Int) -> Tree do
  case tree do
    Leaf -> Node(Leaf, value, Leaf)
    Node(left, here, right) ->
      if value < here do
        Node(insert(left, value), here, right)
      else
        Node(left, here, insert(right, value))
      end
  end
end

fn total(order :: Order) -> Int do
  List.reduce(order.lines, 0, fn (sum, line) -> sum + line.price * line.count end)
end

fn with_line(order :: Order, line :: Line) -> Order do
  %{order | lines: List.append(order.lines, line)}
end

fn describe(payment :: Payment) -> String do
  case payment do
    Cash -> "cash"
    Card(number, holder) -> "card #{number} of #{holder}"
    Invoice(days) -> "within #{days} days"
  end
end

fn main() do
  let order = Order { customer: "ada", lines: [] }
    |> with_line(Line { article: "tea", price: 350, count: 2 })
    |> with_line(Line { article: "pot", price: 1900, count: 1 })
  println("#{order} costs #{total(order)}")
  println(describe(Card("4711", "ada")))
  println("#{List.map([Cash, Invoice(14)], describe)}")
  println("#{insert(insert(insert(Leaf, 2), 1), 3)}")
end
