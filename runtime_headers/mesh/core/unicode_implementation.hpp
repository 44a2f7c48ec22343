// Code points: reading and writing UTF-8, white space, and the case of letters.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "mesh/core/string.hpp"

namespace mesh::detail {

/// True for a byte that begins a code point. Bytes that are not UTF-8 count as code points of their own.
constexpr bool begins_code_point(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// The length in bytes of the code point at `offset`.
inline std::size_t code_point_size(std::string_view text, std::size_t offset) noexcept {
  std::size_t end = offset + 1;
  while (end < text.size() && !begins_code_point(text[end])) ++end;
  return end - offset;
}

/// The start of the code point that ends at `end`, which is not 0.
inline std::size_t code_point_start(std::string_view text, std::size_t end) noexcept {
  std::size_t start = end - 1;
  while (start > 0 && !begins_code_point(text[start])) --start;
  return start;
}

/// The value of one encoded code point; of bytes that are none, a number that no table knows.
constexpr char32_t decode(std::string_view bytes) noexcept {
  constexpr char32_t unknown = 0x110000;
  const auto byte = [bytes](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i])); };
  switch (bytes.size()) {
    case 1:
      return byte(0) < 0x80 ? byte(0) : unknown;
    case 2:
      return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
    case 3:
      return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    default:
      return unknown;  // no letter or space that we know needs more
  }
}

