#include "chat/main.hpp"

namespace chat {

namespace {

void tell(const mesh::List<Member>& members, const Event& event);
void show(const Notes& notes);

}  // namespace

mesh::String to_text(const Event& event) {
  if (const auto* said = event.as<Event::Said>()) {
    return mesh::format("Said({}, {})", said->who, said->text);
  }
  return "Closed";
}

Room Chat::init(mesh::String topic) {
  return Room{.topic = std::move(topic), .members = mesh::List<Member>{}, .spoken = 0};
}

mesh::Reply<Chat::Join, Room> Chat::handle(Join request, Room room) {
  auto names = mesh::list::map(room.members, [](const Member& member) { return member.name; });
  if (mesh::list::contains(names, request.name)) {
    return {std::move(room), mesh::Err{mesh::format("{} is taken", request.name)}};
  }
  auto member = Member{.name = std::move(request.name), .pid = std::move(request.pid)};
  room.members = mesh::list::append(std::move(room.members), std::move(member));
  return {std::move(room), mesh::Ok{std::move(names)}};
}

Room Chat::handle(Say request, Room room) {
  tell(room.members, Event::Said{std::move(request.who), std::move(request.text)});
  room.spoken = room.spoken + 1;
  return room;
}

Room Chat::handle(Close, Room room) {
  tell(room.members, Event::Closed{});
  room.members = mesh::List<Member>{};
  return room;
}

mesh::Reply<Chat::Summary, Room> Chat::handle(Summary, Room room) {
  mesh::String reply = mesh::format("{}: {} lines, {} members left", room.topic, room.spoken,
                                    mesh::list::length(room.members));
  return {std::move(room), std::move(reply)};
}

namespace {

void tell(const mesh::List<Member>& members, const Event& event) {
  for (const auto& member : members) {
    mesh::poll();
    mesh::send(member.pid, event);
  }
}

}  // namespace

mesh::Task<> MemberActor::run(mesh::Pid<> room, mesh::Pid<Notes> host, Role role,
                              mesh::List<mesh::String> heard) {
  for (;;) {
    const auto message = co_await receive();
    if (const auto* said = message.as<Event::Said>()) {
      const auto& [who, text] = *said;
      if (mesh::string::contains(text, role.cue)) {
        Chat::say(room, role.name, role.line);
      }
      heard = mesh::list::append(std::move(heard), mesh::format("{}: {}", who, text));
      continue;
    }
    mesh::send(host, Notes{.name = role.name, .lines = std::move(heard)});
    co_return;
  }
}

mesh::Task<> Host::run(mesh::Pid<> room, mesh::List<mesh::String> expected) {
  for (;;) {
    if (!expected.empty()) {
      const auto& name = expected.front();
      const auto others = expected.tail();
      const auto is_expected = [name](const Notes& message) { return message.name == name; };
      const auto notes = co_await receive_if(is_expected);
      show(notes);
      expected = others;
      continue;
    }
    const mesh::String summary = co_await Chat::summary(room, at(94));
    mesh::println(summary);
    co_return;
  }
}

namespace {

void show(const Notes& notes) {
  mesh::println(mesh::format("{} heard", notes.name));
  for (const auto& line : notes.lines) {
    mesh::poll();
    mesh::println(mesh::format("  {}", line));
  }
}

mesh::Task<> enter(mesh::Pid<> room, mesh::Pid<Notes> host, Role role) {
  auto pid = mesh::spawn<MemberActor>(room, std::move(host), role, mesh::List<mesh::String>{});
  const auto result = co_await Chat::join(room, role.name, std::move(pid), at(107));
  if (const auto* ok = result.as<mesh::Ok>(); ok != nullptr && ok->value.empty()) {
    mesh::println(mesh::format("{} opens the room", role.name));
  } else if (const auto* ok = result.as<mesh::Ok>()) {
    const auto& others = ok->value;
    mesh::println(mesh::format("{} meets {}", role.name, mesh::string::join(others, ", ")));
  } else {
    const auto& why = result.get<mesh::Err>().error;
    mesh::println(mesh::format("sorry, {}", why));
  }
}

}  // namespace

mesh::Task<> main_() {
  const auto room = Chat::start("tea");
  auto desk = mesh::spawn<Host>(room, mesh::List<mesh::String>{"ada", "bob", "cy"});
  auto role = Role{.name = "ada", .cue = "more?", .line = "Not before five. Good night!"};
  co_await enter(room, desk, std::move(role));
  auto role_2 = Role{.name = "bob", .cue = "who is here", .line = "Bob, with a cup of tea."};
  co_await enter(room, desk, std::move(role_2));
  auto role_3 = Role{.name = "cy", .cue = "with a cup", .line = "Cy. Is there more?"};
  co_await enter(room, desk, std::move(role_3));
  auto role_4 = Role{.name = "ada", .cue = "-", .line = "-"};
  co_await enter(room, std::move(desk), std::move(role_4));
  co_await Chat::join(room, "night watch", mesh::spawn<NightWatch>(room), at(121));
  Chat::say(room, "ada", "Hello, who is here?");
}

mesh::Task<> NightWatch::run(mesh::Pid<> room) {
  const auto is_expected = [](const Event& message) {
    return message.is<Event::Said>() &&
           mesh::string::contains(message.get<Event::Said>().text, "Good night");
  };
  co_await receive_if(is_expected);
  Chat::close(room);
}

}  // namespace chat
