#include "adventure/main.hpp"

namespace adventure {

mesh::String to_text(const Event& event) {
  if (const auto* line = event.as<Event::Line>()) {
    return mesh::format("Line({})", line->value);
  }
  if (const auto* asked = event.as<Event::Asked>()) {
    return mesh::format("Asked({}, {}, {})", asked->who, asked->what, asked->answer_to);
  }
  const auto& heard = event.get<Event::Heard>();
  return mesh::format("Heard({}, {})", heard.who, heard.what);
}

mesh::String to_text(const Outcome& outcome) {
  if (const auto* went = outcome.as<Outcome::Went>()) {
    return mesh::format("Went({})", went->value);
  }
  const auto& blocked = outcome.get<Outcome::Blocked>();
  return mesh::format("Blocked({})", blocked.value);
}

mesh::Map<mesh::String, world::Room> Dungeon::init(mesh::Map<mesh::String, world::Room> rooms) {
  return rooms;
}

mesh::Reply<Dungeon::RoomAt, mesh::Map<mesh::String, world::Room>> Dungeon::handle(
    RoomAt request, mesh::Map<mesh::String, world::Room> rooms) {
  auto reply = mesh::map::get(rooms, request.name, at(30));
  return {std::move(rooms), std::move(reply)};
}

mesh::Reply<Dungeon::Leave, mesh::Map<mesh::String, world::Room>> Dungeon::handle(
    Leave request, mesh::Map<mesh::String, world::Room> rooms) {
  const auto exits = mesh::map::get(rooms, request.name, at(34)).exits;
  Outcome outcome{};
  if (!mesh::map::has_key(exits, request.way)) {
    outcome = Outcome::Blocked{
        mesh::format("there is no way {}", mesh::string::to_lower(mesh::text(request.way)))};
  } else {
    const auto exit = mesh::map::get(exits, request.way, at(38));
    if (const auto* some = exit.locked.as<mesh::Some>();
        some != nullptr && !mesh::list::contains(request.keys, some->value)) {
      const auto& metal = some->value;
      outcome = Outcome::Blocked{mesh::format("the door wants a key of {}", metal)};
    } else {
      outcome = Outcome::Went{mesh::map::get(rooms, exit.to, at(41))};
    }
  }
  return {std::move(rooms), std::move(outcome)};
}

mesh::Reply<Dungeon::PickUp, mesh::Map<mesh::String, world::Room>> Dungeon::handle(
    PickUp request, mesh::Map<mesh::String, world::Room> rooms) {
  auto here = mesh::map::get(rooms, request.name, at(48));
  auto found = mesh::list::find(here.things, [word = request.word](const world::Thing& thing) {
    return world::word_of(thing) == word;
  });
  if (const auto* some = found.as<mesh::Some>();
      some != nullptr && some->value.is<world::Thing::Statue>()) {
    return {std::move(rooms), mesh::None{}};
  }
  if (auto* some = found.as<mesh::Some>()) {
    auto& thing = some->value;
    auto rest = mesh::list::filter(std::move(here.things),
                                   [thing](const world::Thing& other) { return other != thing; });
    here.things = std::move(rest);
    return {mesh::map::put(std::move(rooms), std::move(request.name), std::move(here)),
            mesh::Some{std::move(thing)}};
  }
  return {std::move(rooms), mesh::None{}};
}

mesh::Map<mesh::String, world::Room> Dungeon::handle(PutDown request,
                                                     mesh::Map<mesh::String, world::Room> rooms) {
  auto here = mesh::map::take(rooms, request.name, at(60));
  here.things = mesh::list::append(std::move(here.things), std::move(request.thing));
  return mesh::map::put(std::move(rooms), std::move(request.name), std::move(here));
}

namespace {

mesh::String describe_room(const world::Room& place, bool sees) {
  if (place.dark && !sees) {
    return "It is dark.";
  }
  mesh::String things{};
  const auto names = mesh::list::map(place.things, world::name_of);
  if (names.empty()) {
    things = "";
  } else {
    things = " You see: " + mesh::string::join(names, ", ") + ".";
  }
  const mesh::String ways = mesh::string::join(
      mesh::list::map(
          mesh::map::keys(place.exits),
          [](const world::Direction& way) { return mesh::string::to_lower(mesh::text(way)); }),
      ", ");
  return mesh::format("{}{} Ways: {}.", place.text, things, ways);
}

bool has_light(const Player& player) { return mesh::list::any(player.bag, world::is_light); }

mesh::List<mesh::String> keys_of(const Player& player) {
  return mesh::list::flat_map(player.bag, [](world::Thing thing) {
    if (auto* key = thing.as<world::Thing::Key>()) {
      auto& metal = key->value;
      return mesh::List<mesh::String>{std::move(metal)};
    }
    return mesh::List<mesh::String>{};
  });
}

mesh::Int worth(const mesh::List<world::Thing>& things) {
  return mesh::list::reduce(things, mesh::Int{0}, [](mesh::Int sum, const world::Thing& thing) {
    if (const auto* coin = thing.as<world::Thing::Coin>()) {
      const mesh::Int n = coin->value;
      return sum + n;
    }
    return sum;
  });
}

/// One command: the player afterwards, and what he reads.
mesh::Task<mesh::Tuple<Player, mesh::String>> act(Player player, mesh::Pid<> map,
                                                  commands::Command command) {
  if (auto* go = command.as<commands::Command::Go>()) {
    auto& way = go->value;
    auto leave =
        co_await Dungeon::leave(map, player.place, std::move(way), keys_of(player), at(101));
    if (const auto* went = leave.as<Outcome::Went>()) {
      const auto& place = went->value;
      mesh::String place_2 = place.name;
      player.place = std::move(place_2);
      player.steps = player.steps + 1;
      auto moved = std::move(player);
      mesh::String text = describe_room(place, has_light(moved));
      co_return mesh::Tuple<Player, mesh::String>{std::move(moved), std::move(text)};
    }
    auto& why = leave.get<Outcome::Blocked>().value;
    co_return mesh::Tuple<Player, mesh::String>{std::move(player), std::move(why)};
  }
  if (command.is<commands::Command::Look>()) {
    const auto place = co_await Dungeon::room_at(map, player.place, at(108));
    mesh::String text = describe_room(place, has_light(player));
    co_return mesh::Tuple<Player, mesh::String>{std::move(player), std::move(text)};
  }
  if (const auto* take = command.as<commands::Command::Take>()) {
    const auto& word = take->value;
    const auto here = co_await Dungeon::room_at(map, player.place, at(110));
    if (here.dark && !has_light(player)) {
      co_return mesh::Tuple<Player, mesh::String>{std::move(player),
                                                  "you feel around and find nothing"};
    }
    const auto found = co_await Dungeon::pick_up(map, player.place, word, at(114));
    if (const auto* some = found.as<mesh::Some>()) {
      const auto& thing = some->value;
      player.bag = mesh::list::append(std::move(player.bag), thing);
      co_return mesh::Tuple<Player, mesh::String>{std::move(player),
                                                  mesh::format("taken: {}", world::name_of(thing))};
    }
    co_return mesh::Tuple<Player, mesh::String>{std::move(player),
                                                mesh::format("you cannot take the {}", word)};
  }
  if (const auto* drop = command.as<commands::Command::Drop>()) {
    const auto& word = drop->value;
    const auto found = mesh::list::find(
        player.bag, [word](const world::Thing& thing) { return world::word_of(thing) == word; });
    if (const auto* some = found.as<mesh::Some>()) {
      const auto& thing = some->value;
      Dungeon::put_down(map, player.place, thing);
      player.bag = mesh::list::filter(
          std::move(player.bag), [thing](const world::Thing& other) { return other != thing; });
      co_return mesh::Tuple<Player, mesh::String>{
          std::move(player), mesh::format("dropped: {}", world::name_of(thing))};
    }
    co_return mesh::Tuple<Player, mesh::String>{std::move(player),
                                                mesh::format("you have no {}", word)};
  }
  if (command.is<commands::Command::Light>()) {
    auto lit = mesh::list::map(player.bag, [](world::Thing thing) {
      return thing == world::Thing::Lamp{false} ? world::Thing::Lamp{true} : std::move(thing);
    });
    if (lit == player.bag) {
      co_return mesh::Tuple<Player, mesh::String>{std::move(player), "nothing to light"};
    }
    player.bag = std::move(lit);
    co_return mesh::Tuple<Player, mesh::String>{std::move(player), "the lamp burns"};
  }
  if (command.is<commands::Command::Inventory>()) {
    if (player.bag.empty()) {
      co_return mesh::Tuple<Player, mesh::String>{std::move(player), "your hands are empty"};
    }
    const auto& bag = player.bag;
    mesh::String text =
        "you carry " + mesh::string::join(mesh::list::map(bag, world::name_of), ", ");
    co_return mesh::Tuple<Player, mesh::String>{std::move(player), std::move(text)};
  }
  if (const auto* say = command.as<commands::Command::Say>()) {
    const auto& what = say->value;
    co_return mesh::Tuple<Player, mesh::String>{std::move(player),
                                                mesh::format("you say: {}", what)};
  }
  co_return mesh::Tuple<Player, mesh::String>{std::move(player), "goodbye"};
}

}  // namespace

mesh::Task<> Adventurer::run(Player player, mesh::AnyPid map, mesh::Pid<Event> friend_,
                             mesh::Pid<mesh::String> done) {
  for (;;) {
    const auto message = co_await receive();
    if (const auto* line = message.as<Event::Line>()) {
      const auto& text = line->value;
      auto result = commands::parse(text);
      if (const auto* ok = result.as<mesh::Ok>();
          ok != nullptr && ok->value.is<commands::Command::Quit>()) {
        mesh::send(done, mesh::format("{} leaves with {} coins after {} steps", player.name,
                                      worth(player.bag), player.steps));
        co_return;
      }
      if (auto* ok = result.as<mesh::Ok>();
          ok != nullptr && ok->value.is<commands::Command::Say>()) {
        auto& what = ok->value.get<commands::Command::Say>().value;
        mesh::send(friend_, Event::Asked{player.name, std::move(what), self()});
        // Lines that come meanwhile wait in the mailbox.
        const auto is_expected = [](const Event& message_2) {
          return message_2.is<Event::Heard>();
        };
        const auto message_2 = co_await receive_matching_for(is_expected, 5000);
        if (const auto* some = message_2.as<mesh::Some>()) {
          const auto& [who, answer] = some->value.get<Event::Heard>();
          mesh::println(mesh::format("{} says: {}", who, answer));
        } else {
          mesh::println("nobody answers");
        }
        continue;
      }
      if (const auto* ok = result.as<mesh::Ok>()) {
        const auto& command = ok->value;
        auto pair = co_await act(player, map, command);
        auto& [after_it, text_2] = pair;
        mesh::println(mesh::format("{}> {}: {}", player.name, command, text_2));
        player = std::move(after_it);
        continue;
      }
      const auto& why = result.get<mesh::Err>().error;
      mesh::println(mesh::format("{}> {}", player.name, why));
      continue;
    }
    if (const auto* asked = message.as<Event::Asked>()) {
      const auto& who = asked->who;
      const auto& answer_to = asked->answer_to;
      mesh::send(answer_to, Event::Heard{player.name, mesh::format("not now, {}", who)});
      continue;
    }
    const auto& [who, what] = message.get<Event::Heard>();
    mesh::println(mesh::format("{} hears {} say: {}", player.name, who, what));
  }
}

mesh::Task<> Parrot::run(mesh::String name, mesh::Int left) {
  for (;;) {
    const auto message = co_await receive();
    if (const auto* asked = message.as<Event::Asked>(); asked != nullptr && left > 0) {
      const auto& [who, what, answer_to] = *asked;
      mesh::send(answer_to, Event::Heard{name, mesh::format("{}, {}, {}!", what, who, what)});
      left = left - 1;
      continue;
    }
    if (const auto* asked = message.as<Event::Asked>()) {
      const auto& answer_to = asked->answer_to;
      mesh::send(answer_to, Event::Heard{name, "yawn"});
      continue;
    }
  }
}

mesh::Task<> Referee::run(mesh::Int waiting) {
  for (;;) {
    const mesh::String message = co_await receive();
    mesh::println(message);
    if (waiting > 1) {
      waiting = waiting - 1;
      continue;
    }
    mesh::println("the end");
    co_return;
  }
}

namespace {

Player newcomer(mesh::String name) {
  return Player{
      .name = std::move(name), .place = "hall", .bag = mesh::List<world::Thing>{}, .steps = 0};
}

void play(const mesh::Pid<Event>& player, const mesh::String& script) {
  for (const auto& line : mesh::iter::split(script, "\n")) {
    mesh::poll();
    mesh::send(player, Event::Line{line});
  }
}

}  // namespace

mesh::Task<> main_() {
  auto map = Dungeon::start(world::cellar());
  auto done = mesh::spawn<Referee>(2);
  auto bird = mesh::spawn<Parrot>(mesh::String("the parrot"), 1);
  const auto ada = mesh::spawn<Adventurer>(newcomer("ada"), map, bird, done);
  play(ada,
       "look\ntake lamp\ntake the key\ndance\nsay hello\nsay again\neast\ndown\ntake "
       "coins\nlight\nlook\ntake coins\nn\ntake statue\ntake coins\ni\nquit");
  co_await mesh::timer::sleep(200);
  const auto bob =
      mesh::spawn<Adventurer>(newcomer("bob"), std::move(map), std::move(bird), std::move(done));
  play(bob, "take lamp\nfly\n\ne\ngo down\nup\nwest\ndrop lamp\ninventory\nquit");
}

}  // namespace adventure
