// The module `String`: how it walks through UTF-8.
#pragma once

#include <string_view>

#include "mesh/core/string_functions.hpp"
#include "mesh/core/unicode_implementation.hpp"

namespace mesh::detail {

/// Texts are mostly ASCII, and walked through in blocks of this many bytes, for which compilers know instructions.
inline constexpr std::size_t block_size = 16;

/// The block that begins at `offset` is ASCII; false where the text ends before the block.
bool is_ascii_block(std::string_view text, std::size_t offset) noexcept {
  if (text.size() - offset < block_size) return false;
  unsigned char bits = 0;
  for (std::size_t i = 0; i < block_size; ++i) bits |= static_cast<unsigned char>(text[offset + i]);
  return bits < 0x80;
}

/// 1 for a byte that continues a code point, else 0. By bits: GCC 12.2 at -O3 miscounts when bools are added up in
/// bytes.
constexpr unsigned is_inner_byte(char byte) noexcept {
  const auto bits = static_cast<unsigned>(static_cast<unsigned char>(byte));
  return bits >> 7U & ~(bits >> 6U) & 1U;
}

/// Where the code point with this index begins, from `offset` on; the end of the text if there are fewer.
std::size_t skip_code_points(std::string_view text, std::size_t offset, Int count) noexcept {
  constexpr auto block = static_cast<Int>(block_size);
  for (; count >= block && is_ascii_block(text, offset); count -= block) offset += block_size;
  for (; count > 0 && offset < text.size(); --count) offset += code_point_size(text, offset);
  return offset;
}

/// Calls `f(bytes, start)` for every code point.
template <class F>
void for_each_code_point(std::string_view text, F f) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t size = code_point_size(text, start);
    f(text.substr(start, size), start);
    start += size;
  }
}

/// True if the next code point from `offset` on that counts is a cased letter.
bool is_followed_by_letter(std::string_view text, std::size_t offset) noexcept {
  while (offset < text.size()) {
    const std::size_t size = code_point_size(text, offset);
    const char32_t c = decode(text.substr(offset, size));
    if (!is_case_ignorable(c)) return is_cased(c);
    offset += size;
  }
  return false;
}

/// True if the last code point before `offset` that counts is a cased letter.
bool is_preceded_by_letter(std::string_view text, std::size_t offset) noexcept {
  while (offset > 0) {
    const std::size_t start = code_point_start(text, offset);
    const char32_t c = decode(text.substr(start, offset - start));
    if (!is_case_ignorable(c)) return is_cased(c);
    offset = start;
  }
  return false;
}

}  // namespace mesh::detail