/// Appends the UTF-8 form of a code point.
inline void append_code_point(String& out, char32_t c) {
  const auto low = [c](unsigned shift) { return static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  const auto append_bytes = [&out](const auto& bytes) { out.append(std::string_view(bytes.data(), bytes.size())); };
  if (c < 0x80) {
    append_bytes(std::array{static_cast<char>(c)});
  } else if (c < 0x800) {
    append_bytes(std::array{static_cast<char>(0xC0U | c >> 6U), low(0)});
  } else if (c < 0x10000) {
    append_bytes(std::array{static_cast<char>(0xE0U | c >> 12U), low(6), low(0)});
  } else {
    append_bytes(std::array{static_cast<char>(0xF0U | c >> 18U), low(12), low(6), low(0)});
  }
}

/// Unicode White_Space.
constexpr bool is_white_space(char32_t c) noexcept {
  if (c >= 0x2000 && c <= 0x200A) return true;
  switch (c) {
    case 0x09:
    case 0x0A:
    case 0x0B:
    case 0x0C:
    case 0x0D:
    case 0x20:
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return true;
    default:
      return false;
  }
}

/// Capitals `first`, `first + step`, ... `last`; each small letter stands `distance` behind its capital.
struct CaseRange {
  char32_t first;
  char32_t last;
  char32_t step;
  char32_t distance;
};

/// ASCII, Latin-1, Latin Extended-A and Additional, Greek, Cyrillic.
inline constexpr std::array<CaseRange, 31> case_ranges{{
    {0x41, 0x5A, 1, 0x20},   {0xC0, 0xD6, 1, 0x20},   {0xD8, 0xDE, 1, 0x20},   {0x100, 0x12E, 2, 1},
    {0x132, 0x136, 2, 1},    {0x139, 0x147, 2, 1},    {0x14A, 0x176, 2, 1},    {0x179, 0x17D, 2, 1},
    {0x370, 0x372, 2, 1},    {0x376, 0x376, 1, 1},    {0x37F, 0x37F, 1, 0x74}, {0x386, 0x386, 1, 0x26},
    {0x388, 0x38A, 1, 0x25}, {0x38C, 0x38C, 1, 0x40}, {0x38E, 0x38F, 1, 0x3F}, {0x391, 0x3A1, 1, 0x20},
    {0x3A3, 0x3AB, 1, 0x20}, {0x3CF, 0x3CF, 1, 8},    {0x3D8, 0x3EE, 2, 1},    {0x3F7, 0x3F7, 1, 1},
    {0x3FA, 0x3FA, 1, 1},    {0x400, 0x40F, 1, 0x50}, {0x410, 0x42F, 1, 0x20}, {0x460, 0x480, 2, 1},
    {0x48A, 0x4BE, 2, 1},    {0x4C0, 0x4C0, 1, 0xF},  {0x4C1, 0x4CD, 2, 1},    {0x4D0, 0x52E, 2, 1},
    {0x1E00, 0x1E94, 2, 1},  {0x1EA0, 0x1EFE, 2, 1},  {0x2C60, 0x2C60, 1, 1},
}};

/// The capital of a small letter, or the code point itself. Capitals of several letters: see `append_upper`.
constexpr char32_t simple_upper(char32_t c) noexcept {
  switch (c) {
    case 0xB5:
      return 0x39C;  // micro sign
    case 0xFF:
      return 0x178;  // y with diaeresis, whose capital is in another block
    case 0x131:
      return 'I';  // dotless i
    case 0x17F:
      return 'S';  // long s
    case 0x37B:
    case 0x37C:
    case 0x37D:
      return c + 0x82;
    case 0x3C2:
      return 0x3A3;  // final sigma
    case 0x3D0:
      return 0x392;
    case 0x3D1:
      return 0x398;
    case 0x3D5:
      return 0x3A6;
    case 0x3D6:
      return 0x3A0;
    case 0x3F0:
      return 0x39A;
    case 0x3F1:
      return 0x3A1;
    case 0x3F2:
      return 0x3F9;
    case 0x3F5:
      return 0x395;
    case 0x1E9B:
      return 0x1E60;  // long s with dot above
    default:
      break;
  }
  for (const CaseRange& range : case_ranges) {
    const char32_t capital = c - range.distance;
    if (capital >= range.first && capital <= range.last && (capital - range.first) % range.step == 0) return capital;
  }
  return c;
}

/// The small letter of a capital, or the code point itself. Sigma and dotted I: see `append_lower`.
constexpr char32_t simple_lower(char32_t c) noexcept {
  switch (c) {
    case 0x178:
      return 0xFF;
    case 0x3F4:
      return 0x3B8;
    case 0x3F9:
      return 0x3F2;
    case 0x3FD:
    case 0x3FE:
    case 0x3FF:
      return c - 0x82;
    case 0x1E9E:
      return 0xDF;  // capital sharp s
    default:
      break;
  }
  for (const CaseRange& range : case_ranges) {
    if (c >= range.first && c <= range.last && (c - range.first) % range.step == 0) return c + range.distance;
  }
  return c;
}

constexpr bool is_cased(char32_t c) noexcept {
  return simple_upper(c) != c || simple_lower(c) != c || c == 0xDF || c == 0x130 || c == 0x138 || c == 0x149 ||
         c == 0x390 || c == 0x3B0;
}

/// Punctuation inside words and combining marks, which do not end a word for the final sigma.
constexpr bool is_case_ignorable(char32_t c) noexcept {
  return c == '\'' || c == '.' || c == ':' || c == '^' || c == '`' || c == 0xA8 || c == 0xAD || c == 0xAF ||
         c == 0xB4 || c == 0xB7 || c == 0xB8 || c == 0x2019 || c == 0x2018 || (c >= 0x2B0 && c <= 0x36F) ||
         (c >= 0x483 && c <= 0x489) || (c >= 0x200B && c <= 0x200F);
}

inline void append_upper(String& out, char32_t c) {
  switch (c) {
    case 0xDF:
      return out.append("SS");
    case 0x149:
      append_code_point(out, 0x2BC);
      return out.append("N");
    case 0x390:
      out.append("\u0399\u0308\u0301");
      return;
    case 0x3B0:
      out.append("\u03A5\u0308\u0301");
      return;
    case 0x1E96:
      return out.append("H\u0331");
    case 0x1E97:
      return out.append("T\u0308");
    case 0x1E98:
      return out.append("W\u030A");
    case 0x1E99:
      return out.append("Y\u030A");
    case 0x1E9A:
      return out.append("A\u02BE");
    default:
      append_code_point(out, simple_upper(c));
  }
}

}  // namespace mesh::detail
