# What should copy nothing: every value here has one holder when it is changed.

pub struct Account do
  owner :: String
  history :: List<Int>
  tags :: Map<String, Int>
end

pub type Shape do
  Path(List<Int>)
  Nothing
end

pub struct Room do
  guests :: List<String>
  bills :: Map<String, Int>
end

pub struct House do
  name :: String
  kitchen :: Room
  rooms :: Map<String, Room>
  visits :: Map<String, Int>
  log :: String
end

pub fn list_in_a_tail_loop(n :: Int, acc :: List<Int>) -> List<Int> do
  if n == 0 do
    acc
  else
    list_in_a_tail_loop(n - 1, List.append(acc, n))
  end
end

pub fn list_from_the_front(n :: Int, acc :: List<Int>) -> List<Int> do
  case n do
    0 -> acc
    _ -> list_from_the_front(n - 1, [n] ++ acc)
  end
end

pub fn map_in_a_tail_loop(words :: List<String>, counts :: Map<String, Int>) -> Map<String, Int> do
  case words do
    [] -> counts
    word :: rest -> map_in_a_tail_loop(rest, Map.put(counts, word, Map.get(counts, word) + 1))
  end
end

pub fn map_by_reduce(words :: List<String>) -> Map<String, Int> do
  List.reduce(words, %{}, fn(counts, word) -> Map.put(counts, word, Map.get(counts, word) + 1) end)
end

pub fn list_by_for(n :: Int) -> List<Int> do
  for i in 0..n when i % 3 != 0 do
    i * i
  end
end

pub fn text_by_reduce(n :: Int) -> String do
  List.reduce(Range.to_list(0..n), "", fn(text, i) -> text <> "${i}," end)
end

pub fn text_in_a_tail_loop(n :: Int, text :: String) -> String do
  if n == 0 do text else text_in_a_tail_loop(n - 1, text <> "x") end
end

pub fn struct_in_a_tail_loop(n :: Int, account :: Account) -> Account do
  if n == 0 do
    account
  else
    struct_in_a_tail_loop(n - 1, %{account | history: List.append(account.history, n)})
  end
end

pub fn two_fields_at_once(n :: Int, account :: Account) -> Account do
  if n == 0 do
    account
  else
    let next = %{account | history: List.append(account.history, n), tags: Map.put(account.tags, "n", n)}
    two_fields_at_once(n - 1, next)
  end
end

pub fn payload_in_a_tail_loop(n :: Int, shape :: Shape) -> Shape do
  if n == 0 do
    shape
  else
    case shape do
      Path(points) -> payload_in_a_tail_loop(n - 1, Path(List.append(points, n)))
      Nothing -> payload_in_a_tail_loop(n - 1, Path([n]))
    end
  end
end

pub fn pair_in_a_tail_loop(n :: Int, both :: (List<Int>, List<Int>)) -> (List<Int>, List<Int>) do
  if n == 0 do
    both
  else
    let (evens, odds) = both
    if n % 2 == 0 do
      pair_in_a_tail_loop(n - 1, (List.append(evens, n), odds))
    else
      pair_in_a_tail_loop(n - 1, (evens, List.append(odds, n)))
    end
  end
end

pub fn queue_round_and_round(n :: Int, queue :: Queue<Int>) -> Queue<Int> do
  if n == 0 do
    queue
  else
    let (first, rest) = Queue.pop(queue)
    queue_round_and_round(n - 1, Queue.push(rest, first))
  end
end

pub fn sorted_in_place(xs :: List<Int>) -> List<Int> do
  xs |> List.sort(fn(a, b) -> b - a end) |> List.reverse() |> List.append(0)
end

pub fn helper_hands_on(n :: Int, acc :: List<Int>) -> List<Int> do
  if n == 0 do
    acc
  else
    let more = add_twice(acc, n)
    helper_hands_on(n - 1, more)
  end
end

