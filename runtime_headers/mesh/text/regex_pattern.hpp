// From the regular expressions of Mesh (05 section 3) to those of RE2: the check that gives every fault its text, and
// the few forms that RE2 spells otherwise. Knows nothing of the rest of the runtime, so that mesh2cpp checks literals
// with the same code.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>

#include "regex_classes.hpp"

namespace mesh::regex {

/// What is wrong with a pattern, and where: code points `[begin, end)`.
struct Fault {
  std::string kind;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A pattern as RE2 understands it, or the first fault.
struct Translation {
  std::string pattern{};
  std::optional<Fault> fault{};
};

namespace detail {

/// Reads a pattern once from left to right; an exception-free recursive descent that stops at the first fault.
class Translator {
 public:
  explicit Translator(std::string_view pattern) : in_(decode_all(pattern)) {}

  Translation translate() {
    std::string out = alternation();
    if (!fault_ && !at_end()) fail("unopened group", at_, at_ + 1);
    if (fault_) return {{}, fault_};
    return {std::move(out), {}};
  }

 private:
  static constexpr int deepest = 200;

  [[nodiscard]] bool at_end() const { return at_ >= in_.size(); }
  [[nodiscard]] CodePoint peek(std::size_t ahead = 0) const { return at_ + ahead < in_.size() ? in_[at_ + ahead] : 0; }
  bool accept(char c) {
    if (at_end() || in_[at_] != static_cast<CodePoint>(c)) return false;
    ++at_;
    return true;
  }
  [[nodiscard]] bool looking_at(std::string_view text) const {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (peek(i) != static_cast<CodePoint>(text[i])) return false;
    }
    return true;
  }

  std::string fail(std::string kind, std::size_t begin, std::size_t end) {
    if (!fault_) fault_ = Fault{std::move(kind), begin, end};
    at_ = in_.size();
    return {};
  }

  void skip_ignored() {
    if (!is_verbose_) return;
    while (!at_end()) {
      if (peek() == '#') {
        while (!at_end() && peek() != '\n') ++at_;
      } else if (space_ranges_.empty() || !is_space(peek())) {
        return;
      } else {
        ++at_;
      }
    }
  }
  [[nodiscard]] bool is_space(CodePoint point) const {
    return std::any_of(space_ranges_.begin(), space_ranges_.end(),
                       [&](const auto& range) { return point >= range.first && point <= range.second; });
  }

  std::string alternation() {
    std::string out = concatenation();
    while (accept('|')) out += "|" + concatenation();
    return out;
  }

  std::string concatenation() {
    std::string out;
    for (skip_ignored(); !at_end() && peek() != '|' && peek() != ')'; skip_ignored()) out += repetition();
    return out;
  }

  std::string repetition() {
    const std::size_t begin = at_;
    if (peek() == '*' || peek() == '+' || peek() == '?' || peek() == '{')
      return fail("repetition operator missing expression", begin, begin + 1);
    is_flag_group_ = false;
    std::string item = atom();
    bool is_repeated = false;
    for (skip_ignored(); !at_end(); skip_ignored()) {
      std::string op;
      if (peek() == '*' || peek() == '+' || peek() == '?') {
        op = static_cast<char>(in_[at_++]);
      } else if (peek() == '{') {
        op = counted();
      } else {
        break;
      }
      if (is_flag_group_) return fail("repetition operator missing expression", begin, at_);
      if (accept('?')) op += "?";
      item = (is_repeated ? "(?:" + item + ")" : item) + op;
      is_repeated = true;
    }
    return item;
  }

  std::optional<std::uint32_t> decimal() {
    const std::size_t begin = at_;
    std::uint32_t value = 0;
    for (; !at_end() && peek() >= '0' && peek() <= '9'; ++at_)
      value = std::min(value * 10 + (peek() - '0'), 1'000'000U);
    if (at_ == begin) return std::nullopt;
    return value;
  }

