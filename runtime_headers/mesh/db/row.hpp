// Structs from rows of a database (07 section 7).
#pragma once

#include <concepts>
#include <utility>

#include "mesh/core/map.hpp"
#include "mesh/core/option.hpp"
#include "mesh/core/result.hpp"
#include "mesh/core/string.hpp"
#include "mesh/core/string_functions.hpp"

namespace mesh {

/// What databases give: the text of each column by its name.
using Row = Map<String, String>;

namespace detail {

inline Option<Int> parse_column(const String& text, Int) { return string::to_int(text); }
inline Option<Float> parse_column(const String& text, Float) { return string::to_float(text); }
inline Option<bool> parse_column(const String& text, bool) {
  const String word = string::to_lower(text);
  for (const char* const name : {"true", "t", "1", "yes"}) {
    if (word.view() == name) return Some{true};
  }
  for (const char* const name : {"false", "f", "0", "no"}) {
    if (word.view() == name) return Some{false};
  }
  return None{};
}

template <class T>
String column_type() {
  if constexpr (std::same_as<T, bool>) {
    return "Bool";
  } else if constexpr (std::same_as<T, Int>) {
    return "Int";
  } else {
    return "Float";
  }
}

}  // namespace detail

/// Reads the columns of a row into the fields of a struct; the first failure is what the reading gives.
class RowReader {
 public:
  /// `row` must outlive the reader.
  explicit RowReader(const Row& row) : row_(row) {}

  /// An absent column and an empty one are None.
  template <class T>
  void read(const String& column, Option<T>& field) {
    const String* const text = row_.find(column);
    if (!is_good_ || text == nullptr || text->empty()) return;
    T value{};
    convert(*text, value);
    field = Some<T>{std::move(value)};
  }
  template <class T>
  void read(const String& column, T& field) {
    if (!is_good_) return;
    if (const String* const text = row_.find(column)) return convert(*text, field);
    fail("missing column: " + column);
  }

  /// The struct with all its fields, or the first failure.
  template <class T>
  [[nodiscard]] Result<T, String> result(T value) {
    if (is_good_) return Ok{std::move(value)};
    return Err{std::move(failure_)};
  }

 private:
  void convert(const String& text, String& field) { field = text; }
  template <class T>
  void convert(const String& text, T& field) {
    const String trimmed = string::trim(text);
    const Option<T> parsed = detail::parse_column(trimmed, field);
    if (const auto* const some = parsed.template as<Some>()) {
      field = some->value;
    } else {
      fail("cannot parse '" + trimmed + "' as " + detail::column_type<T>());
    }
  }
  void fail(String failure) {
    is_good_ = false;
    failure_ = std::move(failure);
  }

  const Row& row_;
  bool is_good_ = true;
  String failure_;
};

}  // namespace mesh
