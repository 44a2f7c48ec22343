// `Ordering`, the result of `compare` (03 section 4.2).
#pragma once

#include <compare>
#include <concepts>
#include <variant>

#include "mesh/core/sum.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

struct Less {
  friend bool operator==(const Less&, const Less&) = default;
  friend auto operator<=>(const Less&, const Less&) = default;
};
struct Equal {
  friend bool operator==(const Equal&, const Equal&) = default;
  friend auto operator<=>(const Equal&, const Equal&) = default;
};
struct Greater {
  friend bool operator==(const Greater&, const Greater&) = default;
  friend auto operator<=>(const Greater&, const Greater&) = default;
};

class Ordering : public Sum<Ordering> {
 public:
  Ordering() = default;
  Ordering(Less) : alternative(Less{}) {}        // NOLINT: implicit
  Ordering(Equal) : alternative(Equal{}) {}      // NOLINT: implicit
  Ordering(Greater) : alternative(Greater{}) {}  // NOLINT: implicit

  std::variant<Less, Equal, Greater> alternative = Equal{};
};

template <std::same_as<Ordering> T>
void append_text(String& out, const T& ordering) {
  const bool is_less = ordering.template is<Less>();
  out.append(is_less ? "Less" : ordering.template is<Equal>() ? "Equal" : "Greater");
}

/// How `a` stands to `b`; `Greater` when they can not be compared (03 section 4.2).
template <class T>
Ordering compare(const T& a, const T& b) {
  if (a < b) return Less{};
  if (a == b) return Equal{};
  return Greater{};
}

}  // namespace mesh
