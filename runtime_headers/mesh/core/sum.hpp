// Sum types: a named class around a std::variant of named alternatives.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <utility>
#include <variant>

#include "mesh/core/compare.hpp"
#include "mesh/core/panic.hpp"

namespace mesh {

namespace detail {

/// The alternative of a sum that a template names: `Select<Option<Int>, Some>::Type` is `Some<Int>`.
template <class Derived, template <class> class Alternative>
struct Select;

}  // namespace detail

/// Base of sum types: `Derived` has a member `std::variant<...> alternative` (03 section 2.9).
template <class Derived>
class Sum {
 public:
  using SumClass = Derived;

  /// Whether this is an `Alternative`.
  template <class Alternative>
  [[nodiscard]] bool is() const noexcept {
    return std::holds_alternative<Alternative>(self().alternative);
  }

  /// The `Alternative` that this is, or null.
  template <class Alternative>
  [[nodiscard]] const Alternative* as() const& noexcept {
    return std::get_if<Alternative>(&self().alternative);
  }
  template <class Alternative>
  [[nodiscard]] Alternative* as() & noexcept {
    return std::get_if<Alternative>(&self().alternative);
  }
  template <class Alternative>
  const Alternative* as() const&& = delete;  // would dangle: name the value first

  /// The `Alternative` that this must be.
  template <class Alternative>
  [[nodiscard]] const Alternative& get() const& {
    if (const Alternative* payload = as<Alternative>()) return *payload;
    panic("another alternative than expected");
  }
  template <class Alternative>
  [[nodiscard]] Alternative& get() & {
    if (Alternative* payload = as<Alternative>()) return *payload;
    panic("another alternative than expected");
  }
  template <class Alternative>
  [[nodiscard]] Alternative get() && {
    return std::move(get<Alternative>());
  }

  // The same for alternatives that are templates: `option.as<mesh::Some>()`.
  template <template <class> class Alternative>
  [[nodiscard]] bool is() const noexcept {
    return is<typename detail::Select<Derived, Alternative>::Type>();
  }
  template <template <class> class Alternative>
  [[nodiscard]] const typename detail::Select<Derived, Alternative>::Type* as() const& noexcept {
    return as<typename detail::Select<Derived, Alternative>::Type>();
  }
  template <template <class> class Alternative>
  [[nodiscard]] typename detail::Select<Derived, Alternative>::Type* as() & noexcept {
    return as<typename detail::Select<Derived, Alternative>::Type>();
  }
  template <template <class> class Alternative>
  const typename detail::Select<Derived, Alternative>::Type* as() const&& = delete;
  template <template <class> class Alternative>
  [[nodiscard]] const typename detail::Select<Derived, Alternative>::Type& get() const& {
    return get<typename detail::Select<Derived, Alternative>::Type>();
  }
  template <template <class> class Alternative>
  [[nodiscard]] typename detail::Select<Derived, Alternative>::Type& get() & {
    return get<typename detail::Select<Derived, Alternative>::Type>();
  }
  template <template <class> class Alternative>
  [[nodiscard]] typename detail::Select<Derived, Alternative>::Type get() && {
    return std::move(*this).template get<typename detail::Select<Derived, Alternative>::Type>();
  }

 private:
  friend Derived;
  Sum() = default;

  [[nodiscard]] const Derived& self() const noexcept { return static_cast<const Derived&>(*this); }
  [[nodiscard]] Derived& self() noexcept { return static_cast<Derived&>(*this); }
};

namespace detail {

template <class T>
concept SumType = std::same_as<typename T::SumClass, T>;

/// Whether two sums of the same alternative, whose index is not below `I`, have equal payloads.
template <std::size_t I, class... Alternatives>
bool has_equal_payload(const std::variant<Alternatives...>& a, const std::variant<Alternatives...>& b) {
  if constexpr (I < sizeof...(Alternatives)) {
    const auto* const left = std::get_if<I>(&a);
    return left != nullptr ? *left == *std::get_if<I>(&b) : detail::has_equal_payload<I + 1>(a, b);
  } else {
    return true;
  }
}

/// The order of their payloads.
template <std::size_t I, class... Alternatives>
std::partial_ordering compare_payload(const std::variant<Alternatives...>& a, const std::variant<Alternatives...>& b) {
  if constexpr (I < sizeof...(Alternatives)) {
    const auto* const left = std::get_if<I>(&a);
    return left != nullptr ? detail::compare_parts(*left, *std::get_if<I>(&b)) : detail::compare_payload<I + 1>(a, b);
  } else {
    return std::partial_ordering::equivalent;
  }
}

}  // namespace detail

/// The same alternative with equal payloads. An `operator==` that a type declares itself is preferred.
template <detail::SumType T, std::same_as<T> Same>
[[nodiscard]] bool operator==(const T& a, const Same& b) {
  return a.alternative.index() == b.alternative.index() && detail::has_equal_payload<0>(a.alternative, b.alternative);
}

/// `option == Some{3}`: a sum and a value that converts to it.
template <detail::SumType T, std::convertible_to<T> Alternative>
  requires(!std::same_as<T, Alternative>)
[[nodiscard]] bool operator==(const T& a, const Alternative& b) {
  return a == T(b);
}

/// By the order in which the alternatives are declared, then by payload.
template <detail::SumType T, std::same_as<T> Same>
[[nodiscard]] std::partial_ordering operator<=>(const T& a, const Same& b) {
  const std::strong_ordering order = a.alternative.index() <=> b.alternative.index();
  if (order != 0) return order;
  return detail::compare_payload<0>(a.alternative, b.alternative);
}

}  // namespace mesh
