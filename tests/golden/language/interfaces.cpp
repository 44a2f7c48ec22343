#include "interfaces/interfaces.hpp"

namespace interfaces {

mesh::Int Scored<Essay>::score(const Essay& self) { return self.words / 100; }

mesh::Int Scored<mesh::Int>::score(mesh::Int self) { return self; }

mesh::String Scored<mesh::Int>::rank(mesh::Int self) { return mesh::format("number {}", self); }

mesh::Float Convert<Essay, mesh::Int>::convert(const Essay& self, mesh::Int unit) {
  return mesh::floating::from(self.words) / mesh::floating::from(unit);
}

namespace {

template <mesh::Implements<Scored> T>
mesh::String best(const T& a, const T& b) {
  return Scored<T>::score(a) > Scored<T>::score(b) ? Scored<T>::rank(a) : Scored<T>::rank(b);
}

template <mesh::Implements<Container> C>
mesh::String top(const C& container) {
  return mesh::format("top: {}", Container<C>::first(container));
}

}  // namespace

void main_() {
  mesh::println(best(Essay{.words = 700}, Essay{.words = 1200}));
  mesh::println(best<mesh::Int>(3, 4));
  mesh::println(mesh::format(
      "{} {}",
      Scored<Stack<mesh::Int>>::score(Stack<mesh::Int>{.items = mesh::List<mesh::Int>{1, 2}}),
      Scored<Stack<Essay>>::rank(Stack<Essay>{.items = mesh::List<Essay>{Essay{.words = 500}}})));
  mesh::println(top(Stack<mesh::String>{.items = mesh::List<mesh::String>{"a", "b"}}));
  mesh::println(mesh::text(Convert<Essay, mesh::Int>::convert(Essay{.words = 500}, 200)));
}

}  // namespace interfaces
