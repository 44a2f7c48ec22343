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

  friend bool operator==(const Derived& a, const Derived& b) { return Sum::equal(a, b); }
  friend std::partial_ordering operator<=>(const Derived& a, const Derived& b) { return Sum::compare(a, b); }

 private:
  friend Derived;
  Sum() = default;

  [[nodiscard]] const Derived& self() const noexcept { return static_cast<const Derived&>(*this); }
  [[nodiscard]] Derived& self() noexcept { return static_cast<Derived&>(*this); }

  static bool equal(const Derived& a, const Derived& b) {
    return a.alternative.index() == b.alternative.index() && equal_payload<0>(a, b);
  }
  static std::partial_ordering compare(const Derived& a, const Derived& b) {
    const auto order = a.alternative.index() <=> b.alternative.index();
    return order != 0 ? std::partial_ordering(order) : compare_payload<0>(a, b);
  }

  // Both hold the alternative of the same index, which is not below I.
  template <std::size_t I>
  static bool equal_payload(const Derived& a, const Derived& b) {
    if constexpr (I < std::variant_size_v<decltype(Derived::alternative)>) {
      const auto* const left = std::get_if<I>(&a.alternative);
      return left != nullptr ? *left == *std::get_if<I>(&b.alternative) : equal_payload<I + 1>(a, b);
    } else {
      return true;
    }
  }
  template <std::size_t I>
  static std::partial_ordering compare_payload(const Derived& a, const Derived& b) {
    if constexpr (I < std::variant_size_v<decltype(Derived::alternative)>) {
      const auto* const left = std::get_if<I>(&a.alternative);
      return left != nullptr ? detail::compare_parts(*left, *std::get_if<I>(&b.alternative))
                             : compare_payload<I + 1>(a, b);
    } else {
      return std::partial_ordering::equivalent;
    }
  }
};

}  // namespace mesh
