// Code points, sets of them, and how RE2 spells both. Part of regex_pattern.hpp.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mesh::regex::detail {

using CodePoint = char32_t;

inline std::u32string decode_all(std::string_view text) {
  std::u32string points;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i++]);
    if (lead < 0x80) {
      points += lead;
      continue;
    }
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    CodePoint point = lead & (0x3FU >> static_cast<unsigned>(more));
    for (int k = 0; k < more && i < text.size(); ++k)
      point = point << 6U | (static_cast<unsigned char>(text[i++]) & 0x3FU);
    points += point;
  }
  return points;
}

inline std::string escaped(CodePoint point) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (CodePoint rest = point; rest != 0 || hex.empty(); rest >>= 4U) hex.insert(hex.begin(), digits[rest & 0xFU]);
  return "\\x{" + hex + "}";
}

/// A code point outside of a class, readable where that is safe.
inline std::string literal(CodePoint point) {
  const bool is_plain = (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') ||
                        (point >= '0' && point <= '9') || point == ' ' || point == '_' || point == ',' ||
                        point == ';' || point == ':' || point == '=' || point == '/' || point == '@' || point == '!' ||
                        point == '%' || point == '"' || point == '\'';
  return is_plain ? std::string(1, static_cast<char>(point)) : escaped(point);
}

/// A set of code points: ranges that are known here, and the properties that RE2 knows.
struct ClassSet {
  std::vector<std::pair<CodePoint, CodePoint>> ranges{};
  std::string properties{};           // `\p{L}\P{Nd}`, united with the ranges
  std::vector<std::string> others{};  // complements of unions, which only an alternation can hold: `[^\pL\pN]`

  void add(CodePoint first, CodePoint last) { ranges.emplace_back(first, last); }
  [[nodiscard]] bool is_plain() const { return properties.empty() && others.empty(); }

  void unite(const ClassSet& other) {
    ranges.insert(ranges.end(), other.ranges.begin(), other.ranges.end());
    properties += other.properties;
    others.insert(others.end(), other.others.begin(), other.others.end());
  }

  void normalise() {
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::pair<CodePoint, CodePoint>> merged;
    for (const auto& [first, last] : ranges) {
      if (!merged.empty() && first <= merged.back().second + 1) {
        merged.back().second = std::max(merged.back().second, last);
      } else {
        merged.emplace_back(first, last);
      }
    }
    ranges = std::move(merged);
  }

  /// All other code points, of a set of ranges alone.
  void complement() {
    normalise();
    std::vector<std::pair<CodePoint, CodePoint>> gaps;
    CodePoint next = 0;
    for (const auto& [first, last] : ranges) {
      if (first > next) gaps.emplace_back(next, first - 1);
      next = last + 1;
    }
    if (next <= 0x10FFFF) gaps.emplace_back(next, 0x10FFFF);
    ranges = std::move(gaps);
  }

  [[nodiscard]] std::string members() const {
    std::string text;
    for (const auto& [first, last] : ranges) {
      text += escaped(first);
      if (last != first) text += "-" + escaped(last);
    }
    return text + properties;
  }
};

constexpr std::string_view word_members = "\\pL\\pM\\p{Nd}\\p{Nl}\\p{Pc}\\x{200c}\\x{200d}";
constexpr std::string_view space_members = "\\t-\\r\\x{20}\\x{85}\\pZ";

inline ClassSet space_ranges() {
  ClassSet space;
  for (const auto& [first, last] : {std::pair{0x09, 0x0D},
                                    {0x20, 0x20},
                                    {0x85, 0x85},
                                    {0xA0, 0xA0},
                                    {0x1680, 0x1680},
                                    {0x2000, 0x200A},
                                    {0x2028, 0x2029},
                                    {0x202F, 0x202F},
                                    {0x205F, 0x205F},
                                    {0x3000, 0x3000}})
    space.add(static_cast<CodePoint>(first), static_cast<CodePoint>(last));
  return space;
}

constexpr std::pair<std::string_view, std::string_view> property_names[] = {{"Letter", "L"},
                                                                            {"Lowercase_Letter", "Ll"},
                                                                            {"Uppercase_Letter", "Lu"},
                                                                            {"Titlecase_Letter", "Lt"},
                                                                            {"Modifier_Letter", "Lm"},
                                                                            {"Other_Letter", "Lo"},
                                                                            {"Lowercase", "Ll"},
                                                                            {"Uppercase", "Lu"},
                                                                            {"Alphabetic", "L"},
                                                                            {"Mark", "M"},
                                                                            {"Number", "N"},
                                                                            {"Decimal_Number", "Nd"},
                                                                            {"Letter_Number", "Nl"},
                                                                            {"Other_Number", "No"},
                                                                            {"Punctuation", "P"},
                                                                            {"Symbol", "S"},
                                                                            {"Separator", "Z"},
                                                                            {"Space_Separator", "Zs"},
                                                                            {"Other", "C"},
                                                                            {"Control", "Cc"}};

/// The name that RE2 has for a property.
inline std::string short_name(const std::string& name) {
  for (const auto& [full, abbreviation] : property_names) {
    if (full == name) return std::string(abbreviation);
  }
  return name;
}

inline bool is_known_property(const std::string& name) {
  static constexpr std::string_view known[] = {
      "L",      "Ll",       "Lm",       "Lo",         "Lt",       "Lu",       "M",       "Mc",     "Me",
      "Mn",     "N",        "Nd",       "Nl",         "No",       "P",        "Pc",      "Pd",     "Pe",
      "Pf",     "Pi",       "Po",       "Ps",         "S",        "Sc",       "Sk",      "Sm",     "So",
      "Z",      "Zl",       "Zp",       "Zs",         "C",        "Cc",       "Cf",      "Co",     "Cs",
      "Greek",  "Latin",    "Cyrillic", "Han",        "Hiragana", "Katakana", "Arabic",  "Hebrew", "Thai",
      "Hangul", "Armenian", "Georgian", "Devanagari", "Bengali",  "Tamil",    "Ethiopic"};
  const std::string wanted = short_name(name);
  return std::any_of(std::begin(known), std::end(known), [&](std::string_view each) { return each == wanted; });
}

}  // namespace mesh::regex::detail
