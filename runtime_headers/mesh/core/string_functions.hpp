// The module `String` (03 section 9.1). Lengths and positions count code points.
#pragma once

#include "mesh/core/list.hpp"
#include "mesh/core/option.hpp"
#include "mesh/core/string.hpp"

namespace mesh::string {

/// The number of code points.
Int length(const String& text) noexcept;

/// The code points `[start, end)`, both clamped to the text; shares its buffer.
String slice(const String& text, Int start, Int end) noexcept;

bool contains(const String& text, const String& part) noexcept;
bool starts_with(const String& text, const String& prefix) noexcept;
bool ends_with(const String& text, const String& suffix) noexcept;

/// Without Unicode White_Space at both ends; shares the buffer.
String trim(const String& text) noexcept;

/// Full case mapping of Latin, Greek and Cyrillic; other letters stay.
String to_upper(const String& text);
String to_lower(const String& text);

/// All occurrences, left to right. An empty `from` stands before every code point and at the end.
String replace(const String& text, const String& from, const String& to);

/// All pieces, empty ones too. An empty delimiter stands before every code point and at the end.
List<String> split(const String& text, const String& delimiter);

String join(const List<String>& parts, const String& separator);

/// Decimal digits with an optional sign, white space around them ignored.
Option<Int> to_int(const String& text);

/// A decimal number, `inf`, `infinity` or `nan`, white space around it ignored. Rounded correctly.
Option<Float> to_float(const String& text);

}  // namespace mesh::string
