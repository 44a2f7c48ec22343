# What is read from a map and put back may be moved, but never where somebody could see that it is gone.

struct Room do
  guests :: List<String>
  bills :: Map<String, List<Int>>
end

struct House do
  name :: String
  kitchen :: Room
  rooms :: Map<String, Room>
  visits :: Map<String, List<String>>
end

fn room() = Room { guests: ["anna"], bills: %{"anna" => [1]} }

fn groups() = %{1 => [10], 2 => [20, 21], 3 => [30, 31, 32]}

fn house() = House { name: "inn", kitchen: room(), rooms: %{"blue" => room(), "red" => room()}, visits: %{"mon" => ["x"]} }

fn grouped(words :: List<String>) -> Map<Int, List<String>> do
  List.reduce(words, %{}, fn(groups, word) -> Map.put(groups, String.length(word), List.append(Map.get(groups, String.length(word)), word)) end)
end

# The other entry may be the same one.
fn joined(groups :: Map<Int, List<Int>>, a :: Int, b :: Int) -> Map<Int, List<Int>> do
  Map.put(groups, a, Map.get(groups, a) ++ Map.get(groups, b))
end

fn joined_before(groups :: Map<Int, List<Int>>, a :: Int, b :: Int) -> Map<Int, List<Int>> do
  let first = Map.get(groups, a)
  let both = first ++ Map.get(groups, b)
  Map.put(groups, a, both)
end

fn replaced_elsewhere(groups :: Map<Int, List<Int>>, a :: Int, b :: Int) -> Map<Int, List<Int>> do
  let first = Map.get(groups, a)
  Map.put(groups, b, List.append(first, 7))
end

fn unless_long(groups :: Map<Int, List<Int>>, key :: Int) -> Map<Int, List<Int>> do
  let found = Map.get(groups, key)
  if List.length(found) > 2 do
    groups
  else
    Map.put(groups, key, List.append(found, 9))
  end
end

fn first_short(groups :: Map<Int, List<Int>>, keys :: List<Int>) -> Map<Int, List<Int>> do
  for key in keys do
    let found = Map.get(groups, key)
    if List.length(found) < 2 do
      return Map.put(groups, key, List.append(found, 5))
    end
  end
  groups
end

fn early(groups :: Map<Int, List<Int>>, key :: Int) -> Map<Int, List<Int>> do
  let extra = if key > 0 do
    let found = Map.get(groups, key)
    if found == [] do
      return Map.put(groups, key, List.append(found, 1))
    end
    List.length(found)
  else
    0
  end
  Map.put(groups, 100 + extra, [Map.size(groups)] ++ Map.get(groups, key))
end

fn checked(groups :: Map<Int, List<Int>>, key :: Int) -> Map<Int, List<Int>>!String do
  Ok(Map.put(groups, key, longer(Map.get(groups, key))?))
end

fn longer(xs :: List<Int>) -> List<Int>!String do
  if List.length(xs) > 2 do Err("too long ${xs}") else Ok(List.append(xs, 0)) end
end

fn in_a_closure(groups :: Map<Int, List<Int>>, key :: Int) -> (Int, Map<Int, List<Int>>) do
  let found = Map.get(groups, key)
  let size = fn() -> List.length(Map.get(groups, key)) end
  let next = Map.put(groups, key, List.append(found, 3))
  (size(), next)
end

fn twice(groups :: Map<Int, List<Int>>, key :: Int) -> List<Map<Int, List<Int>>> do
  let found = Map.get(groups, key)
  [Map.put(groups, key, List.append(found, 1)), Map.put(groups, key, List.append(found, 2))]
end

fn kept(groups :: Map<Int, List<Int>>, key :: Int) -> String do
  let found = Map.get(groups, key)
  let next = Map.put(groups, key, List.append(found, 4))
  "${found} ${next}"
end

fn enter(house :: House, name :: String, guest :: String) -> House do
  let room = Map.get(house.rooms, name)
  let room = %{room | guests: List.append(room.guests, guest), bills: Map.put(room.bills, guest, List.append(Map.get(room.bills, guest), 5))}
  %{house | rooms: Map.put(house.rooms, name, room), name: house.name <> "!"}
end