  /// `{2}`, `{2,}`, `{2,5}`
  std::string counted() {
    const std::size_t begin = at_++;
    const std::optional<std::uint32_t> least = decimal();
    if (at_end()) return fail("unclosed counted repetition", begin, in_.size());
    if (!least) return fail("repetition quantifier expects a valid decimal", at_, at_);
    std::string op = "{" + std::to_string(*least);
    std::uint32_t most = *least;
    if (accept(',')) {
      op += ",";
      if (at_end()) return fail("unclosed counted repetition", begin, in_.size());
      most = std::numeric_limits<std::uint32_t>::max();
      if (peek() != '}') {
        const std::optional<std::uint32_t> limit = decimal();
        if (!limit) return fail("repetition quantifier expects a valid decimal", at_, at_);
        most = *limit;
        op += std::to_string(most);
      }
    }
    if (!accept('}')) return fail("unclosed counted repetition", begin, at_end() ? in_.size() : at_);
    if (most < *least) return fail("invalid repetition count range, the start must be <= the end", begin, at_);
    return op + "}";
  }

  std::string atom() {
    switch (peek()) {
      case '(':
        return group();
      case '[':
        return class_text(bracket_class());
      case '\\':
        return escape();
      case '.':
      case '^':
      case '$':
        return std::string(1, static_cast<char>(in_[at_++]));
      default:
        return literal(in_[at_++]);
    }
  }

  std::string group() {
    const std::size_t begin = at_++;
    if (depth_ == deepest) return fail("exceeds the maximum number of nested parentheses/brackets", begin, begin + 1);
    const bool was_verbose = is_verbose_;
    std::string head = "(";
    if (looking_at("?=") || looking_at("?!") || looking_at("?<=") || looking_at("?<!"))
      return fail("look-around, including look-ahead and look-behind, is not supported", begin,
                  at_ + (peek(1) == '<' ? 3 : 2));
    if (looking_at("?P<") || looking_at("?<")) {
      at_ += peek(1) == 'P' ? 3 : 2;
      head = "(?P<" + group_name() + ">";
    } else if (accept('?')) {
      bool closes = false;
      head = flags(begin, closes);
      if (closes) {
        is_flag_group_ = true;
        return head;
      }
    }
    if (fault_) return {};
    ++depth_;
    std::string inside = alternation();
    --depth_;
    is_verbose_ = was_verbose;
    if (fault_) return {};
    if (!accept(')')) return fail("unclosed group", begin, begin + 1);
    is_flag_group_ = false;
    return head + inside + ")";
  }

  std::string group_name() {
    const std::size_t begin = at_;
    std::string name;
    for (; !at_end() && peek() != '>'; ++at_) {
      const CodePoint c = peek();
      const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!is_letter && !(at_ > begin && c >= '0' && c <= '9'))
        return fail("invalid capture group character", at_, at_ + 1);
      name += static_cast<char>(c);
    }
    if (at_end()) return fail("unclosed group name", begin, in_.size());
    if (name.empty()) return fail("empty capture group name", begin, begin);
    if (!names_.insert(name).second) return fail("duplicate capture group name", begin, at_);
    ++at_;
    return name;
  }

  /// What follows `(?`: `i)`, `i-s:`, `:`.
  std::string flags(std::size_t begin, bool& closes) {
    std::string out = "(?";
    bool is_negated = false;
    bool is_verbose = is_verbose_;
    std::string negated;
    for (;; ++at_) {
      if (at_end()) return fail("expected flag but got end of regex", in_.size(), in_.size());
      const CodePoint c = peek();
      if (c == ':' || c == ')') break;
      if (c == '-' && !is_negated) {
        is_negated = true;
      } else if (c == 'i' || c == 'm' || c == 's' || c == 'U') {
        (is_negated ? negated : out) += static_cast<char>(c);
      } else if (c == 'x') {
        is_verbose = !is_negated;
      } else if (c != 'u' && c != 'R') {
        return fail("unrecognized flag", at_, at_ + 1);
      }
    }
    if (in_[at_ - 1] == '?' && peek() == ')')
      return fail("repetition operator missing expression", begin + 1, begin + 2);
    closes = peek() == ')';
    is_verbose_ = is_verbose;
    ++at_;
    if (!negated.empty()) out += "-" + negated;
    if (closes) return out == "(?" ? "" : out + ")";
    return out + ":";
  }

  // ---- Escapes ----

