// The text form of every value (03 section 5): one overload of `append_text` per kind, found by argument lookup.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>

#include "mesh/core/stack.hpp"
#include "mesh/core/string.hpp"

namespace mesh {

namespace detail {

void append_integer(String& out, Int value);
void append_unsigned(String& out, std::uint64_t value);
void append_float(String& out, Float value);

template <class T>
concept HasToText = requires(const T& value) {
  { to_text(value) } -> std::convertible_to<String>;
};

template <class T>
concept HasToDebugText = requires(const T& value) {
  { to_debug_text(value) } -> std::convertible_to<String>;
};

}  // namespace detail

template <std::same_as<bool> T>
void append_text(String& out, T value) {
  out.append(value ? "true" : "false");
}

template <std::integral T>
  requires(!std::same_as<T, bool>)
void append_text(String& out, T value) {
  if constexpr (std::unsigned_integral<T>) {
    detail::append_unsigned(out, value);
  } else {
    detail::append_integer(out, value);
  }
}

/// The shortest digits that read back as the same value, never with an exponent (03 section 2.4).
template <std::floating_point T>
void append_text(String& out, T value) {
  detail::append_float(out, static_cast<Float>(value));
}

template <std::same_as<String> T>
void append_text(String& out, const T& value) {
  out.append(value.view());
}

template <std::size_t N>
void append_text(String& out, const char (&literal)[N]) {
  out.append(std::string_view(literal, N - 1));
}

template <std::same_as<Unit> T>
void append_text(String& out, const T&) {
  out.append("()");
}

/// Types of a program say it with `mesh::String to_text(const T&)`.
template <detail::HasToText T>
void append_text(String& out, const T& value) {
  out.append(to_text(value).view());
}

/// A type with a Debug form alone shows that.
template <detail::HasToDebugText T>
  requires(!detail::HasToText<T>)
void append_text(String& out, const T& value) {
  out.append(to_debug_text(value).view());
}

/// Has a text form.
template <class T>
concept Displayable = requires(String& out, const T& value) { append_text(out, value); };

/// The text of a value in interpolation.
template <Displayable T>
String text(const T& value) {
  if constexpr (std::same_as<T, String>) {
    return value;
  } else if constexpr (detail::HasToText<T>) {
    return to_text(value);
  } else {
    String out;
    append_text(out, value);
    return out;
  }
}

/// The text of `x.inspect()`: quoted strings, the Debug form of types that have one (03 section 5.3).
template <class T>
String debug_text(const T& value) {
  if constexpr (detail::HasToDebugText<T>) {
    return to_debug_text(value);
  } else if constexpr (std::same_as<T, String>) {
    return "\"" + value + "\"";
  } else {
    return mesh::text(value);
  }
}

namespace detail {

/// `open`, the texts of all items with commas between them, `close`.
template <class Items>
void append_items(String& out, std::string_view open, const Items& items, std::string_view close) {
  guard_stack();
  out.append(open);
  std::string_view separator;
  for (const auto& item : items) {
    out.append(separator);
    append_text(out, item);
    separator = ", ";
  }
  out.append(close);
}

}  // namespace detail

}  // namespace mesh