fn add_twice(xs :: List<Int>, n :: Int) -> List<Int> do
  xs |> List.append(n) |> List.append(n)
end

pub fn pair_in_a_closure(words :: List<String>) -> (Map<String, Int>, Int) do
  List.reduce(words, (%{}, 0), fn((counts, n), word) -> (Map.put(counts, word, n), n + 1) end)
end

pub fn result_of_a_helper(n :: Int, acc :: List<Int>) -> List<Int>!String do
  if n == 0 do
    Ok(acc)
  else
    case checked(acc, n) do
      Ok(more) -> result_of_a_helper(n - 1, more)
      Err(why) -> Err(why)
    end
  end
end

pub fn result_by_question_mark(n :: Int, acc :: List<Int>) -> List<Int>!String do
  if n == 0 do return Ok(acc) end
  let more = checked(acc, n)?
  result_by_question_mark(n - 1, List.append(more, n))
end

pub fn pair_by_question_mark(n :: Int, acc :: List<Int>) -> List<Int>!String do
  if n == 0 do return Ok(acc) end
  let (more, next) = checked_pair(acc, n)?
  pair_by_question_mark(next, List.append(more, n))
end

fn checked_pair(xs, n) do
  Ok((checked(xs, n)?, n - 1))
end

fn checked(xs :: List<Int>, n :: Int) -> List<Int>!String do
  if n < 0 do Err("negative") else Ok(List.append(xs, n)) end
end

pub fn set_in_a_tail_loop(n :: Int, seen :: Set<Int>) -> Set<Int> do
  if n == 0 do seen else set_in_a_tail_loop(n - 1, seen |> Set.add(n % 100) |> Set.remove(n % 7)) end
end

pub fn lists_in_a_map(words :: List<String>) -> Map<Int, List<String>> do
  List.reduce(words, %{}, fn(groups, word) do
    let length = String.length(word)
    Map.put(groups, length, List.append(Map.get(groups, length), word))
  end)
end

pub fn maps_in_a_map(n :: Int, outer :: Map<Int, Map<Int, Int>>) -> Map<Int, Map<Int, Int>> do
  if n == 0 do
    outer
  else
    let inner = Map.get(outer, n % 3)
    maps_in_a_map(n - 1, Map.put(outer, n % 3, Map.put(inner, n, n)))
  end
end

pub fn texts_in_a_map(n :: Int, texts :: Map<String, String>) -> Map<String, String> do
  if n == 0 do texts else texts_in_a_map(n - 1, Map.put(texts, "all", Map.get(texts, "all") <> "a few words ")) end
end

pub fn map_in_a_field(n :: Int, house :: House) -> House do
  if n == 0 do
    house
  else
    let guest = "guest ${n % 50}"
    map_in_a_field(n - 1, %{house | visits: Map.put(house.visits, guest, Map.get(house.visits, guest) + 1)})
  end
end

pub fn struct_in_a_map(n :: Int, house :: House) -> House do
  if n == 0 do
    house
  else
    let room = Map.get(house.rooms, "blue")
    let room = %{room | guests: List.append(room.guests, "g"), bills: Map.put(room.bills, "g${n}", n)}
    struct_in_a_map(n - 1, %{house | rooms: Map.put(house.rooms, "blue", room)})
  end
end

pub fn struct_in_a_struct(n :: Int, house :: House) -> House do
  if n == 0 do
    house
  else
    let next = %{house | log: house.log <> "x", kitchen: %{house.kitchen | guests: house.kitchen.guests ++ ["cook"]}}
    struct_in_a_struct(n - 1, next)
  end
end

pub fn field_by_branches(n :: Int, house :: House) -> House do
  if n == 0 do
    house
  else
    let visits = if n % 2 == 0 do "even" else "odd" end
    field_by_branches(n - 1, %{house | visits: if Map.has_key(house.visits, visits) do
      Map.put(house.visits, visits, Map.get(house.visits, visits) + n)
    else
      Map.put(house.visits, visits, n)
    end})
  end
