// A recursive descent parser over the small type language of the reference's tables.
#include "transpiler/types/scheme.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

#include "transpiler/types/library_later.hpp"

namespace mesh2cpp::types {

namespace {

struct NamedType {
  std::string_view name;
  TypeKind kind;
  std::size_t arguments;
  BuiltinSum sum = BuiltinSum::none;
};

constexpr std::array named_types = {
    NamedType{"Int", TypeKind::integer, 0},
    NamedType{"Float", TypeKind::floating, 0},
    NamedType{"Bool", TypeKind::boolean, 0},
    NamedType{"String", TypeKind::string, 0},
    NamedType{"Atom", TypeKind::atom, 0},
    NamedType{"Never", TypeKind::never, 0},
    NamedType{"Json", TypeKind::json, 0},
    NamedType{"Regex", TypeKind::regex, 0},
    NamedType{"Range", TypeKind::range, 0},
    NamedType{"List", TypeKind::list, 1},
    NamedType{"Map", TypeKind::map, 2},
    NamedType{"Set", TypeKind::set, 1},
    NamedType{"Queue", TypeKind::queue, 1},
    NamedType{"Iter", TypeKind::iterator, 1},
    NamedType{"Option", TypeKind::sum, 1, BuiltinSum::option},
    NamedType{"Result", TypeKind::sum, 2, BuiltinSum::result},
    NamedType{"Ordering", TypeKind::sum, 0, BuiltinSum::ordering},
};

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Scheme scheme() {
    Scheme scheme;
    scheme.type = type();
    if (take("where")) {
      do {
        const std::size_t variable = this->variable(word());
        expect(":");
        do scheme.needs.emplace_back(variable, word());
        while (take("+"));
      } while (take(","));
    }
    skip_space();
    if (position_ != text_.size()) fail("unexpected text behind the type");
    scheme.variables = variables_.size();
    return scheme;
  }

 private:
  SchemeType type() {
    if (take("(")) return parenthesised();
    const std::string name = word();
    if (name == "Fun") {
      expect("(");
      return function(list(")"));
    }
    if (name == "Pid") return pid();
    if (std::islower(static_cast<unsigned char>(name.front())) != 0) return quantified(name);
    return named(name);
  }

  /// `()`, `(A, B)` or `(A, B) -> R`; the opening parenthesis is taken.
  SchemeType parenthesised() {
    std::vector<SchemeType> elements = list(")");
    skip_space();
    if (text_.substr(position_).starts_with("->")) return function(std::move(elements));
    if (elements.empty()) return {};
    if (elements.size() == 1) return std::move(elements.front());
    SchemeType tuple;
    tuple.kind = TypeKind::tuple;
    tuple.arguments = std::move(elements);
    return tuple;
  }

  SchemeType function(std::vector<SchemeType> parameters) {
    expect("->");
    SchemeType function;
    function.kind = TypeKind::function;
    function.arguments = std::move(parameters);
    function.arguments.push_back(type());
    return function;
  }

  SchemeType pid() {
    SchemeType pid;
    pid.kind = TypeKind::any_pid;
    if (take("<")) {
      pid.kind = TypeKind::pid;
      pid.arguments = list(">");
    }
    return pid;
  }

  SchemeType quantified(const std::string& name) {
    SchemeType quantified;
    quantified.kind = TypeKind::variable;
    quantified.variable = variable(name);
    return quantified;
  }

  SchemeType named(const std::string& name) {
    const auto* const row = std::ranges::find(named_types, name, &NamedType::name);
    SchemeType named;
    if (row == named_types.end()) {
      const auto record = std::ranges::find(library_records(), name, &LibraryRecord::name);
      if (record == library_records().end()) fail("unknown type " + name);
      named.kind = TypeKind::structure;
      named.structure = record->name;
      return named;
    }
    named.kind = row->kind;
    named.sum = row->sum;
    if (take("<")) named.arguments = list(">");
    if (named.arguments.size() != row->arguments) fail("wrong number of arguments of " + name);
    return named;
  }

  std::vector<SchemeType> list(std::string_view close) {
    std::vector<SchemeType> elements;
    if (take(close)) return elements;
    do elements.push_back(type());
    while (take(","));
    expect(close);
    return elements;
  }

  std::size_t variable(const std::string& name) {
    const auto known = std::ranges::find(variables_, name);
    const auto index = static_cast<std::size_t>(known - variables_.begin());
    if (known == variables_.end()) variables_.push_back(name);
    return index;
  }

  std::string word() {
    skip_space();
    const std::size_t begin = position_;
    while (position_ < text_.size() && std::isalpha(static_cast<unsigned char>(text_[position_])) != 0) ++position_;
    if (begin == position_) fail("expected a name");
    return std::string(text_.substr(begin, position_ - begin));
  }

  bool take(std::string_view token) {
    skip_space();
    if (!text_.substr(position_).starts_with(token)) return false;
    position_ += token.size();
    return true;
  }

  void expect(std::string_view token) {
    if (!take(token)) fail("expected " + std::string(token));
  }

  void skip_space() {
    while (position_ < text_.size() && text_[position_] == ' ') ++position_;
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw std::invalid_argument("type scheme `" + std::string(text_) + "`: " + what);
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::vector<std::string> variables_;
};

}  // namespace

Scheme parse_scheme(std::string_view text) { return Parser(text).scheme(); }

}  // namespace mesh2cpp::types
