##! Values are taken out of maps and structs while their successors are computed, unless somebody could notice.

struct Shelf do
  books :: List<String>
  loans :: Map<String, List<Int>>
end

struct Library do
  name :: String
  hall :: Shelf
  shelves :: Map<String, Shelf>
end

fn shelf(name :: String) = Shelf { books: ["the book of ${name}"], loans: %{"ann" => [1, 2], "bob" => [3]} }

fn library() do
  Library { name: "town library", hall: shelf("hall"), shelves: %{"a" => shelf("a"), "b" => shelf("b")} }
end

fn loans() = %{"ann" => [1, 2], "bob" => [3], "cy" => []}

# A branch keeps the old map.
fn lend(loans :: Map<String, List<Int>>, who :: String, day :: Int) -> Map<String, List<Int>> do
  let days = loans[who]
  if day > 9 do loans else Map.put(loans, who, List.append(days, day)) end
end

# Every branch replaces or drops the entry.
fn settle(loans :: Map<String, List<Int>>, who :: String) -> Map<String, List<Int>> do
  let days = loans[who]
  case days do
    [] -> Map.delete(loans, who)
    [day] -> Map.put(loans, who, [day, day])
    _ -> Map.put(loans, who, List.append(days, 0))
  end
end

# One branch reads the map behind the change of another.
fn report(loans :: Map<String, List<Int>>, who :: String) -> String do
  let days = loans[who]
  let next = if List.length(days) > 1 do
    Map.put(loans, who, List.append(days, 7))
  else
    Map.put(%{"copy" => loans[who]}, who, days)
  end
  "${next} after ${loans}"
end

# A closure remembers the map, before and after.
fn remembered(loans :: Map<String, List<Int>>, who :: String) -> (String, Map<String, List<Int>>) do
  let before = fn() -> "${loans[who]}" end
  let days = loans[who]
  let next = Map.put(loans, who, List.append(days, 5))
  (before(), next)
end

fn remembered_late(loans :: Map<String, List<Int>>, who :: String) -> (String, Int) do
  let days = loans[who]
  let more = List.append(days, 5)
  let look = fn() -> "${Map.put(loans, who, more)} ${loans[who]}" end
  (look(), List.length(more))
end

# Loops leave in the middle.
fn first_free(loans :: Map<String, List<Int>>, people :: List<String>) -> Map<String, List<Int>> do
  for who in people do
    let days = loans[who]
    if List.length(days) < 2 do
      return Map.put(loans, who, List.append(days, 8))
    end
  end
  Map.put(loans, "nobody", Map.get(loans, "ann"))
end

fn until_long(people :: List<String>) -> List<Int> do
  for who in people do
    let mine = Map.put(loans(), who, [4, 4])
    let days = mine[who]
    if who == "cy" do break end
    let next = Map.put(mine, who, List.append(days, 6))
    if who == "bob" do continue end
    List.length(next[who]) + List.length(mine["cy"])
  end
end

# The value of a put leaves the function, or takes another entry.
fn checked(loans :: Map<String, List<Int>>, who :: String) -> Map<String, List<Int>>!String do
  let days = loans[who]
  Ok(Map.put(loans, who, few(days)?))
end

fn few(days :: List<Int>) -> List<Int>!String do
  if List.length(days) > 1 do Err("too many: ${days}") else Ok(List.append(days, 1)) end
end

fn swapped(loans :: Map<String, List<Int>>, a :: String, b :: String) -> Map<String, List<Int>> do
  let of_a = loans[a]
  let of_b = loans[b]
  Map.put(Map.put(loans, a, List.append(of_b, 9)), b, List.append(of_a, 9))
end

fn by_literals(loans :: Map<String, List<Int>>) -> Map<String, List<Int>> do
  let of_ann = loans["ann"]
  let of_bob = loans["bob"]
  Map.put(loans, "ann", of_ann ++ of_bob)
end

fn doubled(loans :: Map<String, List<Int>>, who :: String) -> Map<String, List<Int>> do
  Map.put(loans, who, Map.get(loans, who) ++ [List.length(Map.get(loans, who))])
end

fn counted(counts :: Map<String, Map<String, Int>>, a :: String, b :: String) -> Map<String, Map<String, Int>> do
  Map.put(counts, a, Map.put(Map.get(counts, a), b, Map.get(Map.get(counts, a), b) + 1))
end

# Parts of structs.
fn new_book(library :: Library, book :: String) -> Library do
  let hall = library.hall
  let hall = %{hall | books: List.append(hall.books, book)}
  %{library | hall: hall}
end

fn moved_hall(library :: Library) -> (Library, Shelf) do
  let hall = library.hall
  let next = %{library | hall: %{hall | books: []}, name: "${library.hall.books}"}
  (next, hall)
end

fn shelved(library :: Library, at :: String, book :: String) -> Library do
  let shelf = library.shelves[at]
  case shelf.books do
    [] -> library
    [only] when only == book -> %{library | shelves: Map.delete(library.shelves, at)}
    first :: _ -> do
      let books = List.append(shelf.books, "${book} behind ${first}")
      %{library | shelves: Map.put(library.shelves, at, %{shelf | books: books})}
    end
  end
