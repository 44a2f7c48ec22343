// Longest match over bytes, with a stack of modes: a string may hold interpolations, and they may hold strings again.
#include "transpiler/syntax/lexer.hpp"

#include <fmt/format.h>

#include <array>

#include "transpiler/source/unicode.hpp"
#include "transpiler/syntax/number.hpp"

namespace mesh2cpp::syntax {

namespace {

using source::CodePoint;

enum class ModeKind : std::uint8_t { plain_string, triple_string, interpolation };

struct Mode {
  ModeKind kind{};
  std::uint32_t brace_depth = 0;  // of an interpolation: braces opened within
  Span opening;
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// ASCII letters, digits and `_`.
constexpr std::array<bool, 256> ascii_word = [] {
  std::array<bool, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<unsigned char>(c)] = true;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = true;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = true;
  table['_'] = true;
  return table;
}();

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) { result_.tokens.reserve(text.size() / 3 + 16); }

  TokenList run() {
    if (text_.starts_with("\xEF\xBB\xBF")) emit(Kind::byte_order_mark, 3);
    while (at_ < text_.size()) {
      if (in_string()) {
        string_piece();
      } else {
        token();
      }
    }
    report_open_mode();
    return std::move(result_);
  }

 private:
  // ---- Reading ----

  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] bool looking_at(std::string_view word) const { return text_.substr(at_).starts_with(word); }
  [[nodiscard]] bool in_string() const { return !modes_.empty() && modes_.back().kind != ModeKind::interpolation; }

  /// Emits a token of that length at the current place.
  void emit(Kind kind, std::size_t length) {
    const auto begin = static_cast<std::uint32_t>(at_);
    at_ += length;
    result_.tokens.push_back({kind, begin, static_cast<std::uint32_t>(at_)});
  }
  void emit_to(Kind kind, std::size_t end) { emit(kind, end - at_); }

  void report(Span span, std::string text) { result_.errors.push_back({span, std::move(text)}); }
  [[nodiscard]] Span here(std::size_t length) const {
    return {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + length)};
  }

  /// The end of the run of word characters that begins at `from`.
  [[nodiscard]] std::size_t word_end(std::size_t from) const {
    while (from < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[from]);
      if (byte < 0x80) {
        if (!ascii_word[byte]) break;
        ++from;
        continue;
      }
      const CodePoint character = source::decode(text_, from);
      if (!character.valid) break;
      if (!source::is_alphabetic(character.value) && !source::is_numeric(character.value)) break;
      from += character.length;
    }
    return from;
  }

  /// A `:` directly behind a word is never the start of an atom (reference 01 section 8.4).
  [[nodiscard]] bool is_behind_word() const {
    if (result_.tokens.empty()) return false;
    const Kind before = result_.tokens.back().kind;
    return is_word(before) || before == Kind::integer || before == Kind::floating || before == Kind::atom;
  }

  // ---- Tokens ----

  void token() {
    const char c = text_[at_];
    switch (c) {
      case ' ':
      case '\t':
        return emit_to(Kind::whitespace, find_end(" \t"));
      case '\n':
        return emit(Kind::newline, 1);
      case '\r':
        return emit(Kind::newline, peek(1) == '\n' ? 2 : 1);
      case '#':
        return comment();
      case '"':
        return open_string();
      case '(':
        return emit(Kind::left_paren, 1);
      case ')':
        return emit(Kind::right_paren, 1);
      case '[':
        return emit(Kind::left_bracket, 1);
      case ']':
        return emit(Kind::right_bracket, 1);
      case '{':
        return open_brace();
      case '}':
        return close_brace();
      case ',':
        return emit(Kind::comma, 1);
      case ';':
        return emit(Kind::semicolon, 1);
      case '.':
        return either('.', Kind::dot_dot, Kind::dot);
      case ':':
        return colon();
      case '=':
        return peek(1) == '>' ? emit(Kind::fat_arrow, 2) : either('=', Kind::equal_equal, Kind::equal);
      case '-':
        return either('>', Kind::arrow, Kind::minus);
      case '!':
        return either('=', Kind::not_equal, Kind::bang);
      case '<':
        return peek(1) == '=' ? emit(Kind::less_equal, 2) : either('>', Kind::less_greater, Kind::less);
      case '>':
        return either('=', Kind::greater_equal, Kind::greater);
      case '+':
        return either('+', Kind::plus_plus, Kind::plus);
      case '*':
        return emit(Kind::star, 1);
      case '/':
        return emit(Kind::slash, 1);
      case '%':
        return emit(Kind::percent, 1);
      case '?':
        return emit(Kind::question, 1);
      case '@':
        return emit(Kind::at, 1);
      case '&':
        return peek(1) == '&' ? emit(Kind::ampersand_ampersand, 2) : unexpected();
      case '|':
        return bar();
      case '~':
        return looking_at("~r/") ? regex() : unexpected();
      default:
        break;
    }
    if (is_digit(c)) return number();
    word();
  }

  [[nodiscard]] std::size_t find_end(std::string_view characters) const {
    return std::min(text_.find_first_not_of(characters, at_), text_.size());
  }

  void either(char second, Kind two, Kind one) { peek(1) == second ? emit(two, 2) : emit(one, 1); }

  void word() {
    const std::size_t end = word_end(at_);
    // Digits of other scripts continue a word but do not begin one.
    if (end == at_ || !begins_word()) return unexpected();
    emit_to(word_kind(text_.substr(at_, end - at_)), end);
  }

  [[nodiscard]] bool begins_word() const {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    return byte < 0x80 ? ascii_word[byte] : source::is_alphabetic(source::decode(text_, at_).value);
  }

  void number() {
    const Number number =
        scan_number(text_.substr(at_), [this](std::size_t from) { return word_end(at_ + from) - at_; });
    if (!number.is_valid) {
      report(here(number.length), fmt::format("invalid number literal: {}", text_.substr(at_, number.length)));
    }
    emit(number.is_float ? Kind::floating : Kind::integer, number.length);
  }

  void colon() {
    if (peek(1) == ':') return emit(Kind::colon_colon, 2);
    const bool is_atom = (is_lower(peek(1)) || peek(1) == '_') && !is_behind_word();
    is_atom ? emit_to(Kind::atom, word_end(at_ + 1)) : emit(Kind::colon, 1);
  }

  /// `|`, `||`, `|>`, and `|N>` when digits and `>` touch (reference 01 sections 5.1 rule 2 and 7.3).
  void bar() {
    if (peek(1) == '>') return emit(Kind::pipe, 2);
    if (peek(1) == '|') return emit(Kind::bar_bar, 2);
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    if (end == at_ + 1 || end == text_.size() || text_[end] != '>') return emit(Kind::bar, 1);
    const std::string_view digits = text_.substr(at_ + 1, end - at_ - 1);
    const std::size_t leading = digits.find_first_not_of('0');
    const std::string_view slot = leading == std::string_view::npos ? "0" : digits.substr(leading);
    if (slot == "0" || slot == "1") {
      report(here(end + 1 - at_), fmt::format("invalid pipe slot: |{}>, slots begin at 2", digits));
    }
    emit_to(Kind::pipe_slot, end + 1);
  }

  /// `~r/.../flags`; the pattern ends at the first `/` that is not escaped (reference 01 section 8.5).
  void regex() {
    std::size_t end = at_ + 3;
    while (end < text_.size() && text_[end] != '/') end += text_[end] == '\\' ? 2 : 1;
    if (end >= text_.size()) {
      report(here(3), "unterminated regex literal");
      result_.is_unterminated = true;
      return emit_to(Kind::regex, text_.size());
    }
    const std::size_t flags = end + 1;
    end = word_end(flags);
    const std::string_view letters = text_.substr(flags, end - flags);
    if (letters.find_first_not_of("ims") != std::string_view::npos) {
      report({static_cast<std::uint32_t>(flags), static_cast<std::uint32_t>(end)},
             fmt::format("invalid regex flags: {}", letters));
    }
    emit_to(Kind::regex, end);
  }

  /// A run of bytes that begin no token, or what somebody put between apostrophes. One error names its first character.
  void unexpected() {
    const CodePoint first = source::decode(text_, at_);
    const std::string_view shown = text_.substr(at_, first.length);
    if (!first.valid) {
      report(here(1), fmt::format("unexpected character: byte 0x{:02X}", static_cast<unsigned char>(text_[at_])));
    } else if (first.value < 0x20 || first.value == 0x7F) {
      report(here(1), fmt::format("unexpected character: U+{:04X}", static_cast<unsigned>(first.value)));
    } else {
      report(here(first.length), fmt::format("unexpected character: '{}'", shown));
    }
    std::size_t end = at_ + first.length;
    if (shown == "'") {
      const std::size_t close = text_.find_first_of("'\r\n", end);
      if (close != std::string_view::npos && text_[close] == '\'') end = close + 1;
    }
    while (end < text_.size() && !source::decode(text_, end).valid) ++end;
    emit_to(Kind::invalid, end);
  }

  // ---- Comments ----

  void comment() {
    if (looking_at("##!")) return line_comment(Kind::module_doc_comment);
    if (looking_at("##")) return line_comment(Kind::doc_comment);
    if (looking_at("#=")) return block_comment();
    line_comment(Kind::line_comment);
  }

  void line_comment(Kind kind) { emit_to(kind, std::min(text_.find_first_of("\r\n", at_), text_.size())); }

  void block_comment() {
    std::size_t end = at_ + 2;
    for (std::uint32_t depth = 1; depth > 0;) {
      end = text_.find_first_of("#=", end);
      if (end == std::string_view::npos || end + 1 >= text_.size()) {
        report(here(2), "unterminated block comment");
        result_.is_unterminated = true;
        return emit_to(Kind::block_comment, text_.size());
      }
      const std::string_view pair = text_.substr(end, 2);
      if (pair == "#=") ++depth;
      if (pair == "=#") --depth;
      end += pair == "#=" || pair == "=#" ? 2 : 1;
    }
    emit_to(Kind::block_comment, end);
  }

  // ---- Strings and interpolations ----

  void open_string() {
    const bool is_triple = looking_at("\"\"\"");
    modes_.push_back({is_triple ? ModeKind::triple_string : ModeKind::plain_string, 0, here(is_triple ? 3 : 1)});
    emit(Kind::string_start, is_triple ? 3 : 1);
  }

  void string_piece() {
    const bool is_triple = modes_.back().kind == ModeKind::triple_string;
    const std::string_view terminator = is_triple ? "\"\"\"" : "\"";
    if (looking_at(terminator)) {
      modes_.pop_back();
      return emit(Kind::string_end, terminator.size());
    }
    if (begins_interpolation(at_)) {
      modes_.push_back({ModeKind::interpolation, 0, here(2)});
      return emit(Kind::interpolation_start, 2);
    }
    std::size_t end = at_;
    while (end < text_.size() && !begins_interpolation(end) && !text_.substr(end).starts_with(terminator)) {
      end += text_[end] == '\\' ? 2 : 1;
      end = std::min(text_.find_first_of("\\\"#$", end), text_.size());
    }
    emit_to(Kind::string_text, end);
  }

  [[nodiscard]] bool begins_interpolation(std::size_t at) const {
    return (text_[at] == '#' || text_[at] == '$') && at + 1 < text_.size() && text_[at + 1] == '{';
  }

  void open_brace() {
    if (!modes_.empty()) ++modes_.back().brace_depth;
    emit(Kind::left_brace, 1);
  }

  void close_brace() {
    if (modes_.empty()) return emit(Kind::right_brace, 1);
    if (modes_.back().brace_depth > 0) {
      --modes_.back().brace_depth;
      return emit(Kind::right_brace, 1);
    }
    modes_.pop_back();
    emit(Kind::interpolation_end, 1);
  }

  /// Only the innermost open string or interpolation is reported: the others are open because of it.
  void report_open_mode() {
    if (modes_.empty()) return;
    const Mode& mode = modes_.back();
    result_.is_unterminated = true;
    report(mode.opening,
           mode.kind == ModeKind::interpolation ? "unterminated string interpolation" : "unterminated string literal");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Mode> modes_;
  TokenList result_;
};

}  // namespace

TokenList lex(std::string_view text) { return Lexer(text).run(); }

}  // namespace mesh2cpp::syntax
