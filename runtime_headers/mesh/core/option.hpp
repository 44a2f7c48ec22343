// `Option<T>`: Some value or None (03 section 2.9).
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <utility>
#include <variant>

#include "mesh/core/string.hpp"
#include "mesh/core/sum.hpp"
#include "mesh/core/text.hpp"
#include "mesh/core/unify.hpp"

namespace mesh {

/// The alternative of an Option that holds a value; converts to every Option that can hold it.
template <class T>
struct Some {
  T value;
  friend bool operator==(const Some&, const Some&) = default;
  friend std::partial_ordering operator<=>(const Some& a, const Some& b) {
    return detail::compare_parts(a.value, b.value);
  }
};
template <class T>
Some(T) -> Some<T>;
template <std::size_t N>
Some(const char (&)[N]) -> Some<String>;

/// The alternative of an Option that holds nothing.
struct None {
  friend bool operator==(const None&, const None&) = default;
  friend auto operator<=>(const None&, const None&) = default;
};

template <class T>
class Option;

template <class T>
struct detail::Select<Option<T>, Some> {
  using Type = Some<T>;
};

template <class T>
class Option : public Sum<Option<T>> {
 public:
  using Value = T;

  Option() = default;
  Option(None) noexcept {}                                // NOLINT: implicit
  Option(Some<T> some) : alternative(std::move(some)) {}  // NOLINT: implicit
  template <class U>
    requires(std::convertible_to<U, T> && !std::same_as<U, T>)
  Option(Some<U> some) : alternative(Some<T>{std::move(some.value)}) {}  // NOLINT: implicit

  template <class U>
    requires(unifies<U, T>)
  Option(const Option<U>& other) {  // NOLINT: implicit, as in Mesh
    if (const auto* some = other.template as<Some>()) alternative = Some<T>{some->value};
  }

  // Some first: the order of the alternatives is the order of values.
  std::variant<Some<T>, None> alternative = None{};
};

template <class T>
void append_text(String& out, const Some<T>& some) {
  out.append("Some(");
  append_text(out, some.value);
  out.append(")");
}
template <std::same_as<None> T>
void append_text(String& out, const T&) {
  out.append("None");
}
template <class T>
void append_text(String& out, const Option<T>& option) {
  if (const auto* some = option.template as<Some>()) {
    append_text(out, *some);
  } else {
    append_text(out, None{});
  }
}

template <class T, class U>
inline constexpr bool unifies<Option<T>, Option<U>> = unifies<T, U>;

}  // namespace mesh
