##! What players type, and what it means.

from World import Direction

pub type Command do
  Go(Direction)
  Take(String)
  Drop(String)
  Light
  Look
  Inventory
  Say(String)
  Quit
end deriving(Eq, Display)

fn direction(word :: String) -> Result<Direction, String> do
  case word do
    "north" | "n" -> Ok(North)
    "south" | "s" -> Ok(South)
    "east" | "e" -> Ok(East)
    "west" | "w" -> Ok(West)
    "up" | "u" -> Ok(Up)
    "down" | "d" -> Ok(Down)
    other -> Err("there is no way called '${other}'")
  end
end

fn words_of(line :: String) -> List<String> do
  line
    |> String.trim()
    |> String.to_lower()
    |> String.split(" ")
    |> List.filter(fn word -> word != "" end)
end

## Reads one line; a direction alone is a step.
pub fn parse(line :: String) -> Command!String do
  case words_of(line) do
    [] -> Err("say something")
    "go" :: way :: _ -> Ok(Go(direction(way)?))
    "take" :: rest -> named("take", rest, Take)
    "drop" :: rest -> named("drop", rest, Drop)
    "say" :: rest -> Ok(Say(String.join(rest, " ")))
    ["light"] | ["light", "lamp"] -> Ok(Light)
    ["look"] | ["l"] -> Ok(Look)
    ["inventory"] | ["i"] -> Ok(Inventory)
    ["quit"] -> Ok(Quit)
    [word] -> do
      let way = direction(word)?
      Ok(Go(way))
    end
    words -> Err("I do not understand '${String.join(words, " ")}'")
  end
end

fn named(verb :: String, rest :: List<String>, make :: Fun(String) -> Command) -> Command!String do
  case rest do
    [thing] -> Ok(make(thing))
    [_, thing] -> Ok(make(thing))
    _ -> Err("${verb} what?")
  end
end
