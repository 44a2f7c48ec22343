// A thousand actors stand in a circle and pass a token around.
#pragma once

#include <mesh/actor.hpp>

namespace ring {

inline constexpr mesh::SourceFile at{"ring.mpl"};

/// What a station understands. An actor has one type of message, so both cases go into one sum
/// type.
class Message : public mesh::Sum<Message> {
 public:
  struct Neighbour {
    mesh::Pid<Message> station;

    friend bool operator==(const Neighbour&, const Neighbour&) = default;
  };

  struct Token {
    mesh::Int hops;

    friend bool operator==(const Token&, const Token&) = default;
  };

  Message() = default;
  Message(Neighbour neighbour) : alternative(std::move(neighbour)) {}
  Message(Token token) : alternative(std::move(token)) {}

  std::variant<Neighbour, Token> alternative;
};

mesh::String to_text(const Message& message);

class Station : public mesh::Actor<Station, Message> {
 public:
  mesh::Task<> run(mesh::Int number);
};

void main_();

}  // namespace ring