fn enter_or_not(house :: House, name :: String, guest :: String) -> (House, String) do
  let room = Map.get(house.rooms, name)
  case room.guests do
    [] -> (house, "empty ${Map.get(house.rooms, name)}")
    _ -> (%{house | rooms: Map.put(house.rooms, name, %{room | guests: [guest]})}, "taken")
  end
end

fn deep(house :: House) -> House do
  %{house | kitchen: %{house.kitchen | guests: house.kitchen.guests ++ [house.name], bills: Map.put(house.kitchen.bills, "k", Map.get(house.kitchen.bills, "anna") ++ [2])}}
end

fn deep_and_read(house :: House) -> House do
  %{house | kitchen: %{house.kitchen | guests: house.kitchen.guests ++ ["cook"]}, name: "${house.kitchen.guests}"}
end

fn deep_twice(house :: House) -> (House, House) do
  (%{house | kitchen: %{house.kitchen | guests: []}}, %{house | kitchen: %{house.kitchen | guests: house.kitchen.guests ++ ["two"]}})
end

fn exchanged(house :: House) -> House do
  %{house | kitchen: Map.get(house.rooms, "blue"), rooms: Map.put(house.rooms, "blue", %{house.kitchen | guests: ["swapped"]})}
end

fn branches(house :: House, day :: String) -> House do
  %{house | visits: if Map.has_key(house.visits, day) do
    Map.put(house.visits, day, Map.get(house.visits, day) ++ [day])
  else
    case house.visits do
      old when Map.size(old) > 1 -> Map.put(Map.delete(old, "mon"), day, ["${Map.size(house.visits)}"])
      _ -> Map.put(house.visits, day, Map.keys(house.visits))
    end
  end}
end

fn show(house :: House) -> String do
  "${house.name} ${house.kitchen.guests} ${house.kitchen.bills} ${house.rooms["blue"].guests} ${house.rooms["blue"].bills} ${house.visits}"
end

# The same, when somebody else holds the values.
fn held() do
  let groups = groups()
  let inn = house()
  let changed = [joined(groups, 2, 2), unless_long(groups, 1), first_short(groups, [3, 2, 1]), early(groups, 7)]
  println("${List.map(changed, Map.size)} ${checked(groups, 2)} ${in_a_closure(groups, 1)} ${groups}")
  let houses = [enter(inn, "blue", "bob"), deep(inn), deep_and_read(inn), exchanged(inn), branches(inn, "mon")]
  println("${List.length(houses)} ${show(inn)}")
end

fn main() do
  println("${grouped(["to", "be", "or", "not"])}")
  println("${joined(groups(), 1, 2)} ${joined(groups(), 2, 2)} ${joined_before(groups(), 1, 1)} ${joined_before(groups(), 1, 9)}")
  println("${replaced_elsewhere(groups(), 1, 2)} ${replaced_elsewhere(groups(), 1, 1)}")
  println("${unless_long(groups(), 3)} ${unless_long(groups(), 1)}")
  println("${first_short(groups(), [3, 2, 1])} ${first_short(groups(), [3, 2])}")
  println("${early(groups(), 2)} ${early(groups(), 0)} ${early(groups(), 7)}")
  println("${checked(groups(), 2)} ${checked(groups(), 3)} ${checked(groups(), 4)}")
  println("${in_a_closure(groups(), 1)} ${twice(groups(), 2)}")
  println("${kept(groups(), 1)} ${groups()}")

  println(show(enter(enter(house(), "blue", "bob"), "blue", "cy")))
  let (changed, how) = enter_or_not(house(), "red", "dee")
  println("${how} ${changed.rooms["red"].guests} ${house().rooms["red"].guests}")
  let (same, how) = enter_or_not(%{house() | rooms: %{}}, "red", "dee")
  println("${how} ${Map.size(same.rooms)}")
  println(show(deep(deep(house()))))
  println(show(deep_and_read(house())))
  let (one, two) = deep_twice(house())
  println("${one.kitchen.guests} ${two.kitchen.guests}")
  println(show(exchanged(house())))
  println("${branches(house(), "mon").visits} ${branches(house(), "tue").visits} ${branches(branches(house(), "tue"), "wed").visits}")
  println(show(house()))
  held()
end
