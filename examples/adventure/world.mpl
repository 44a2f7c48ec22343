##! The world of the game: rooms, ways between them, and things in them.

pub type Direction do
  North
  South
  East
  West
  Up
  Down
end deriving(Eq, Ord, Hash, Display)

pub fn opposite(North) = South
fn opposite(South) = North
fn opposite(East) = West
fn opposite(West) = East
fn opposite(Up) = Down
fn opposite(Down) = Up

pub type Thing do
  Lamp(lit :: Bool)
  Key(String)
  Coin(Int)
  Statue
end deriving(Eq, Display)

pub struct Exit do
  to :: String
  locked :: Option<String>
end

pub struct Room do
  name :: String
  text :: String
  dark :: Bool
  exits :: Map<Direction, Exit>
  things :: List<Thing>
end

pub fn room(name :: String, text :: String, dark :: Bool, things :: List<Thing>) -> Room do
  Room { name: name, text: text, dark: dark, exits: %{}, things: things }
end

pub fn name_of(thing :: Thing) -> String do
  case thing do
    Lamp(true) -> "burning lamp"
    Lamp(false) -> "lamp"
    Key(metal) -> "${metal} key"
    Coin(1) -> "coin"
    Coin(n) -> "${n} coins"
    Statue -> "statue"
  end
end

## The word a player says for it.
pub fn word_of(thing :: Thing) -> String do
  case thing do
    Lamp(_) -> "lamp"
    Key(_) -> "key"
    Coin(_) -> "coins"
    Statue -> "statue"
  end
end

pub fn is_light(Lamp(lit)) = lit
fn is_light(_) = false

## Joins two rooms both ways; a lock closes both doors.
pub fn joined(rooms :: Map<String, Room>, from_room :: String, way :: Direction, to_room :: String, locked) do
  rooms
    |> with_exit(from_room, way, Exit { to: to_room, locked: locked })
    |> with_exit(to_room, opposite(way), Exit { to: from_room, locked: locked })
end

fn with_exit(rooms :: Map<String, Room>, name, way, exit) do
  let here = Map.get(rooms, name)
  Map.put(rooms, name, %{here | exits: Map.put(here.exits, way, exit)})
end

pub fn cellar() -> Map<String, Room> do
  let rooms = Map.from_list(List.map([
    room("hall", "A draughty hall.", false, [Lamp(false), Key("iron")]),
    room("stairs", "Worn steps lead down.", false, []),
    room("cellar", "Barrels, and something that drips.", true, [Coin(3)]),
    room("vault", "A vault of white stone.", true, [Coin(40), Statue])
  ], fn r -> (r.name, r) end))
  rooms
    |> joined("hall", East, "stairs", None)
    |> joined("stairs", Down, "cellar", None)
    |> joined("cellar", North, "vault", Some("iron"))
end
