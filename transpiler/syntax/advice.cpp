#include "transpiler/syntax/advice.hpp"

#include <array>

namespace mesh2cpp::syntax {

namespace {

bool begins_item(Kind kind) {
  switch (kind) {
    case Kind::kw_pub:
    case Kind::kw_module:
    case Kind::kw_struct:
    case Kind::kw_interface:
    case Kind::kw_impl:
    case Kind::kw_actor:
    case Kind::kw_service:
    case Kind::kw_supervisor:
      return true;
    default:
      return false;
  }
}

/// The tokens of one line that are neither blanks nor comments.
struct Line {
  std::uint32_t indentation = 0;
  source::Span span;
  Kind first = Kind::newline;
  Kind second = Kind::newline;
  Kind last = Kind::newline;
  bool has_fn = false;
  bool has_do = false;

  [[nodiscard]] bool is_empty() const { return first == Kind::newline; }
  /// `else if x do` goes on with a block.
  [[nodiscard]] bool opens_block() const {
    return first != Kind::kw_else && (last == Kind::kw_do || (has_fn && last == Kind::arrow));
  }
  /// `n * 2 end`: closes what an earlier line has opened.
  [[nodiscard]] bool closes_at_its_end() const {
    return first != Kind::kw_end && last == Kind::kw_end && !has_do && !has_fn;
  }
  [[nodiscard]] bool is_item() const {
    const bool is_function = (first == Kind::kw_fn || first == Kind::kw_def) && second == Kind::identifier;
    return begins_item(first) || is_function;
  }
};

Line read_line(const std::vector<Token>& tokens, std::size_t& at, std::uint32_t begin) {
  Line line;
  for (; at < tokens.size() && tokens[at].kind != Kind::newline; ++at) {
    const Token& token = tokens[at];
    if (is_trivia(token.kind)) continue;
    if (line.is_empty()) {
      line.first = token.kind;
      line.indentation = token.begin - begin;
      line.span.begin = token.begin;
    } else if (line.second == Kind::newline) {
      line.second = token.kind;
    }
    line.has_fn |= token.kind == Kind::kw_fn;
    line.has_do |= token.kind == Kind::kw_do;
    line.last = token.kind;
    line.span.end = token.end;
  }
  return line;
}

bool ends_expression(Kind kind) {
  switch (kind) {
    case Kind::identifier:
    case Kind::integer:
    case Kind::floating:
    case Kind::atom:
    case Kind::regex:
    case Kind::string_end:
    case Kind::right_paren:
    case Kind::right_bracket:
    case Kind::right_brace:
    case Kind::kw_end:
    case Kind::kw_false:
    case Kind::kw_nil:
    case Kind::kw_true:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<source::Span> block_without_end(const source::File& file, const std::vector<Token>& tokens,
                                              std::uint32_t limit) {
  std::vector<Line> open;
  std::uint32_t begin = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Line line = read_line(tokens, at, begin);
    if (at < tokens.size()) begin = tokens[at].end;
    if (line.is_empty()) continue;
    const bool closes = line.first == Kind::kw_end;
    if (!open.empty() && (closes || line.is_item())) {
      const std::uint32_t outermost = closes ? line.indentation + 1 : line.indentation;
      if (open.back().indentation >= outermost) return open.back().span;
    }
    if (line.span.begin > limit) return std::nullopt;
    if (closes) {
      if (open.empty() || open.back().indentation != line.indentation) return std::nullopt;
      open.pop_back();
    }
    if (line.closes_at_its_end() && !open.empty()) open.pop_back();
    if (line.opens_block()) open.push_back(line);
  }
  if (open.empty() || limit < file.text().size()) return std::nullopt;
  return open.back().span;
}

bool is_end_too_many(const std::vector<Token>& tokens, std::uint32_t offset) {
  Kind before = Kind::kw_end;
  bool begins_line = true;
  for (const Token& token : tokens) {
    if (token.begin == offset) return token.kind == Kind::kw_end && begins_line && ends_expression(before);
    begins_line = token.kind == Kind::newline || (begins_line && token.kind == Kind::whitespace);
    if (!is_trivia(token.kind)) before = token.kind;
  }
  return false;
}

std::string_view habit_advice(std::string_view message, Kind found) {
  struct Habit {
    std::string_view message;
    Kind found;
    std::string_view advice;
  };
  static constexpr std::array habits = {
      Habit{"expected expression", Kind::equal, "values are bound with `let name = value`, and never change"},
      Habit{"expected expression", Kind::kw_do, "`do` takes the place of `->` or `=`: `fn x do ... end`"},
      Habit{"unexpected character: '''", Kind::invalid, "strings are written with double quotes"},
      Habit{"expected `do`", Kind::left_brace, "blocks are written `do ... end`"},
      Habit{"expected `=` or `do` for function body", Kind::left_brace, "blocks are written `do ... end`"},
      Habit{"expected `=` or `do` for function body", Kind::colon_colon, "a result type is written `-> Type`"},
      Habit{"expected `=` or `do` for function body", Kind::colon, "a result type is written `-> Type`"},
      Habit{"expected `=` or `do` for function body", Kind::plus, "several bounds are written `where T: A, T: B`"},
      Habit{"expected `)`", Kind::colon, "types are written with two colons: `name :: Type`"},
      Habit{"expected `=`", Kind::colon, "types are written with two colons: `name :: Type`"},
      Habit{"expected `->`", Kind::fat_arrow, "arms are written `pattern -> value`"},
      Habit{"expected `->`", Kind::equal, "arms are written `pattern -> value`"},
  };
  for (const Habit& habit : habits) {
    if (habit.message == message && habit.found == found) return habit.advice;
  }
  return {};
}

}  // namespace mesh2cpp::syntax