  /// An escape outside of a class.
  std::string escape() {
    const std::size_t begin = at_++;
    if (at_end()) return fail("incomplete escape sequence, reached end of pattern prematurely", begin, begin + 1);
    const CodePoint c = peek();
    switch (c) {
      case 'A':
      case 'z':
      case 'B':
        ++at_;
        return std::string("\\") + static_cast<char>(c);
      case 'b':
        ++at_;
        if (peek() == '{') return fail("unrecognized escape sequence", begin, begin + 2);
        return "\\b";
      case 'w':
        return ++at_, "[" + std::string(word_members) + "]";
      case 'W':
        return ++at_, "[^" + std::string(word_members) + "]";
      case 's':
        return ++at_, "[" + std::string(space_members) + "]";
      case 'S':
        return ++at_, "[^" + std::string(space_members) + "]";
      case 'd':
        return ++at_, "\\p{Nd}";
      case 'D':
        return ++at_, "\\P{Nd}";
      case 'p':
      case 'P':
        return property(begin);
      default:
        if (c >= '0' && c <= '9') return fail("backreferences are not supported", begin, begin + 2);
        const std::optional<CodePoint> point = escaped_point(begin);
        return point ? literal(*point) : std::string();
    }
  }

  /// `\p{Greek}`, `\pL`, checked as far as names go.
  std::string property(std::size_t begin) {
    const std::string sign(1, static_cast<char>(in_[at_++]));
    std::string name;
    if (accept('{')) {
      bool is_negated = accept('^');
      for (; !at_end() && peek() != '}'; ++at_) name += static_cast<char>(peek() < 0x80 ? peek() : '?');
      if (!accept('}'))
        return fail("incomplete escape sequence, reached end of pattern prematurely", begin, in_.size());
      if (!is_known_property(name)) return fail("Unicode property not found", begin, at_);
      const bool is_positive = (sign == "p") != is_negated;
      return (is_positive ? "\\p{" : "\\P{") + short_name(name) + "}";
    }
    if (at_end()) return fail("incomplete escape sequence, reached end of pattern prematurely", begin, in_.size());
    name = static_cast<char>(peek() < 0x80 ? peek() : '?');
    ++at_;
    if (!is_known_property(name)) return fail("Unicode property not found", begin, at_);
    return "\\" + sign + "{" + name + "}";
  }

  /// A single code point after a backslash at `begin`.
  std::optional<CodePoint> escaped_point(std::size_t begin) {
    const CodePoint c = in_[at_++];
    switch (c) {
      case 'a':
        return U'\a';
      case 'f':
        return U'\f';
      case 't':
        return U'\t';
      case 'n':
        return U'\n';
      case 'r':
        return U'\r';
      case 'v':
        return U'\v';
      case 'x':
        return hexadecimal(begin, 2);
      case 'u':
        return hexadecimal(begin, 4);
      case 'U':
        return hexadecimal(begin, 8);
      default:
        break;
    }
    const bool is_alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (c >= 0x80 || is_alphanumeric || c == '<' || c == '>' || c < 0x20) {
      fail("unrecognized escape sequence", begin, begin + 2);
      return std::nullopt;
    }
    return c;
  }

  std::optional<CodePoint> hexadecimal(std::size_t begin, int digits) {
    std::uint64_t value = 0;
    int count = 0;
    const auto read_digit = [&] {
      const CodePoint c = peek();
      const int digit = c >= '0' && c <= '9'   ? static_cast<int>(c - '0')
                        : c >= 'a' && c <= 'f' ? static_cast<int>(c - 'a') + 10
                        : c >= 'A' && c <= 'F' ? static_cast<int>(c - 'A') + 10
                                               : -1;
      if (digit < 0) return false;
      value = std::min<std::uint64_t>(value * 16 + static_cast<std::uint64_t>(digit), 0xFFFFFFFFU);
      ++count;
      ++at_;
      return true;
    };
    const bool is_braced = accept('{');
    while ((is_braced || count < digits) && !at_end() && read_digit()) {
    }
    const bool is_complete = is_braced ? accept('}') && count > 0 : count == digits;
    if (!is_complete) {
      if (at_end()) {
        fail("incomplete escape sequence, reached end of pattern prematurely", begin, in_.size());
      } else {
        fail("invalid hexadecimal digit", at_, at_ + 1);
      }
      return std::nullopt;
    }
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
      fail("hexadecimal literal is not a Unicode scalar value", begin, at_);
      return std::nullopt;
    }
    return static_cast<CodePoint>(value);
  }

