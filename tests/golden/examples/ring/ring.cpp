#include "ring/ring.hpp"

namespace ring {

mesh::String to_text(const Message& message) {
  if (const auto* neighbour = message.as<Message::Neighbour>()) {
    return mesh::format("Neighbour({})", neighbour->station);
  }
  const auto& token = message.get<Message::Token>();
  return mesh::format("Token({})", token.hops);
}

mesh::Task<> Station::run(mesh::Int number) {
  // The neighbour comes first, even if a token should be quicker: `receive` takes the first message
  // that fits one of its arms, and everything else stays in the mailbox.
  const auto is_expected = [](const Message& message) { return message.is<Message::Neighbour>(); };
  const auto message = co_await receive_matching(is_expected);
  const auto& station = message.get<Message::Neighbour>().station;
  const auto next = station;
  while (true) {
    const auto is_expected_2 = [](const Message& message_2) {
      return message_2.is<Message::Token>();
    };
    const auto message_2 = co_await receive_matching(is_expected_2);
    if (const auto* token = message_2.as<Message::Token>(); token != nullptr && token->hops == 0) {
      mesh::println(mesh::format("the token rests at station {}", number));
      break;
    }
    const mesh::Int hops = message_2.get<Message::Token>().hops;
    mesh::send(next, Message::Token{hops - 1});
  }
}

void main_() {
  const mesh::Int size = 1000;
  mesh::List<mesh::Pid<Message>> stations{};
  stations.reserve(mesh::range::room(0, size));
  for (mesh::Int number = 0; number < size; ++number) {
    mesh::poll();
    stations.append(mesh::spawn<Station>(number));
  }
  // Everybody gets to know the one after; the neighbour of the last is the first.
  for (mesh::Int number = 0; number < size; ++number) {
    mesh::poll();
    auto neighbour = mesh::list::get(stations, mesh::modulo(number + 1, size, at(35)), at(35));
    mesh::send(mesh::list::get(stations, number, at(36)), Message::Neighbour{std::move(neighbour)});
  }
  mesh::println(mesh::format("{} stations", mesh::list::length(stations)));
  mesh::send(mesh::list::head(stations, at(40)), Message::Token{100042});
}

}  // namespace ring
