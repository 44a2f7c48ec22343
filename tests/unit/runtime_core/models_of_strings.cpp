// String beside a vector of code points.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>

#include "models.hpp"

using mesh::Int;
using mesh::List;
using mesh::String;
using models::below;
using models::one_in;
using models::Random;
using namespace std::string_view_literals;

namespace {

using Points = std::u32string;

/// One to four bytes each, with and without another case, and white space of several kinds.
constexpr std::u32string_view alphabet = U"abcdexyzABCDEXYZ0189,,-- \t\näÄéÉßжЖσ\u00a0\u2003\u200b日本\U0001f980\0"sv;

std::string utf8(char32_t c) {
  const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
}

std::string utf8(const Points& points) {
  std::string bytes;
  for (const char32_t c : points) bytes += utf8(c);
  return bytes;
}

String string_of(const Points& points) { return String(std::string_view(utf8(points))); }

Points random_points(Random& random, std::size_t limit) {
  const bool is_ascii = one_in(random, 2);
  Points points(below(random, limit), U'\0');
  for (char32_t& c : points) c = alphabet[below(random, is_ascii ? 27 : alphabet.size())];
  return points;
}

bool is_space(char32_t c) { return std::u32string_view(U" \t\n\u00a0\u2003").find(c) != std::u32string_view::npos; }

Points trimmed(Points points) {
  while (!points.empty() && is_space(points.back())) points.pop_back();
  while (!points.empty() && is_space(points.front())) points.erase(0, 1);
  return points;
}

Points upper(const Points& points) {
  Points out;
  for (const char32_t c : points) {
    if (c == U'ß') {
      out += U"SS";
    } else if (c >= U'a' && c <= U'z') {
      out += c - 32;
    } else if (c == U'ä' || c == U'é' || c == U'ж' || c == U'σ') {
      out += c - 32;
    } else {
      out += c;
    }
  }
  return out;
}

Points lower(const Points& points) {
  Points out;
  for (const char32_t c : points) {
    out += (c >= U'A' && c <= U'Z') || c == U'Ä' || c == U'É' || c == U'Ж' ? c + 32 : c;
  }
  return out;
}

Points replaced(const Points& points, const Points& from, const Points& to) {
  Points out;
  if (from.empty()) {
    for (const char32_t c : points) out += to + c;
    return out + to;
  }
  for (std::size_t at = 0; at < points.size();) {
    if (points.compare(at, from.size(), from) == 0) {
      out += to;
      at += from.size();
    } else {
      out += points[at++];
    }
  }
  return out;
}

std::vector<Points> split(const Points& points, const Points& delimiter) {
  std::vector<Points> pieces;
  if (delimiter.empty()) {
    pieces.emplace_back();
    for (const char32_t c : points) pieces.emplace_back(1, c);
    pieces.emplace_back();
    return pieces;
  }
  std::size_t start = 0;
  for (std::size_t at = 0; at < points.size();) {
    if (points.compare(at, delimiter.size(), delimiter) != 0) {
      ++at;
      continue;
    }
    pieces.push_back(points.substr(start, at - start));
    start = at += delimiter.size();
  }
  pieces.push_back(points.substr(start));
  return pieces;
}

/// A part of the text, or some other one.
Points random_part(Random& random, const Points& model) {
  if (one_in(random, 3)) return random_points(random, 3);
  const std::size_t first = below(random, model.size() + 1);
  return model.substr(first, below(random, 4));
}

void change(Random& random, String& text, Points& model) {
  switch (below(random, 13)) {
    case 0: {
      const Points more = random_points(random, 12);
      text = std::move(text) + string_of(more);
      model += more;
      break;
    }
    case 1:
      text = text + "xy";
      model += U"xy";
      break;
    case 2: {
      const Points before = random_points(random, 5);
      text = string_of(before) + text;
      model = before + model;
      break;
    }
    case 3:
      text.append(text.view());
      model += Points(model);
      break;
    case 4:
      text.reserve(below(random, 50));
      break;
    case 5: {
      const Int start = static_cast<Int>(below(random, model.size() + 8)) - 4;
      const Int end = start + static_cast<Int>(below(random, model.size() + 8)) - 4;
      text = mesh::string::slice(text, start, end);
      const Int size = static_cast<Int>(model.size());
      const Int first = std::clamp<Int>(start, 0, size);
      const Int last = std::clamp<Int>(end, 0, size);
      model = last <= first ? Points()
                            : model.substr(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first));
      break;
    }
    case 6:
      text = mesh::string::trim(text);
      model = trimmed(model);
      break;
    case 7:
      text = mesh::string::to_upper(text);
      model = upper(model);
      break;
    case 8:
      // A final sigma would have a form of its own: unit test CaseMapping.
      if (model.find(U'Σ') != Points::npos) break;
      text = mesh::string::to_lower(text);
      model = lower(model);
      break;
    case 9: {
      const Points from = random_part(random, model);
      const Points to = random_points(random, 3);
      text = mesh::string::replace(text, string_of(from), string_of(to));
      model = replaced(model, from, to);
      break;
    }
    case 10: {
      const Points delimiter = random_part(random, model);
      const List<String> pieces = mesh::string::split(text, string_of(delimiter));
      const std::vector<Points> expected = split(model, delimiter);
      ASSERT_EQ(pieces.size(), expected.size());
      for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(pieces[i].view(), utf8(expected[i]));
      // What was taken apart fits together; or one piece of it lives on.
      if (one_in(random, 2)) {
        text = mesh::string::join(pieces, string_of(delimiter));
        EXPECT_EQ(text.view(), utf8(model));
      } else {
        const std::size_t kept = below(random, pieces.size());
        text = pieces[kept];
        model = expected[kept];
      }
      break;
    }
    case 11: {
      const Points separator = one_in(random, 2) ? U"; " : U"";
      List<String> parts;
      Points joined;
      for (std::size_t count = below(random, 4); count > 0; --count) {
        if (!parts.empty()) joined += separator;
        const bool is_other = one_in(random, 2);
        parts.append(is_other ? "other" : text);
        joined += is_other ? U"other" : model;
      }
      text = separator.empty() ? mesh::string::collect(mesh::iter::from(parts)) : mesh::string::join(parts, "; ");
      model = joined;
      break;
    }
    default:
      text = mesh::format("<{}>", text);
      model = U"<" + model + U">";
  }
  if (model.size() > 200) {
    text = {};
    model = {};
  }
}