  // ---- Classes ----

  struct Bracket {
    ClassSet set{};
    bool is_negated = false;
  };

  std::string class_text(const Bracket& bracket) {
    if (fault_) return {};
    const std::string members = bracket.set.members();
    const std::string sign = bracket.is_negated ? "[^" : "[";
    if (bracket.set.others.empty()) {
      if (members.empty()) return bracket.is_negated ? "(?s:.)" : "[^\\x{0}-\\x{10ffff}]";
      return sign + members + "]";
    }
    if (bracket.is_negated) return fail("unrecognized escape sequence", last_class_, at_);
    std::string out = "(?:";
    for (const std::string& other : bracket.set.others) out += other + "|";
    if (members.empty()) out.pop_back();
    return out + (members.empty() ? "" : "[" + members + "]") + ")";
  }

  /// `[...]`, from its opening bracket on.
  Bracket bracket_class() {
    const std::size_t begin = at_++;
    last_class_ = begin;
    Bracket bracket;
    if (++depth_ > deepest) fail("exceeds the maximum number of nested parentheses/brackets", begin, begin + 1);
    bracket.is_negated = accept('^');
    ClassSet current;
    bool is_first = true;
    std::optional<std::pair<char, ClassSet>> pending;  // the operator and the set in front of it
    const auto combine = [&] {
      if (!pending) return;
      current = combined(pending->second, pending->first, std::move(current), begin);
      pending.reset();
    };
    for (;; is_first = false) {
      skip_ignored();
      if (at_end()) {
        fail("unclosed character class", begin, begin + 1);
        return bracket;
      }
      if (peek() == ']' && !is_first) break;
      if (looking_at("&&") || looking_at("--") || looking_at("~~")) {
        const char op = static_cast<char>(peek());
        at_ += 2;
        combine();
        pending.emplace(op, std::exchange(current, ClassSet()));
        continue;
      }
      if (looking_at("[:") && posix_class(current)) continue;
      if (peek() == '[') {
        const Bracket inner = bracket_class();
        if (fault_) return bracket;
        ClassSet set = inner.set;
        if (inner.is_negated && !negate(set, begin)) return bracket;
        current.unite(set);
        continue;
      }
      class_item(current);
      if (fault_) return bracket;
    }
    ++at_;
    --depth_;
    combine();
    bracket.set = std::move(current);
    bracket.set.normalise();
    return bracket;
  }

  bool negate(ClassSet& set, std::size_t begin) {
    if (set.is_plain()) return set.complement(), true;
    if (!set.others.empty()) return fail("unrecognized escape sequence", begin, at_), false;
    ClassSet negated;
    negated.others.push_back("[^" + set.members() + "]");
    set = std::move(negated);
    return true;
  }

  ClassSet combined(ClassSet left, char op, ClassSet right, std::size_t begin) {
    if (!left.is_plain() || !right.is_plain()) {
      fail("unrecognized escape sequence", begin, at_);
      return left;
    }
    const auto intersection = [](ClassSet a, ClassSet b) {
      a.complement();
      b.complement();
      a.unite(b);
      a.complement();
      return a;
    };
    ClassSet not_right = right;
    not_right.complement();
    if (op == '&') return intersection(std::move(left), std::move(right));
    if (op == '-') return intersection(std::move(left), std::move(not_right));
    ClassSet not_left = left;
    not_left.complement();
    ClassSet either = intersection(std::move(left), std::move(not_right));
    either.unite(intersection(std::move(not_left), std::move(right)));
    return either;
  }