end

pub fn entry_by_index(n :: Int, groups :: Map<Int, List<Int>>) -> Map<Int, List<Int>> do
  if n == 0 do groups else entry_by_index(n - 1, Map.put(groups, n % 3, List.append(groups[n % 3], n))) end
end

pub fn entry_before_branches(n :: Int, groups :: Map<Int, Map<Int, Int>>) -> Map<Int, Map<Int, Int>> do
  if n == 0 do
    groups
  else
    let inner = groups[0]
    let groups = if n % 2 == 0 do
      Map.put(groups, 0, Map.put(inner, n, n))
    else
      case Map.size(inner) do
        0 -> Map.put(groups, 0, %{n => n})
        5000 -> Map.delete(groups, 0)
        _ -> Map.put(groups, 0, Map.delete(Map.put(inner, n, n), n - 7))
      end
    end
    entry_before_branches(n - 1, groups)
  end
end

pub fn parts_before_the_update(n :: Int, house :: House) -> House do
  if n == 0 do
    house
  else
    let kitchen = house.kitchen
    let visits = house.visits
    let kitchen = %{kitchen | guests: List.append(kitchen.guests, "guest"), bills: Map.put(kitchen.bills, "g${n}", n)}
    let visits = Map.put(visits, "v${n}", n)
    parts_before_the_update(n - 1, %{house | kitchen: kitchen, visits: visits})
  end
end

pub fn triple_by_reduce(n :: Int) -> (List<Int>, Map<Int, Int>, String) do
  List.reduce(Range.to_list(0..n), ([], %{}, ""), fn((all, counts, text), i) do
    (List.append(all, i), Map.put(counts, i % 10, Map.get(counts, i % 10) + 1), text <> "${i}")
  end)
end

service Hotel do
  fn init(house :: House) -> House do
    house
  end

  call Enter(room :: String, guest :: String) :: Int!String do |house|
    if guest == "" do
      (house, Err("nobody"))
    else
      let found = Map.get(house.rooms, room)
      let found = %{found | bills: Map.put(found.bills, guest, Map.get(found.bills, guest) + 10)}
      let due = Map.get(found.bills, guest)
      (%{house | rooms: Map.put(house.rooms, room, found)}, Ok(due))
    end
  end

  cast Leave(room :: String, guest :: String) do |house|
    let found = house.rooms[room]
    if Map.has_key(found.bills, guest) do
      %{house | rooms: Map.put(house.rooms, room, %{found | bills: Map.put(found.bills, guest, 0)})}
    else
      %{house | rooms: Map.put(house.rooms, room, %{found | guests: List.append(found.guests, guest)})}
    end
  end

  cast Cook(guest :: String) do |house|
    %{house | kitchen: %{house.kitchen | guests: List.append(house.kitchen.guests, guest)}}
  end

  call Cooked() :: Int do |house|
    (house, List.length(house.kitchen.guests))
  end
end

service Counter do
  fn init() -> Map<String, Int> do
    %{}
  end

  cast Count(word :: String) do |counts|
    Map.put(counts, word, Map.get(counts, word) + 1)
  end

  call Size() :: Int do |counts|
    (counts, Map.size(counts))
  end

  call CountNow(word :: String) :: Int do |counts|
    let count = Map.get(counts, word) + 1
    (Map.put(counts, word, count), count)
  end
end

service Ledger do
  fn init() -> Account do
    Account { owner: "ada", history: [], tags: %{} }
  end

  cast Enter(amount :: Int) do |account|
    %{account | history: List.append(account.history, amount)}
  end

  call Entries() :: List<Int> do |account|
    (account, account.history)
  end
end

actor collector(seen :: List<Int>) do
  receive do
    0 -> println(if List.length(seen) == 2000 do "all seen" else "some lost" end)
    n -> collector(List.append(seen, n))
  end
end
