##! What is read from a map and put back is taken out of it; updates within updates change what they stand in.

struct Room do
  guests :: List<String>
  size :: Int
end

struct House do
  kitchen :: Room
  rooms :: Map<String, Room>
  visits :: Map<String, List<Int>>
end

pub fn grouped(words :: List<String>) -> Map<Int, List<String>> do
  List.reduce(words, %{}, fn(groups, word) do
    let length = String.length(word)
    Map.put(groups, length, List.append(Map.get(groups, length), word))
  end)
end

pub fn enter(house :: House, name :: String, guest :: String) -> House do
  let room = Map.get(house.rooms, name)
  let room = %{room | guests: List.append(room.guests, guest)}
  %{house | rooms: Map.put(house.rooms, name, room)}
end

pub fn visit(house :: House, guest :: String, day :: Int) -> House do
  %{house | visits: Map.put(house.visits, guest, List.append(Map.get(house.visits, guest), day))}
end

pub fn cook(house :: House, name :: String) -> House do
  %{house | kitchen: %{house.kitchen | guests: house.kitchen.guests ++ [name], size: house.kitchen.size + 1}}
end

# Here the map is read again, or another entry is put back.
pub fn unless_full(house :: House, name :: String, guest :: String) -> House do
  let room = Map.get(house.rooms, name)
  if List.length(room.guests) == room.size do
    house
  else
    %{house | rooms: Map.put(house.rooms, name, %{room | guests: List.append(room.guests, guest)})}
  end
end

pub fn moved(rooms :: Map<String, List<Int>>, from :: String, to :: String) -> Map<String, List<Int>> do
  let all = Map.get(rooms, from)
  Map.put(rooms, to, List.append(all, 1))
end

fn main() do
  println("${grouped(["to", "be"])}")
end