  bool posix_class(ClassSet& set) {
    const std::size_t begin = at_;
    at_ += 2;
    const bool is_negated = accept('^');
    std::string name;
    for (; !at_end() && peek() >= 'a' && peek() <= 'z'; ++at_) name += static_cast<char>(peek());
    static constexpr std::string_view names[] = {"alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph",
                                                 "lower", "print", "punct", "space", "upper", "word",  "xdigit"};
    const bool is_known = std::any_of(std::begin(names), std::end(names), [&](auto each) { return each == name; });
    if (!is_known || !looking_at(":]")) {
      at_ = begin;
      return false;
    }
    at_ += 2;
    set.properties += (is_negated ? "[:^" : "[:") + name + ":]";
    return true;
  }

  /// A code point, a range, or a class of one letter.
  void class_item(ClassSet& set) {
    const std::size_t begin = at_;
    const std::optional<CodePoint> first = class_point(set);
    if (fault_ || !first) return;
    const bool is_range = peek() == '-' && peek(1) != ']' && peek(1) != '-' && at_ + 1 < in_.size();
    if (!is_range) return set.add(*first, *first);
    ++at_;
    skip_ignored();
    if (peek() == '[') {  // `[a-[b]]`: not a range
      set.add(*first, *first);
      return set.add('-', '-');
    }
    ClassSet other;
    const std::size_t second = at_;
    const std::optional<CodePoint> last = class_point(other);
    if (fault_) return;
    if (!last) {
      fail("invalid range boundary, must be a literal", second, at_);
      return;
    }
    if (*last < *first) {
      fail("invalid character class range, the start must be <= the end", begin, at_);
      return;
    }
    set.add(*first, *last);
  }

  /// The next code point of a class; nothing for a class like `\d`, which is added to the set.
  std::optional<CodePoint> class_point(ClassSet& set) {
    if (peek() != '\\') return in_[at_++];
    const std::size_t begin = at_++;
    if (at_end()) {
      fail("incomplete escape sequence, reached end of pattern prematurely", begin, begin + 1);
      return std::nullopt;
    }
    switch (peek()) {
      case 'd':
        return ++at_, set.properties += "\\p{Nd}", std::nullopt;
      case 'D':
        return ++at_, set.properties += "\\P{Nd}", std::nullopt;
      case 'w':
        return ++at_, set.properties += word_members, std::nullopt;
      case 'W':
        return ++at_, set.others.push_back("[^" + std::string(word_members) + "]"), std::nullopt;
      case 's':
        ++at_;
        set.unite(space_ranges());
        return std::nullopt;
      case 'S': {
        ++at_;
        ClassSet other = space_ranges();
        other.complement();
        set.unite(other);
        return std::nullopt;
      }
      case 'p':
      case 'P':
        set.properties += property(begin);
        return std::nullopt;
      default:
        if (peek() >= '0' && peek() <= '9') {
          fail("backreferences are not supported", begin, begin + 2);
          return std::nullopt;
        }
        return escaped_point(begin);
    }
  }

  std::u32string in_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool is_verbose_ = false;
  bool is_flag_group_ = false;
  std::size_t last_class_ = 0;
  std::set<std::string> names_;
  std::vector<std::pair<CodePoint, CodePoint>> space_ranges_ = space_ranges().ranges;
  std::optional<Fault> fault_;
};

}  // namespace detail

/// Checks a pattern and spells it for RE2.
[[nodiscard]] inline Translation translate(std::string_view pattern) { return detail::Translator(pattern).translate(); }

/// The text of `Err` (05 section 3.4).
[[nodiscard]] inline std::string describe(std::string_view pattern, const Fault& fault) {
  std::string text = "regex parse error:\n";
  if (pattern.find('\n') == std::string_view::npos) {
    const std::size_t width = std::max<std::size_t>(fault.end > fault.begin ? fault.end - fault.begin : 1, 1);
    return text + "    " + std::string(pattern) + "\n    " + std::string(fault.begin, ' ') + std::string(width, '^') +
           "\nerror: " + fault.kind;
  }
  const std::string frame = std::string(79, '~') + "\n";
  text += frame;
  std::size_t line = 1;
  for (std::size_t begin = 0; begin <= pattern.size(); ++line) {
    const std::size_t end = std::min(pattern.find('\n', begin), pattern.size());
    text += std::to_string(line) + ": " + std::string(pattern.substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  return text + frame + "error: " + fault.kind;
}

}  // namespace mesh::regex
