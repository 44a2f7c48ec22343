// The value of a string literal: heredoc indentation first, then escapes (reference 01 sections 8.2 and 8.3).
//
// The raw text is a list of segments with an interpolation between each two. Only a newline of the raw text begins a
// line; what follows an interpolation never does.
#include <algorithm>

#include "transpiler/syntax/ast_parts.hpp"

namespace mesh2cpp::ast {

using syntax::Kind;

namespace {

struct RawString {
  bool is_triple = false;
  std::vector<std::string> segments{""};
  std::vector<Expr> holes;  // the one with index i stands behind segment i
};

RawString read_raw(Node literal) {
  RawString raw;
  const syntax::Tree& tree = literal.tree();
  raw.is_triple = literal.tokens().front().end - literal.tokens().front().begin == 3;
  Node hole = literal.first_child();
  const syntax::Token* token = &literal.tokens().front() + 1;
  const syntax::Token* const end = &literal.tokens().back();
  while (token < end) {
    if (token->kind == Kind::string_text) {
      raw.segments.back() += tree.text(*token);
      ++token;
    } else {
      raw.holes.push_back(parts::expression(parts::nth_expression(hole, 0)));
      raw.segments.emplace_back();
      token = &hole.tokens().back() + 1;
      hole = hole.next_sibling();
    }
  }
  return raw;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// The number of blanks at the start of `text`.
std::size_t count_blanks(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_blank) - text.begin());
}

/// Removes up to `indent` blanks at every line start within a segment.
std::string without_indent(std::string_view segment, std::size_t indent, bool begins_line) {
  std::string out;
  while (true) {
    if (begins_line) segment.remove_prefix(std::min(indent, count_blanks(segment)));
    const std::size_t newline = segment.find('\n');
    if (newline == std::string_view::npos) return out.append(segment);
    out += segment.substr(0, newline + 1);
    segment.remove_prefix(newline + 1);
    begins_line = true;
  }
}

/// Reference 01 section 8.3. A text without a newline is taken as it is.
void strip_indentation(RawString& raw) {
  const auto has_newline = [](const std::string& segment) { return segment.find('\n') != std::string::npos; };
  const auto last = std::find_if(raw.segments.rbegin(), raw.segments.rend(), has_newline);
  if (last == raw.segments.rend()) return;

  const std::size_t newline = last->rfind('\n');
  const std::size_t indent = count_blanks(std::string_view(*last).substr(newline + 1));
  const bool is_closing_line = last == raw.segments.rbegin() && newline + 1 + indent == last->size();

  std::string& first = raw.segments.front();
  const std::size_t opening = first.starts_with("\r\n") ? 2 : first.starts_with('\n') ? 1 : 0;
  if (is_closing_line) {
    const bool has_return = newline > 0 && (*last)[newline - 1] == '\r';
    // One newline can be both the first and the last; it is removed once.
    const std::size_t keep = newline - (has_return ? 1 : 0);
    const bool is_opening_too = &*last == &first && opening > keep;
    last->resize(is_opening_too ? opening : keep);
  }
  first.erase(0, opening);
  for (std::string& segment : raw.segments) {
    const bool begins_line = &segment == &first && opening > 0;
    segment = without_indent(segment, indent, begins_line);
  }
}

std::string unescaped(std::string_view raw) {
  std::string out;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] != '\\' || at + 1 == raw.size()) {
      out += raw[at];
      continue;
    }
    switch (const char c = raw[++at]) {
      case 'n':
        out += '\n';
        break;
      case 't':
        out += '\t';
        break;
      case 'r':
        out += '\r';
        break;
      case '0':
        out += '\0';
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

std::vector<StringPart> Expr::string_parts() const {
  RawString raw = read_raw(parts::expression(node).node);
  if (raw.is_triple) strip_indentation(raw);
  std::vector<StringPart> pieces;
  for (std::size_t i = 0; i < raw.segments.size(); ++i) {
    if (!raw.segments[i].empty()) pieces.emplace_back(unescaped(raw.segments[i]));
    if (i < raw.holes.size()) pieces.emplace_back(raw.holes[i]);
  }
  return pieces;
}

}  // namespace mesh2cpp::ast
