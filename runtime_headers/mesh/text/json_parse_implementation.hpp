// JSON from text, by RFC 8259. Places of errors follow the rules of 05 section 2.3: that of a byte that was looked at
// is its own column, that of one that was consumed too.
//
// Written by hand because the texts and columns of its errors are part of the language.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

#include "mesh/core/parse_implementation.hpp"
#include "mesh/core/unicode_implementation.hpp"
#include "mesh/text/json_functions.hpp"

namespace mesh::json {

namespace detail {

/// What becomes of integers between the largest Int and 2^64: floats in a Json, themselves in `Json.get`.
enum class LargeIntegers { become_floats, kept };

/// One document. Members give nothing after a failure, which then is in `error_`.
class Parser {
 public:
  Parser(const String& text, LargeIntegers large) : whole_(text), text_(text.view()), large_(large) {}

  Result<Json, String> parse() {
    std::optional<Json> value = parse_value();
    if (value && peek_token()) value = fail_here("trailing characters");
    if (value) return Ok{std::move(*value)};
    return Err{std::move(error_)};
  }

 private:
  static constexpr int deepest = 127;

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

  /// The next byte that is no space, without consuming it; nothing at the end.
  std::optional<char> peek_token() {
    while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r')) ++at_;
    if (at_end()) return std::nullopt;
    return text_[at_];
  }

  /// A failure behind the `at_` bytes consumed.
  std::nullopt_t fail(std::string_view reason) { return fail_at(reason, at_); }
  /// A failure of the byte that is next.
  std::nullopt_t fail_here(std::string_view reason) { return fail_at(reason, at_end() ? at_ : at_ + 1); }
  std::nullopt_t fail_at(std::string_view reason, std::size_t end) {
    Int line = 1;
    std::size_t line_start = 0;
    for (std::size_t i = 0; i < end; ++i) {
      if (text_[i] != '\n') continue;
      ++line;
      line_start = i + 1;
    }
    error_ = String(reason);
    error_.append(" at line ");
    append_text(error_, line);
    error_.append(" column ");
    append_text(error_, static_cast<Int>(end - line_start));
    return std::nullopt;
  }

  std::optional<Json> parse_value() {
    const std::optional<char> token = peek_token();
    if (!token) return fail_here("EOF while parsing a value");
    switch (*token) {
      case 'n':
        return parse_word("null", Json());
      case 't':
        return parse_word("true", Json::boolean(true));
      case 'f':
        return parse_word("false", Json::boolean(false));
      case '"': {
        std::optional<String> text = parse_string();
        if (!text) return std::nullopt;
        return Json::string(std::move(*text));
      }
      case '[':
        return parse_nested(&Parser::parse_array);
      case '{':
        return parse_nested(&Parser::parse_object);
      default:
        if (*token == '-' || mesh::detail::is_digit(*token)) return parse_number();
        return fail_here("expected value");
    }
  }

  std::optional<Json> parse_nested(std::optional<Json> (Parser::*parse)()) {
    if (depth_ == deepest) return fail_here("recursion limit exceeded");
    ++depth_;
    ++at_;  // the bracket
    std::optional<Json> value = (this->*parse)();
    --depth_;
    return value;
  }

  std::optional<Json> parse_word(std::string_view word, Json meaning) {
    ++at_;
    for (const char expected : word.substr(1)) {
      if (at_end()) return fail("EOF while parsing a value");
      if (text_[at_++] != expected) return fail("expected ident");
    }
    return meaning;
  }

  std::optional<Json> parse_array() {
    Json::Array elements;
    for (bool is_first = true;; is_first = false) {
      std::optional<char> token = peek_token();
      if (!token) return fail_here("EOF while parsing a list");
      if (*token == ']') break;
      if (!is_first) {
        if (*token != ',') return fail_here("expected `,` or `]`");
        ++at_;
        token = peek_token();
        if (token == ']') return fail_here("trailing comma");
      }
      std::optional<Json> element = parse_value();
      if (!element) return std::nullopt;
      elements.append(std::move(*element));
    }
    ++at_;
    return Json::array(std::move(elements));
  }

  std::optional<Json> parse_object() {
    Json::Object members;
    for (bool is_first = true;; is_first = false) {
      std::optional<char> token = peek_token();
      if (!token) return fail_here("EOF while parsing an object");
      if (*token == '}') break;
      if (!is_first) {
        if (*token != ',') return fail_here("expected `,` or `}`");
        ++at_;
        token = peek_token();
        if (!token) return fail_here("EOF while parsing a value");
        if (*token == '}') return fail_here("trailing comma");
      }
      if (*token != '"') return fail_here("key must be a string");
      std::optional<String> key = parse_string();
      if (!key) return std::nullopt;
      token = peek_token();
      if (!token) return fail_here("EOF while parsing an object");
      if (*token != ':') return fail_here("expected `:`");
      ++at_;
      std::optional<Json> value = parse_value();
      if (!value) return std::nullopt;
      members.append({std::move(*key), std::move(*value)});
    }
    ++at_;
    return Json::object(std::move(members));
  }

  /// Consumes digits; false when there are none.
  bool skip_digits() {
    const std::size_t count = mesh::detail::count_digits(text_, at_);
    at_ += count;
    return count > 0;
  }