void expect_same(const String& text, const Points& model) {
  const std::string bytes = utf8(model);
  EXPECT_EQ(text.view(), bytes);
  EXPECT_EQ(mesh::string::length(text), static_cast<Int>(model.size()));
  EXPECT_EQ(static_cast<std::uint64_t>(mesh::hash(text)), models::hash_of(bytes));
  EXPECT_EQ(mesh::debug_text(text).view(), "\"" + bytes + "\"");
  EXPECT_EQ(text == string_of(model), true);
}

void compare(Random& random, const String& text, const Points& model) {
  EXPECT_EQ(text.view(), utf8(model));
  const Points other = random_part(random, model);
  const String part = string_of(other);
  EXPECT_EQ(mesh::string::contains(text, part), model.find(other) != Points::npos);
  EXPECT_EQ(mesh::string::starts_with(text, part), model.starts_with(other));
  EXPECT_EQ(mesh::string::ends_with(text, part), model.ends_with(other));
  EXPECT_EQ(text == part, model == other);
  EXPECT_EQ(text < part, model < other);  // the order of bytes is that of code points
  EXPECT_EQ(text > part, model > other);
}

}  // namespace

TEST(Models, StringBehavesLikeCodePoints) {
  for (std::uint64_t seed = 0; seed < models::seeds() && !HasFailure(); ++seed) {
    models::run_history<String, Points>(
        seed,
        [](Random& random, String& text, Points& model) {
          change(random, text, model);
          compare(random, text, model);
        },
        expect_same);
  }
}

