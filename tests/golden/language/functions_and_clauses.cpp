#include "functions_and_clauses/functions_and_clauses.hpp"

namespace functions_and_clauses {

namespace {

bool is_odd(mesh::Int n);

/// The fare for a distance: the first zone is free.
mesh::Int fare(mesh::Int zones) {
  for (;;) {
    mesh::poll();
    if (zones == 0) {
      return 0;
    }
    if (zones < 0) {
      zones = -zones;
      continue;
    }
    return 120 + zones * 80;
  }
}

/// Same name, other number of arguments.
mesh::Int fare(mesh::Int zones, mesh::Int passengers) { return fare(zones) * passengers; }

/// Counts down in a loop of its own.
mesh::List<mesh::Int> countdown(mesh::Int n, mesh::List<mesh::Int> seen) {
  for (;;) {
    mesh::poll();
    if (n == 0) {
      return seen;
    }
    seen = mesh::list::append(std::move(seen), n);
    n = n - 1;
  }
}

bool is_even(mesh::Int n) {
  mesh::guard_stack(at(22));
  return n == 0 || is_odd(n - 1);
}

bool is_odd(mesh::Int n) {
  mesh::guard_stack(at(26));
  return n != 0 && is_even(n - 1);
}

mesh::Int reduced(mesh::Int price, mesh::Int discount) { return price - discount; }

}  // namespace

void main_() {
  mesh::println(mesh::format("{} {} {} {}", fare(0), fare(3), fare(-3), fare(2, 4)));
  mesh::println(mesh::format("{} {}", countdown(3, mesh::List<mesh::Int>{}), is_even(10)));
  // A function inside a function sees what stands around it.
  const mesh::Int discount = 10;
  mesh::println(mesh::text(reduced(fare(1), discount)));
}

}  // namespace functions_and_clauses
