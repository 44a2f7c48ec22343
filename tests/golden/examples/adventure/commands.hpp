// What players type, and what it means.
#pragma once

#include <mesh/core.hpp>

#include "adventure/world.hpp"

namespace commands {

class Command : public mesh::Sum<Command> {
 public:
  struct Go {
    world::Direction value;

    friend bool operator==(const Go&, const Go&) = default;
  };

  struct Take {
    mesh::String value;

    friend bool operator==(const Take&, const Take&) = default;
  };

  struct Drop {
    mesh::String value;

    friend bool operator==(const Drop&, const Drop&) = default;
  };

  struct Light {
    friend bool operator==(const Light&, const Light&) = default;
  };

  struct Look {
    friend bool operator==(const Look&, const Look&) = default;
  };

  struct Inventory {
    friend bool operator==(const Inventory&, const Inventory&) = default;
  };

  struct Say {
    mesh::String value;

    friend bool operator==(const Say&, const Say&) = default;
  };

  struct Quit {
    friend bool operator==(const Quit&, const Quit&) = default;
  };

  Command() = default;
  Command(Go go) : alternative(std::move(go)) {}
  Command(Take take) : alternative(std::move(take)) {}
  Command(Drop drop) : alternative(std::move(drop)) {}
  Command(Light light) : alternative(light) {}
  Command(Look look) : alternative(look) {}
  Command(Inventory inventory) : alternative(inventory) {}
  Command(Say say) : alternative(std::move(say)) {}
  Command(Quit quit) : alternative(quit) {}

  std::variant<Go, Take, Drop, Light, Look, Inventory, Say, Quit> alternative;
};

mesh::String to_text(const Command& command);

/// Reads one line; a direction alone is a step.
mesh::Result<Command, mesh::String> parse(const mesh::String& line);

}  // namespace commands