namespace mesh::string {

Int length(const String& text) noexcept {
  const std::string_view bytes = text.view();
  std::size_t inner = 0;  // bytes within a code point
  std::size_t offset = 0;
  for (; bytes.size() - offset >= detail::block_size; offset += detail::block_size) {
    unsigned char in_block = 0;
    for (std::size_t i = 0; i < detail::block_size; ++i) {
      in_block = static_cast<unsigned char>(in_block + detail::is_inner_byte(bytes[offset + i]));
    }
    inner += in_block;
  }
  for (; offset < bytes.size(); ++offset) inner += detail::is_inner_byte(bytes[offset]);
  const auto count = static_cast<Int>(bytes.size() - inner);
  // A text that begins with bytes of no code point, which only damaged data does.
  return count + (!text.empty() && !detail::begins_code_point(text.view().front()) ? 1 : 0);
}

String slice(const String& text, Int start, Int end) noexcept {
  if (start < 0) start = 0;
  if (end <= start) return {};
  const std::size_t first = detail::skip_code_points(text.view(), 0, start);
  const std::size_t last = detail::skip_code_points(text.view(), first, end - start);
  return text.substring(first, last - first);
}

bool contains(const String& text, const String& part) noexcept {
  return text.view().find(part.view()) != std::string_view::npos;
}

bool starts_with(const String& text, const String& prefix) noexcept { return text.view().starts_with(prefix.view()); }

bool ends_with(const String& text, const String& suffix) noexcept { return text.view().ends_with(suffix.view()); }

String trim(const String& text) noexcept {
  const std::string_view bytes = text.view();
  std::size_t first = 0;
  while (first < bytes.size()) {
    const std::size_t size = detail::code_point_size(bytes, first);
    if (!detail::is_white_space(detail::decode(bytes.substr(first, size)))) break;
    first += size;
  }
  std::size_t last = bytes.size();
  while (last > first) {
    const std::size_t start = detail::code_point_start(bytes, last);
    if (!detail::is_white_space(detail::decode(bytes.substr(start, last - start)))) break;
    last = start;
  }
  return text.substring(first, last - first);
}

String to_upper(const String& text) {
  String out;
  out.reserve(text.size());
  detail::for_each_code_point(text.view(), [&out](std::string_view bytes, std::size_t) {
    const char32_t c = detail::decode(bytes);
    if (c < 0x10000) {
      detail::append_upper(out, c);
    } else {
      out.append(bytes);
    }
  });
  return out;
}

String to_lower(const String& text) {
  constexpr char32_t capital_sigma = 0x3A3;
  constexpr char32_t final_sigma = 0x3C2;
  constexpr char32_t dotted_capital_i = 0x130;
  String out;
  out.reserve(text.size());
  detail::for_each_code_point(text.view(), [&](std::string_view bytes, std::size_t start) {
    const char32_t c = detail::decode(bytes);
    if (c >= 0x10000) {
      out.append(bytes);
    } else if (c == dotted_capital_i) {
      out.append("i\u0307");
    } else if (c == capital_sigma && detail::is_preceded_by_letter(text.view(), start) &&
               !detail::is_followed_by_letter(text.view(), start + bytes.size())) {
      detail::append_code_point(out, final_sigma);
    } else {
      detail::append_code_point(out, detail::simple_lower(c));
    }
  });
  return out;
}

String replace(const String& text, const String& from, const String& to) {
  String out;
  if (from.empty()) {
    detail::for_each_code_point(text.view(), [&](std::string_view bytes, std::size_t) {
      out.append(to.view());
      out.append(bytes);
    });
    out.append(to.view());
    return out;
  }
  std::string_view rest = text.view();
  for (std::size_t found = rest.find(from.view()); found != std::string_view::npos; found = rest.find(from.view())) {
    out.append(rest.substr(0, found));
    out.append(to.view());
    rest.remove_prefix(found + from.size());
  }
  if (rest.size() == text.size()) return text;
  out.append(rest);
  return out;
}

List<String> split(const String& text, const String& delimiter) {
  List<String> pieces;
  if (delimiter.empty()) {
    pieces.append("");
    detail::for_each_code_point(text.view(), [&](std::string_view bytes, std::size_t start) {
      pieces.append(text.substring(start, bytes.size()));
    });
    pieces.append("");
    return pieces;
  }
  // Counting first is cheap beside a list that grows.
  const std::string_view view = text.view();
  std::size_t count = 1;
  for (std::size_t found = view.find(delimiter.view()); found != std::string_view::npos;
       found = view.find(delimiter.view(), found + delimiter.size())) {
    ++count;
  }
  pieces.reserve(count);
  std::size_t start = 0;
  for (std::size_t found = view.find(delimiter.view()); found != std::string_view::npos;
       found = view.find(delimiter.view(), start)) {
    pieces.append(text.substring(start, found - start));
    start = found + delimiter.size();
  }
  pieces.append(text.substring(start, text.size() - start));
  return pieces;
}

String join(const List<String>& parts, const String& separator) {
  std::size_t size = 0;
  for (const String& part : parts) size += part.size() + separator.size();
  String out;
  out.reserve(size);
  bool is_first = true;
  for (const String& part : parts) {
    if (!is_first) out.append(separator.view());
    out.append(part.view());
    is_first = false;
  }
  return out;
}

}  // namespace mesh::string