end

fn taken_apart(library :: Library) -> Library do
  let Shelf { books: books, loans: loans } = library.hall
  let hall = library.hall
  %{library | hall: %{hall | books: List.append(hall.books, "${books} ${Map.size(loans)}")}}
end

fn walked(library :: Library) -> Library do
  for book in library.hall.books do
    let hall = library.hall
    if String.length(book) > 3 do
      return %{library | hall: %{hall | books: List.append(hall.books, book)}, name: book}
    end
  end
  library
end

fn rounds(library :: Library, n :: Int) -> Library do
  if n == 0 do
    library
  else
    let hall = library.hall
    let days = hall.loans["ann"]
    let loans = Map.put(hall.loans, "ann", List.append(days, n))
    let shelf = library.shelves["a"]
    let shelf = %{shelf | books: List.append(shelf.books, "${List.length(days)}")}
    rounds(%{library | hall: %{hall | loans: loans}, shelves: Map.put(library.shelves, "a", shelf)}, n - 1)
  end
end

# A handler fails in the middle of a change: the state that others were given stays.
service Desk do
  fn init(library :: Library) -> Library do
    library
  end

  call Lend(at :: String, who :: String, day :: Int) :: Library do |library|
    let shelf = library.shelves[at]
    let days = Map.get(shelf.loans, who)
    let more = List.append(days, day)
    if day < 0 do panic("no day ${day} after ${days}") end
    let next = if day > 100 do
      %{library | shelves: Map.put(library.shelves, at, %{shelf | loans: Map.delete(shelf.loans, who)})}
    else
      %{library | shelves: Map.put(library.shelves, at, %{shelf | loans: Map.put(shelf.loans, who, more)})}
    end
    (next, next)
  end
end

fn show(library :: Library) -> String do
  "${library.name}: ${library.hall.books} ${library.hall.loans} ${library.shelves}"
end

# Everything once with values of which others know, and once with values of nobody else.
fn all(loans :: Map<String, List<Int>>, library :: Library) do
  println("${lend(loans, "bob", 4)} ${lend(loans, "bob", 10)}")
  println("${settle(settle(settle(loans, "ann"), "bob"), "cy")}")
  println("${report(loans, "ann")}, ${report(loans, "cy")}")
  println("${remembered(loans, "bob")} ${remembered_late(loans, "bob")}")
  println("${first_free(loans, ["ann", "bob"])} ${first_free(loans, ["ann"])}")
  println("${checked(loans, "bob")} ${checked(loans, "ann")}")
  println("${swapped(loans, "ann", "bob")} ${swapped(loans, "ann", "ann")} ${by_literals(loans)} ${doubled(loans, "ann")}")
  println(show(new_book(library, "new")))
  println("${moved_hall(library)}")
  println(show(shelved(shelved(library, "a", "x"), "b", "the book of b")))
  println(show(taken_apart(library)))
  println(show(walked(library)))
  println(show(rounds(library, 3)))
end

fn main() do
  let (held, town) = (loans(), library())
  all(held, town)
  println("${held} ${show(town)}")
  println("${lend(loans(), "bob", 4)} ${lend(loans(), "bob", 10)}")
  println("${settle(settle(settle(loans(), "ann"), "bob"), "cy")}")
  println("${report(loans(), "ann")}, ${report(loans(), "cy")}")
  println("${remembered(loans(), "bob")} ${remembered_late(loans(), "bob")}")
  println("${first_free(loans(), ["ann", "bob"])} ${first_free(loans(), ["ann"])}")
  println("${checked(loans(), "bob")} ${checked(loans(), "ann")}")
  println("${swapped(loans(), "ann", "bob")} ${swapped(loans(), "ann", "ann")} ${by_literals(loans())} ${doubled(loans(), "ann")}")
  println("${until_long(["ann", "bob", "dee", "cy", "ann"])}")
  println("${counted(counted(counted(%{}, "x", "y"), "x", "y"), "x", "z")}")
  println(show(new_book(library(), "new")))
  println("${moved_hall(library())}")
  println(show(shelved(shelved(library(), "a", "x"), "b", "the book of b")))
  println(show(taken_apart(library())))
  println(show(walked(library())))
  println(show(rounds(library(), 3)))

  let desk = Desk.start(library())
  let first = Desk.lend(desk, "a", "ann", 3)
  let second = Desk.lend(desk, "a", "ann", 4)
  let third = Desk.lend(desk, "a", "bob", 101)
  let job = Job.async(fn() -> Desk.lend(desk, "a", "ann", -1) end)
  println(case Job.await(job) do
    Ok(_) -> "no failure"
    Err(why) -> "failed: ${why}"
  end)
  println("${first.shelves["a"].loans} ${second.shelves["a"].loans} ${third.shelves["a"].loans}")
end
