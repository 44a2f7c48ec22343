#pragma once

#include <mesh/core.hpp>

namespace generics {

inline constexpr mesh::SourceFile at{"generics.mpl"};

template <class A, class B>
struct Pair {
  A first;
  B second;

  friend bool operator==(const Pair&, const Pair&) = default;
  friend auto operator<=>(const Pair&, const Pair&) = default;
  friend mesh::String to_text(const Pair& pair) {
    return mesh::format("Pair {{ first: {}, second: {} }}", pair.first, pair.second);
  }
};

template <class T>
class Chain : public mesh::Sum<Chain<T>> {
 public:
  struct End {
    friend bool operator==(const End&, const End&) = default;
    friend auto operator<=>(const End&, const End&) = default;
  };

  struct Link {
    T first;
    mesh::Box<Chain<T>> second;

    friend bool operator==(const Link&, const Link&) = default;
    friend auto operator<=>(const Link&, const Link&) = default;
  };

  Chain() = default;
  Chain(End end) : alternative(end) {}
  Chain(Link link) : alternative(std::move(link)) {}

  std::variant<End, Link> alternative;
};

template <class T>
mesh::String to_text(const Chain<T>& chain) {
  if (chain.template is<typename Chain<T>::End>()) {
    return "End";
  }
  const auto& link = chain.template get<typename Chain<T>::Link>();
  return mesh::format("Link({}, {})", link.first, link.second);
}

void main_();

}  // namespace generics
