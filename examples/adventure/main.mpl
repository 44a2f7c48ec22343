##! A text adventure: the world is a service, every player an actor that walks through it at his own pace.

from World import Room, Thing, Direction, cellar, is_light, name_of, word_of
from Commands import Command, parse

struct Player do
  name :: String
  place :: String
  bag :: List<Thing>
  steps :: Int
end

type Event do
  Line(String)
  Asked(who :: String, what :: String, answer_to :: Pid<Event>)
  Heard(who :: String, what :: String)
end

type Outcome do
  Went(Room)
  Blocked(String)
end

service Dungeon do
  fn init(rooms :: Map<String, Room>) -> Map<String, Room> do
    rooms
  end

  call RoomAt(name :: String) :: Room do |rooms|
    (rooms, Map.get(rooms, name))
  end

  call Leave(name :: String, way :: Direction, keys :: List<String>) :: Outcome do |rooms|
    let exits = Map.get(rooms, name).exits
    let outcome = if not Map.has_key(exits, way) do
      Blocked("there is no way ${String.to_lower("${way}")}")
    else
      let exit = Map.get(exits, way)
      case exit.locked do
        Some(metal) when not List.contains(keys, metal) -> Blocked("the door wants a key of ${metal}")
        _ -> Went(Map.get(rooms, exit.to))
      end
    end
    (rooms, outcome)
  end

  call PickUp(name :: String, word :: String) :: Option<Thing> do |rooms|
    let here = Map.get(rooms, name)
    case List.find(here.things, fn thing -> word_of(thing) == word end) do
      Some(Statue) -> (rooms, None)
      Some(thing) -> do
        let rest = List.filter(here.things, fn other -> other != thing end)
        (Map.put(rooms, name, %{here | things: rest}), Some(thing))
      end
      None -> (rooms, None)
    end
  end

  cast PutDown(name :: String, thing :: Thing) do |rooms|
    let here = Map.get(rooms, name)
    Map.put(rooms, name, %{here | things: List.append(here.things, thing)})
  end
end

fn describe_room(place :: Room, sees :: Bool) -> String do
  if place.dark and not sees do
    "It is dark."
  else
    let things = case List.map(place.things, name_of) do
      [] -> ""
      names -> " You see: " <> String.join(names, ", ") <> "."
    end
    let ways = Map.keys(place.exits) |> List.map(fn way -> String.to_lower("${way}") end) |> String.join(", ")
    "${place.text}${things} Ways: ${ways}."
  end
end

fn has_light(player :: Player) -> Bool = List.any(player.bag, is_light)

fn keys_of(player :: Player) -> List<String> do
  List.flat_map(player.bag, fn thing ->
    case thing do
      Key(metal) -> [metal]
      _ -> []
    end
  end)
end

fn worth(things :: List<Thing>) -> Int do
  List.reduce(things, 0, fn(sum, thing) ->
    case thing do
      Coin(n) -> sum + n
      _ -> sum
    end
  end)
end

## One command: the player afterwards, and what he reads.
fn act(player :: Player, map, command :: Command) -> (Player, String) do
  case command do
    Go(way) -> case Dungeon.leave(map, player.place, way, keys_of(player)) do
      Went(place) -> do
        let moved = %{player | place: place.name, steps: player.steps + 1}
        (moved, describe_room(place, has_light(moved)))
      end
      Blocked(why) -> (player, why)
    end
    Look -> (player, describe_room(Dungeon.room_at(map, player.place), has_light(player)))
    Take(word) -> do
      let here = Dungeon.room_at(map, player.place)
      if here.dark and not has_light(player) do
        return (player, "you feel around and find nothing")
      end
      case Dungeon.pick_up(map, player.place, word) do
        Some(thing) -> (%{player | bag: List.append(player.bag, thing)}, "taken: ${name_of(thing)}")
        None -> (player, "you cannot take the ${word}")
      end
    end
    Drop(word) -> case List.find(player.bag, fn thing -> word_of(thing) == word end) do
      Some(thing) -> do
        Dungeon.put_down(map, player.place, thing)
        (%{player | bag: List.filter(player.bag, fn other -> other != thing end)}, "dropped: ${name_of(thing)}")
      end
      None -> (player, "you have no ${word}")
    end
    Light -> do
      let lit = List.map(player.bag, fn thing -> if thing == Lamp(false) do Lamp(true) else thing end end)
      if lit == player.bag do
        (player, "nothing to light")
      else
        (%{player | bag: lit}, "the lamp burns")
      end
    end
    Inventory -> case player.bag do
      [] -> (player, "your hands are empty")
      bag -> (player, "you carry " <> (bag |> List.map(name_of) |> String.join(", ")))
    end
    Say(what) -> (player, "you say: ${what}")
    Quit -> (player, "goodbye")
  end
end

actor adventurer(player :: Player, map :: Pid, friend :: Pid<Event>, done :: Pid<String>) do
  receive do
    Line(text) -> case parse(text) do
      Ok(Quit) -> send(done, "${player.name} leaves with ${worth(player.bag)} coins after ${player.steps} steps")
      Ok(Say(what)) -> do
        send(friend, Asked(player.name, what, self()))
        # Lines that come meanwhile wait in the mailbox.
        receive do
          Heard(who, answer) -> println("${who} says: ${answer}")
        after 5_000 -> println("nobody answers")
        end
        adventurer(player, map, friend, done)
      end
      Ok(command) -> do
        let (after_it, text) = act(player, map, command)
        println("${player.name}> ${command}: ${text}")
        adventurer(after_it, map, friend, done)
      end
      Err(why) -> do
        println("${player.name}> ${why}")
        adventurer(player, map, friend, done)
      end
    end
    Asked(who, _, answer_to) -> do
      send(answer_to, Heard(player.name, "not now, ${who}"))
      adventurer(player, map, friend, done)
    end
    Heard(who, what) -> do
      println("${player.name} hears ${who} say: ${what}")
      adventurer(player, map, friend, done)
    end
  end
end

## Stands in a corner and answers, until it is tired.
actor parrot(name :: String, left :: Int) do
  receive do
    Asked(who, what, answer_to) when left > 0 -> do
      send(answer_to, Heard(name, "${what}, ${who}, ${what}!"))
      parrot(name, left - 1)
    end
    Asked(_, _, answer_to) -> do
      send(answer_to, Heard(name, "yawn"))
      parrot(name, left)
    end
    _ -> parrot(name, left)
  end
end

actor referee(waiting :: Int) do
  receive do
    message -> do
      println(message)
      if waiting > 1 do referee(waiting - 1) else println("the end") end
    end
  end
end

fn newcomer(name :: String) -> Player do
  Player { name: name, place: "hall", bag: [], steps: 0 }
end

fn play(player :: Pid<Event>, script :: String) do
  for line in String.split(script, "\n") do
    send(player, Line(line))
  end
end

fn main() do
  let map = Dungeon.start(cellar())
  let done = spawn(referee, 2)
  let bird = spawn(parrot, "the parrot", 1)

  let ada = spawn(adventurer, newcomer("ada"), map, bird, done)
  play(ada, """
    look
    take lamp
    take the key
    dance
    say hello
    say again
    east
    down
    take coins
    light
    look
    take coins
    n
    take statue
    take coins
    i
    quit
    """)
  Timer.sleep(200)

  let bob = spawn(adventurer, newcomer("bob"), map, bird, done)
  play(bob, """
    take lamp
    fly

    e
    go down
    up
    west
    drop lamp
    inventory
    quit
    """)
end
