// Interfaces of a program, and the built-in ones that a program implements by specialisation (02 sections 9 and 10).
#pragma once

#include <cstddef>
#include <utility>

#include "mesh/core/iter.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/option.hpp"
#include "mesh/core/range.hpp"
#include "mesh/core/scalar.hpp"
#include "mesh/core/set.hpp"
#include "mesh/core/string.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

/// `T` has an impl of the interface: its class template has a specialisation for `T`.
template <class T, template <class...> class Interface, class... Arguments>
concept Implements = requires { sizeof(Interface<T, Arguments...>); };

/// `impl From<Int> for Money`: `static Money from(mesh::Int value)`.
template <class Self, class Source>
struct From;
template <class Self, class Target>
struct Into;
/// `impl TryFrom<Int> for Money`: `static mesh::Result<Money, E> try_from(mesh::Int value)`.
template <class Self, class Source>
struct TryFrom;
template <class Self, class Target>
struct TryInto;
/// `impl Default for Money`: `static Money default_()`.
template <class Self>
struct Default;
/// `impl Iterable for Shelf`: `static Iter iter(const Shelf& self)` gives what a loop walks over.
template <class Self>
struct Iterable;
/// `impl Iterator for Countdown`: `static mesh::Option<Item> next(const Countdown& self)`.
template <class Self>
struct Stepwise;

// The conversions that are built in (02 section 13).
template <>
struct From<Float, Int> {
  static Float from(Int value) { return static_cast<Float>(value); }
};
template <class Source>
  requires Displayable<Source>
struct From<String, Source> {
  static String from(const Source& value) { return mesh::text(value); }
};

// What is iterable without an impl (02 section 12).
template <class T>
struct Iterable<List<T>> {
  using Item = T;
  using Iter = List<T>;
  static List<T> iter(List<T> self) { return self; }
};
template <class T>
struct Iterable<Set<T>> {
  using Item = T;
  using Iter = Set<T>;
  static Set<T> iter(Set<T> self) { return self; }
};
template <>
struct Iterable<Range> {
  using Item = Int;
  using Iter = Range;
  static Range iter(Range self) { return self; }
};

/// What `next` of a value gives, again and again until it is None. Values do not change, so `next` sees the same one
/// each time.
template <class T>
class Steps {
 public:
  using Item = typename Stepwise<T>::Item;

  explicit Steps(T value) : value_(std::move(value)) {}

  class Iterator {
   public:
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using pointer = const Item*;
    using reference = const Item&;

    explicit Iterator(const T* value) : value_(value) { ++*this; }

    const Item& operator*() const { return current_.template get<Some>().value; }
    Iterator& operator++() {
      current_ = Stepwise<T>::next(*value_);
      return *this;
    }
    void operator++(int) { ++*this; }
    bool operator==(detail::Exhausted) const { return current_.template is<None>(); }

   private:
    const T* value_;
    Option<Item> current_;
  };

  [[nodiscard]] Iterator begin() const { return Iterator(&value_); }
  [[nodiscard]] detail::Exhausted end() const { return {}; }

 private:
  T value_;
};

template <class T>
Steps<T> steps(T value) {
  return Steps<T>(std::move(value));
}

namespace detail {

/// The range of what `iter` has given.
template <class T>
auto steps_or_range(T value) {
  if constexpr (Implements<T, Stepwise>) {
    return Steps<T>(std::move(value));
  } else {
    return value;
  }
}

}  // namespace detail

/// What a loop in generic code walks over.
template <class T>
auto each(const T& value) {
  if constexpr (Implements<T, Iterable>) {
    return detail::steps_or_range(Iterable<T>::iter(value));
  } else {
    return detail::steps_or_range(value);
  }
}

}  // namespace mesh