  std::optional<Json> parse_number() {
    const std::size_t start = at_;
    if (text_[at_] == '-') {
      ++at_;
      if (at_end()) return fail("EOF while parsing a value");
      if (!mesh::detail::is_digit(text_[at_])) return ++at_, fail("invalid number");
    }
    const bool has_leading_zero = text_[at_] == '0';
    const std::size_t first_digit = at_;
    skip_digits();
    if (has_leading_zero && at_ > first_digit + 1) return at_ = first_digit + 1, fail_here("invalid number");
    bool is_integer = true;
    if (!at_end() && text_[at_] == '.') {
      is_integer = false;
      ++at_;
      if (!skip_digits()) return fail_here(at_end() ? "EOF while parsing a value" : "invalid number");
    }
    if (!at_end() && (text_[at_] == 'e' || text_[at_] == 'E')) {
      is_integer = false;
      ++at_;
      if (!at_end() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
      if (at_end()) return fail("EOF while parsing a value");
      if (!skip_digits()) return ++at_, fail("invalid number");
    }
    const std::string_view token = text_.substr(start, at_ - start);
    return is_integer ? integer(token) : floating(token);
  }

  std::optional<Json> integer(std::string_view token) {
    const char* const end = token.data() + token.size();
    Int value = 0;
    if (token != "-0" && std::from_chars(token.data(), end, value).ec == std::errc{}) return Json::integer(value);
    std::uint64_t large = 0;
    if (large_ == LargeIntegers::kept && std::from_chars(token.data(), end, large).ec == std::errc{}) {
      return Json::large_integer(large);
    }
    return floating(token);
  }

  std::optional<Json> floating(std::string_view token) {
    const bool is_negative = token.starts_with('-');
    const std::string_view magnitude = token.substr(is_negative ? 1 : 0);
    Float value = 0;
    const std::errc error = std::from_chars(magnitude.data(), magnitude.data() + magnitude.size(), value).ec;
    if (error == std::errc::result_out_of_range) {
      if (mesh::detail::is_too_large(magnitude)) return fail("number out of range");
      value = 0;
    }
    return Json::floating(is_negative ? -value : value);
  }

  /// A string, from its opening quote on. One without escapes shares the bytes of the document.
  std::optional<String> parse_string() {
    const std::size_t start = ++at_;
    String unescaped;
    for (std::size_t copied = start;;) {
      if (at_end()) return fail("EOF while parsing a string");
      const char c = text_[at_++];
      if (c == '"') {
        if (copied == start) return whole_.substring(start, at_ - 1 - start);
        unescaped.append(text_.substr(copied, at_ - 1 - copied));
        return unescaped;
      }
      if (static_cast<unsigned char>(c) < 0x20) {
        return fail("control character (\\u0000-\\u001F) found while parsing a string");
      }
      if (c != '\\') continue;
      unescaped.append(text_.substr(copied, at_ - 1 - copied));
      if (!parse_escape(unescaped)) return std::nullopt;
      copied = at_;
    }
  }

  /// What follows a backslash.
  bool parse_escape(String& out) {
    if (at_end()) return fail("EOF while parsing a string"), false;
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char c = text_[at_++];
    if (c == 'u') return parse_unicode_escape(out);
    const std::size_t known = letters.find(c);
    if (known == std::string_view::npos) return fail("invalid escape"), false;
    out.append(meanings.substr(known, 1));
    return true;
  }

  bool parse_unicode_escape(String& out) {
    const std::optional<std::uint32_t> unit = parse_four_digits();
    if (!unit) return false;
    std::uint32_t code_point = *unit;
    if (is_trailing(code_point)) return fail("lone leading surrogate in hex escape"), false;
    if (code_point >= 0xD800 && code_point <= 0xDBFF) {
      for (const char expected : {'\\', 'u'}) {
        if (at_end()) return fail("EOF while parsing a string"), false;
        if (text_[at_++] != expected) return fail("unexpected end of hex escape"), false;
      }
      const std::optional<std::uint32_t> second = parse_four_digits();
      if (!second) return false;
      if (!is_trailing(*second)) return fail("lone leading surrogate in hex escape"), false;
      code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (*second - 0xDC00);
    }
    mesh::detail::append_code_point(out, static_cast<char32_t>(code_point));
    return true;
  }

  static bool is_trailing(std::uint32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

  std::optional<std::uint32_t> parse_four_digits() {
    if (text_.size() - at_ < 4) {
      at_ = text_.size();
      return fail("EOF while parsing a string");
    }
    const char* const begin = text_.data() + at_;
    at_ += 4;
    std::uint32_t unit = 0;
    const auto [end, error] = std::from_chars(begin, begin + 4, unit, 16);
    if (error != std::errc{} || end != begin + 4) return fail("invalid escape");
    return unit;
  }

  const String& whole_;
  std::string_view text_;
  LargeIntegers large_;
  std::size_t at_ = 0;
  int depth_ = 0;
  String error_;
};

}  // namespace detail

Result<Json, String> parse(const String& text) {
  return detail::Parser(text, detail::LargeIntegers::become_floats).parse();
}

}  // namespace mesh::json