namespace {

/// What reads as an Int by the rules of reference 03 section 9.1.
std::optional<Int> int_of(std::string text) {
  while (!text.empty() && std::string_view(" \t\n").find(text.back()) != std::string::npos) text.pop_back();
  while (!text.empty() && std::string_view(" \t\n").find(text.front()) != std::string::npos) text.erase(0, 1);
  const std::size_t sign = text.starts_with('+') || text.starts_with('-') ? 1 : 0;
  std::string digits = text.substr(sign);
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  digits.erase(0, digits.find_first_not_of('0'));
  const std::string limit = text.starts_with('-') ? "9223372036854775808" : "9223372036854775807";
  if (digits.size() > limit.size() || (digits.size() == limit.size() && digits > limit)) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  return static_cast<Int>(text.starts_with('-') ? -value : value);
}

bool is_float(std::string text) {
  std::string kept;
  for (const char c : text) kept += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  std::size_t at = kept.starts_with('+') || kept.starts_with('-') ? 1 : 0;
  const std::string rest = kept.substr(at);
  if (rest == "inf" || rest == "infinity" || rest == "nan") return true;
  const auto digits = [&] {
    const std::size_t start = at;
    while (at < kept.size() && kept[at] >= '0' && kept[at] <= '9') ++at;
    return at - start;
  };
  std::size_t count = digits();
  if (at < kept.size() && kept[at] == '.') {
    ++at;
    count += digits();
  }
  if (count == 0) return false;
  if (at < kept.size() && kept[at] == 'e') {
    ++at;
    if (at < kept.size() && (kept[at] == '+' || kept[at] == '-')) ++at;
    if (digits() == 0) return false;
  }
  return at == kept.size();
}

/// Numbers, nearly numbers, and what looks like them.
std::string random_number(Random& random) {
  constexpr std::array<std::string_view, 22> parts = {
      "0",    "1",    "7",   "42",       "999",      "9223372036854775807",
      "5808", ".",    ".",   "e",        "E",        "-",
      "+",    "e-3",  "inf", "nan",      "infinity", "_",
      "x",    "e300", "00",  "123456789"};
  std::string text;
  for (std::size_t count = 1 + below(random, 4); count > 0; --count) text += parts[below(random, parts.size())];
  return text;
}

}  // namespace

TEST(Models, NumbersAreReadByTheirGrammar) {
  Random random(5);
  const auto rounds = static_cast<std::size_t>(models::steps_of_a_history) * models::seeds();
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < rounds && !HasFailure(); ++i) {
    const std::string text = random_number(random);
    const std::string_view spaces = one_in(random, 4) ? " \t\n" : "";
    const String spaced(std::string_view(std::string(spaces) + text + std::string(spaces)));
    const mesh::Option<Int> read = mesh::string::to_int(spaced);
    const std::optional<Int> expected = int_of(text);
    ASSERT_EQ(read.is<mesh::Some>(), expected.has_value()) << text;
    if (expected) {
      EXPECT_EQ(read.get<mesh::Some>().value, *expected) << text;
    }

    const mesh::Option<double> number = mesh::string::to_float(spaced);
    ASSERT_EQ(number.is<mesh::Some>(), is_float(text)) << text;
    if (!is_float(text)) continue;
    ++numbers;
    const double value = number.get<mesh::Some>().value;
    const double by_library = std::strtod(text.c_str(), nullptr);
    if (std::isnan(by_library)) {
      EXPECT_TRUE(std::isnan(value)) << text;
    } else {
      EXPECT_EQ(value, by_library) << text;
    }
  }
  EXPECT_GT(numbers, rounds / 10);
}
