// `Result<T, E>`: an Ok value or an Err (03 section 2.9).
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

/// The alternative of a Result that holds a value; converts to every Result that can hold it.
template <class T>
struct Ok {
  T value;
  friend bool operator==(const Ok&, const Ok&) = default;
  friend std::partial_ordering operator<=>(const Ok& a, const Ok& b) { return detail::compare_parts(a.value, b.value); }
};
template <class T>
Ok(T) -> Ok<T>;
template <std::size_t N>
Ok(const char (&)[N]) -> Ok<String>;

/// The alternative of a Result that holds an error; converts to every Result that can hold it.
template <class E>
struct Err {
  E error;
  friend bool operator==(const Err&, const Err&) = default;
  friend std::partial_ordering operator<=>(const Err& a, const Err& b) {
    return detail::compare_parts(a.error, b.error);
  }
};
template <class E>
Err(E) -> Err<E>;
template <std::size_t N>
Err(const char (&)[N]) -> Err<String>;

template <class T, class E>
class Result;

template <class T, class E>
struct detail::Select<Result<T, E>, Ok> {
  using Type = Ok<T>;
};
template <class T, class E>
struct detail::Select<Result<T, E>, Err> {
  using Type = Err<E>;
};

template <class T, class E>
class Result : public Sum<Result<T, E>> {
 public:
  using Value = T;
  using Error = E;

  Result() : alternative(Err<E>{}) {}
  Result(Ok<T> ok) : alternative(std::move(ok)) {}     // NOLINT: implicit
  Result(Err<E> err) : alternative(std::move(err)) {}  // NOLINT: implicit
  template <class U>
    requires(std::convertible_to<U, T> && !std::same_as<U, T>)
  Result(Ok<U> ok) : alternative(Ok<T>{std::move(ok.value)}) {}  // NOLINT: implicit
  template <class U>
    requires(std::convertible_to<U, E> && !std::same_as<U, E>)
  Result(Err<U> err) : alternative(Err<E>{std::move(err.error)}) {}  // NOLINT: implicit

  template <class U, class F>
    requires(is_or_unifies<U, T> && is_or_unifies<F, E> && !(std::same_as<U, T> && std::same_as<F, E>))
  Result(const Result<U, F>& other) {  // NOLINT: implicit, as in Mesh
    if (const auto* ok = other.template as<Ok>()) {
      alternative = Ok<T>{ok->value};
    } else {
      alternative = Err<E>{other.template get<Err>().error};
    }
  }

  std::variant<Ok<T>, Err<E>> alternative;
};

template <class T>
void append_text(String& out, const Ok<T>& ok) {
  out.append("Ok(");
  append_text(out, ok.value);
  out.append(")");
}
template <class E>
void append_text(String& out, const Err<E>& err) {
  out.append("Err(");
  append_text(out, err.error);
  out.append(")");
}
template <class T, class E>
void append_text(String& out, const Result<T, E>& result) {
  if (const auto* ok = result.template as<Ok>()) {
    append_text(out, *ok);
  } else {
    append_text(out, result.template get<Err>());
  }
}

template <class T, class E, class U, class F>
  requires(is_or_unifies<T, U> && is_or_unifies<E, F>)
inline constexpr bool unifies<Result<T, E>, Result<U, F>> = !(std::same_as<T, U> && std::same_as<E, F>);

}  // namespace mesh
