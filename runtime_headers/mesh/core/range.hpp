// `start..end`, the integers from `start` up to but not `end` (03 section 2.13).
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>

#include "mesh/core/scalar.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

/// A half-open interval that loops can walk through; empty when `end <= start`.
struct Range {
  Int start = 0;
  Int end_ = 0;

  class Iterator {
   public:
    using value_type = Int;
    using difference_type = std::ptrdiff_t;

    Iterator() = default;
    explicit Iterator(Int value) noexcept : value_(value) {}
    Int operator*() const noexcept { return value_; }
    Iterator& operator++() noexcept {
      ++value_;
      return *this;
    }
    Iterator operator++(int) noexcept { return Iterator(value_++); }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    Int value_ = 0;
  };

  [[nodiscard]] Iterator begin() const noexcept { return Iterator(start); }
  [[nodiscard]] Iterator end() const noexcept { return Iterator(end_ > start ? end_ : start); }

  friend bool operator==(const Range&, const Range&) = default;
};

template <std::same_as<Range> T>
void append_text(String& out, const T& range) {
  append_text(out, range.start);
  out.append("..");
  append_text(out, range.end_);
}

}  // namespace mesh
