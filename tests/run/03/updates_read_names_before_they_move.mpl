##! A field that takes a name over, while another field still reads it.
struct Book do
  last :: String
  orders :: Map<String, Int>
  log :: List<String>
  size :: Int
end

fn long(text) = "a-name-that-needs-memory-" <> text

fn name_first(book :: Book, id :: String) -> Book do
  let key = long(id)
  %{book | last: key, orders: Map.put(book.orders, key, 1)}
end

fn name_last(book :: Book, id :: String) -> Book do
  let key = long(id)
  %{book | orders: Map.put(book.orders, key, 2), last: key}
end

fn name_between(book :: Book, id :: String) -> Book do
  let key = long(id)
  %{book | log: book.log ++ [key], last: key, size: String.length(key) + book.size}
end

fn swapped(book :: Book, other :: String) -> Book do
  let key = long(other)
  %{book | last: key, log: [book.last, key]}
end

fn three(book :: Book, id :: String) -> Book do
  let key = long(id)
  let changed = %{book | last: key, orders: %{key => 3}, log: [key, key], size: if key == "" do 0 else 7 end}
  changed
end

fn main() do
  let empty = Book { last: "none-" <> long("x"), orders: %{}, log: [], size: 0 }
  println("#{name_first(empty, "one")}")
  println("#{name_last(empty, "two")}")
  println("#{name_between(empty, "three")}")
  println("#{swapped(empty, "four")}")
  println("#{three(empty, "five")}")
  println("#{empty}")
end
