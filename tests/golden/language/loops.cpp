#include "loops/loops.hpp"

namespace loops {

void main_() {
  // Collects what the body gives.
  mesh::List<mesh::Int> squares{};
  squares.reserve(4);
  for (mesh::Int n = 1; n < 5; ++n) {
    mesh::poll();
    squares.append(n * n);
  }
  mesh::println(mesh::text(squares));
  const auto names = mesh::Map<mesh::String, mesh::Int>{{"ada", 36}, {"grace", 85}};
  for (const auto& [name, age] : names) {
    mesh::poll();
    mesh::println(mesh::format("{} is {}", name, age));
  }
  mesh::List<mesh::String> grown{};
  for (const auto& [name, age] : names) {
    mesh::poll();
    if (!(age > 40)) {
      continue;
    }
    grown.append(name);
  }
  mesh::println(mesh::text(grown));
  for (const auto& [index, name] :
       mesh::iter::enumerate(mesh::iter::from(mesh::List<mesh::String>{"a", "b"}))) {
    mesh::poll();
    mesh::println(mesh::format("{}: {}", index, name));
  }
  mesh::List<mesh::Int> firsts{};
  firsts.reserve(squares.size());
  for (const mesh::Int n : squares) {
    mesh::poll();
    if (n > 10) {
      break;
    }
    if (n % 2 == 0) {
      continue;
    }
    firsts.append(n);
  }
  mesh::println(mesh::text(firsts));
  for (mesh::Int row = 1; row < 3; ++row) {
    mesh::poll();
    mesh::List<mesh::String> collected{};
    collected.reserve(3);
    for (mesh::Int column = 1; column < 4; ++column) {
      mesh::poll();
      collected.append(mesh::text(row * column));
    }
    mesh::println(mesh::string::join(std::move(collected), " "));
  }
}

}  // namespace loops
