#include "adventure/commands.hpp"

namespace commands {

namespace {

mesh::Result<Command, mesh::String> named(const mesh::String& verb,
                                          const mesh::List<mesh::String>& rest,
                                          const mesh::Fn<Command(mesh::String)>& make);

}  // namespace

mesh::String to_text(const Command& command) {
  if (const auto* go = command.as<Command::Go>()) {
    return mesh::format("Go({})", go->value);
  }
  if (const auto* take = command.as<Command::Take>()) {
    return mesh::format("Take({})", take->value);
  }
  if (const auto* drop = command.as<Command::Drop>()) {
    return mesh::format("Drop({})", drop->value);
  }
  if (command.is<Command::Light>()) {
    return "Light";
  }
  if (command.is<Command::Look>()) {
    return "Look";
  }
  if (command.is<Command::Inventory>()) {
    return "Inventory";
  }
  if (const auto* say = command.as<Command::Say>()) {
    return mesh::format("Say({})", say->value);
  }
  return "Quit";
}

namespace {

mesh::Result<world::Direction, mesh::String> direction(const mesh::String& word) {
  if (word == "north" || word == "n") {
    return mesh::Ok{world::Direction::North{}};
  }
  if (word == "south" || word == "s") {
    return mesh::Ok{world::Direction::South{}};
  }
  if (word == "east" || word == "e") {
    return mesh::Ok{world::Direction::East{}};
  }
  if (word == "west" || word == "w") {
    return mesh::Ok{world::Direction::West{}};
  }
  if (word == "up" || word == "u") {
    return mesh::Ok{world::Direction::Up{}};
  }
  if (word == "down" || word == "d") {
    return mesh::Ok{world::Direction::Down{}};
  }
  return mesh::Err{mesh::format("there is no way called '{}'", word)};
}

mesh::List<mesh::String> words_of(const mesh::String& line) {
  return mesh::list::filter(
      mesh::string::split(mesh::string::to_lower(mesh::string::trim(line)), " "),
      [](const mesh::String& word) { return word != ""; });
}

}  // namespace

mesh::Result<Command, mesh::String> parse(const mesh::String& line) {
  const auto words = words_of(line);
  if (words.empty()) {
    return mesh::Err{"say something"};
  }
  if (words.size() >= 2 && words.front() == "go") {
    const auto& way = words[1];
    auto result = direction(way);
    if (const auto* failed = result.as<mesh::Err>()) {
      return *failed;
    }
    return mesh::Ok{Command::Go{std::move(result.get<mesh::Ok>().value)}};
  }
  if (!words.empty() && words.front() == "take") {
    const auto rest = words.tail();
    return named("take", rest,
                 [](const mesh::String& value) { return Command(Command::Take{value}); });
  }
  if (!words.empty() && words.front() == "drop") {
    const auto rest = words.tail();
    return named("drop", rest,
                 [](const mesh::String& value) { return Command(Command::Drop{value}); });
  }
  if (!words.empty() && words.front() == "say") {
    const auto rest = words.tail();
    return mesh::Ok{Command::Say{mesh::string::join(rest, " ")}};
  }
  if ((words.size() == 1 && words[0] == "light") ||
      (words.size() == 2 && words[0] == "light" && words[1] == "lamp")) {
    return mesh::Ok{Command::Light{}};
  }
  if ((words.size() == 1 && words[0] == "look") || (words.size() == 1 && words[0] == "l")) {
    return mesh::Ok{Command::Look{}};
  }
  if ((words.size() == 1 && words[0] == "inventory") || (words.size() == 1 && words[0] == "i")) {
    return mesh::Ok{Command::Inventory{}};
  }
  if (words.size() == 1 && words[0] == "quit") {
    return mesh::Ok{Command::Quit{}};
  }
  if (words.size() == 1) {
    const auto& word = words[0];
    auto way_or_error = direction(word);
    if (const auto* failed = way_or_error.as<mesh::Err>()) {
      return *failed;
    }
    auto way = std::move(way_or_error.get<mesh::Ok>().value);
    return mesh::Ok{Command::Go{std::move(way)}};
  }
  return mesh::Err{mesh::format("I do not understand '{}'", mesh::string::join(words, " "))};
}

namespace {

mesh::Result<Command, mesh::String> named(const mesh::String& verb,
                                          const mesh::List<mesh::String>& rest,
                                          const mesh::Fn<Command(mesh::String)>& make) {
  if (rest.size() == 1) {
    const auto& thing = rest[0];
    return mesh::Ok{make(thing)};
  }
  if (rest.size() == 2) {
    const auto& thing = rest[1];
    return mesh::Ok{make(thing)};
  }
  return mesh::Err{mesh::format("{} what?", verb)};
}

}  // namespace

}  // namespace commands
