// Panics: the failures that end a Mesh process (03 section 6).
#pragma once

#include <exception>

#include "mesh/core/location.hpp"
#include "mesh/core/string.hpp"

namespace mesh {

/// What a panic throws. Mesh code can not catch it; the driver of a process and host code can.
class Panic : public std::exception {
 public:
  /// `function` is said behind the payload if it is not null: stack overflows tell who has called itself.
  Panic(String text, Location where, const char* function = nullptr);
  /// Of a literal. What throws it has nothing to clean up, which makes the way out shorter; so memory may not end here.
  Panic(const char* text, Location where) noexcept;

  /// The payload, for example `division by zero`.
  [[nodiscard]] const String& text() const noexcept { return text_; }
  [[nodiscard]] Location where() const noexcept { return where_; }
  [[nodiscard]] const char* function() const noexcept { return function_; }

  /// `Mesh panic at FILE:LINE: PAYLOAD`
  [[nodiscard]] String report() const { return report_.substring(0, report_.size() - 1); }
  [[nodiscard]] const char* what() const noexcept override { return report_.view().data(); }

 private:
  String text_;
  Location where_;
  const char* function_;
  String report_;  // ends with a NUL, for `what`
};

/// Ends the running Mesh process with this payload.
[[noreturn, gnu::cold]] void panic(String text, Location where = {});
/// Likewise, with a literal: the caller has nothing to clean up, which makes its code shorter and the way out faster.
[[noreturn, gnu::cold]] void panic(const char* text, Location where = {});

namespace detail {

/// Appends the report of such a panic.
void append_report(String& out, const String& text, Location where, const char* function);

}  // namespace detail

}  // namespace mesh
