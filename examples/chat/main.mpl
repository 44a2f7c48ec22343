##! A chat room: the room is a service that knows its members, each member is an actor.

## What members hear.
type Event do
  Said(who :: String, text :: String)
  Closed
end

## How the room reaches a member. A pid is a value like any other: it can be stored and sent.
struct Member do
  name :: String
  pid :: Pid<Event>
end

struct Room do
  topic :: String
  members :: List<Member>
  spoken :: Int
end

service Chat do
  fn init(topic :: String) -> Room do
    Room { topic: topic, members: [], spoken: 0 }
  end

  # Names are unique; the answer tells the newcomer who else is there.
  call Join(name :: String, pid :: Pid<Event>) :: List<String>!String do |room|
    let names = List.map(room.members, fn(member) -> member.name end)
    if List.contains(names, name) do
      (room, Err("${name} is taken"))
    else
      let member = Member { name: name, pid: pid }
      (%{room | members: List.append(room.members, member)}, Ok(names))
    end
  end

  # Everybody hears everything, also the one who spoke.
  cast Say(who :: String, text :: String) do |room|
    tell(room.members, Said(who, text))
    %{room | spoken: room.spoken + 1}
  end

  cast Close() do |room|
    tell(room.members, Closed)
    %{room | members: []}
  end

  call Summary() :: String do |room|
    (room, "${room.topic}: ${room.spoken} lines, ${List.length(room.members)} members left")
  end
end

fn tell(members :: List<Member>, event :: Event) do
  for member in members do
    send(member.pid, event)
  end
end

## What a member does: hearing a text that contains `cue`, it says `line`.
struct Role do
  name :: String
  cue :: String
  line :: String
end

## Listens, answers its cue, and writes down what it heard.
actor member(room, host :: Pid<Notes>, role :: Role, heard :: List<String>) do
  receive do
    Said(who, text) -> do
      if String.contains(text, role.cue) do
        Chat.say(room, role.name, role.line)
      end
      member(room, host, role, List.append(heard, "${who}: ${text}"))
    end
    Closed -> send(host, Notes { name: role.name, lines: heard })
  end
end

struct Notes do
  name :: String
  lines :: List<String>
end

## Waits for the notes of one member after the other. Notes arrive in any order, but `receive` takes
## the first message that fits: a guard is all it needs to print them in the order of the list.
actor host(room, expected :: List<String>) do
  case expected do
    name :: others -> do
      receive do
        notes when notes.name == name -> show(notes)
      end
      host(room, others)
    end
    [] -> println(Chat.summary(room))
  end
end

fn show(notes :: Notes) do
  println("${notes.name} heard")
  for line in notes.lines do
    println("  ${line}")
  end
end

fn enter(room, host :: Pid<Notes>, role :: Role) do
  let pid = spawn(member, room, host, role, [])
  case Chat.join(room, role.name, pid) do
    Ok([]) -> println("${role.name} opens the room")
    Ok(others) -> println("${role.name} meets ${String.join(others, ", ")}")
    Err(why) -> println("sorry, ${why}")
  end
end

fn main() do
  let room = Chat.start("tea")
  let desk = spawn(host, room, ["ada", "bob", "cy"])
  enter(room, desk, Role { name: "ada", cue: "more?", line: "Not before five. Good night!" })
  enter(room, desk, Role { name: "bob", cue: "who is here", line: "Bob, with a cup of tea." })
  enter(room, desk, Role { name: "cy", cue: "with a cup", line: "Cy. Is there more?" })
  enter(room, desk, Role { name: "ada", cue: "-", line: "-" })
  Chat.join(room, "night watch", spawn(night_watch, room))
  Chat.say(room, "ada", "Hello, who is here?")
end

## Closes the room when somebody wishes a good night.
actor night_watch(room) do
  receive do
    Said(_, text) when String.contains(text, "Good night") -> Chat.close(room)
  end
end
