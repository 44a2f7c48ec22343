#pragma once

#include <mesh/core.hpp>

namespace interfaces {

inline constexpr mesh::SourceFile at{"interfaces.mpl"};

/// What can be scored.
template <class Self>
struct Scored;

/// What holds items of one type.
template <class Self>
struct Container;

/// Converts to another unit.
template <class Self, class Unit>
struct Convert;

struct Essay {
  mesh::Int words;

  friend bool operator==(const Essay&, const Essay&) = default;
  friend auto operator<=>(const Essay&, const Essay&) = default;
  friend mesh::String to_text(const Essay& essay) {
    return mesh::format("Essay {{ words: {} }}", essay.words);
  }
};

template <class T>
struct Stack {
  mesh::List<T> items;

  friend bool operator==(const Stack&, const Stack&) = default;
  friend auto operator<=>(const Stack&, const Stack&) = default;
  friend mesh::String to_text(const Stack& stack) {
    return mesh::format("Stack {{ items: {} }}", stack.items);
  }
};

template <class Self>
struct ScoredDefaults {
  static mesh::String rank(const Self& self);
};

template <>
struct Scored<Essay> : ScoredDefaults<Essay> {
  static mesh::Int score(const Essay& self);
};

template <>
struct Scored<mesh::Int> {
  static mesh::Int score(mesh::Int self);
  static mesh::String rank(mesh::Int self);
};

template <mesh::Implements<Scored> T>
struct Scored<Stack<T>> : ScoredDefaults<Stack<T>> {
  static mesh::Int score(const Stack<T>& self);
};

template <class T>
struct Container<Stack<T>> {
  using Item = T;

  static T first(const Stack<T>& self);
  static Stack<T> empty();
};

template <>
struct Convert<Essay, mesh::Int> {
  static mesh::Float convert(const Essay& self, mesh::Int unit);
};

void main_();

template <class Self>
mesh::String ScoredDefaults<Self>::rank(const Self& self) {
  return Scored<Self>::score(self) > 10 ? mesh::String("good") : "fair";
}

template <mesh::Implements<Scored> T>
mesh::Int Scored<Stack<T>>::score(const Stack<T>& self) {
  mesh::guard_stack(at(46));
  return mesh::list::reduce(self.items, mesh::Int{0}, [](mesh::Int sum, const T& item) {
    return sum + Scored<T>::score(item);
  });
}

template <class T>
T Container<Stack<T>>::first(const Stack<T>& self) {
  return mesh::list::head(self.items, at(54));
}

template <class T>
Stack<T> Container<Stack<T>>::empty() {
  return Stack<T>{.items = mesh::List<T>{}};
}

}  // namespace interfaces
