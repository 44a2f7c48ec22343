// A matrix is narrowed column by column: by a constructor to the rows that can match it, their payload in place of the
// first column; or, where the constructors seen do not make up the whole type, to the rows with a wildcard there.
#include "transpiler/types/usefulness.hpp"

#include <algorithm>

namespace mesh2cpp::types {

namespace {

using typed::Pattern;

/// A pattern, or the rest of a fixed-length list pattern from one element on; null is the wildcard.
struct Cell {
  const Pattern* pattern = nullptr;
  std::size_t from = 0;
};
using Row = std::vector<Cell>;  // the first column stands last, so that taking it off is cheap
using Matrix = std::vector<Row>;

/// What a value is made with. Literals are told apart by their pattern.
struct Constructor {
  enum class Kind : std::uint8_t { variant, boolean, single, empty_list, cons, literal, atom };
  Kind kind = Kind::single;
  std::size_t index = 0;  // variant or bool
  std::size_t arity = 0;
  const Pattern* pattern = nullptr;  // literal or atom; otherwise one that shows the type

  friend bool operator==(const Constructor& a, const Constructor& b) {
    if (a.kind != b.kind || a.index != b.index) return false;
    if (a.kind == Kind::literal) {
      return std::get<typed::LiteralPattern>(a.pattern->node).value ==
             std::get<typed::LiteralPattern>(b.pattern->node).value;
    }
    if (a.kind == Kind::atom) {
      return std::get<typed::AtomPattern>(a.pattern->node).name == std::get<typed::AtomPattern>(b.pattern->node).name;
    }
    return true;
  }
};
using Kind = Constructor::Kind;

/// Looks through names: `p as x` is `p`, a name is a wildcard.
Cell plain(Cell cell) {
  while (cell.pattern != nullptr) {
    if (const auto* const as = std::get_if<typed::AsPattern>(&cell.pattern->node)) {
      cell.pattern = as->pattern.get();
      continue;
    }
    const bool matches_all = std::holds_alternative<typed::WildcardPattern>(cell.pattern->node) ||
                             std::holds_alternative<typed::BindPattern>(cell.pattern->node);
    return matches_all ? Cell{} : cell;
  }
  return cell;
}

const typed::OrPattern* alternatives(const Cell& cell) {
  return cell.pattern == nullptr ? nullptr : std::get_if<typed::OrPattern>(&cell.pattern->node);
}

/// The constructor of a cell that is neither wildcard nor alternatives.
Constructor constructor_of(const Cell& cell) {
  const Pattern& pattern = *cell.pattern;
  if (const auto* const node = std::get_if<typed::ConstructorPattern>(&pattern.node)) {
    return {Kind::variant, node->variant->index, node->variant->payload.size(), &pattern};
  }
  if (const auto* const node = std::get_if<typed::LiteralPattern>(&pattern.node)) {
    if (const bool* const value = std::get_if<bool>(&node->value)) {
      return {Kind::boolean, *value ? std::size_t{0} : std::size_t{1}, 0, &pattern};
    }
    return {Kind::literal, 0, 0, &pattern};
  }
  if (std::holds_alternative<typed::AtomPattern>(pattern.node)) return {Kind::atom, 0, 0, &pattern};
  if (std::holds_alternative<typed::ConsPattern>(pattern.node)) return {Kind::cons, 0, 2, &pattern};
  if (const auto* const node = std::get_if<typed::ListPattern>(&pattern.node)) {
    const bool is_empty = cell.from == node->elements.size();
    return is_empty ? Constructor{Kind::empty_list, 0, 0, &pattern} : Constructor{Kind::cons, 0, 2, &pattern};
  }
  if (const auto* const node = std::get_if<typed::TuplePattern>(&pattern.node)) {
    return {Kind::single, 0, node->elements.size(), &pattern};
  }
  const auto& node = std::get<typed::StructPattern>(pattern.node);
  return {Kind::single, 0, node.structure->fields.size(), &pattern};
}

/// The parts of a cell, in order.
std::vector<Cell> payload(const Cell& cell, std::size_t arity) {
  std::vector<Cell> parts(arity);
  const auto fill = [&](const std::vector<typed::PatternPtr>& patterns) {
    for (std::size_t i = 0; i < arity && i < patterns.size(); ++i) parts[i].pattern = patterns[i].get();
  };
  const Pattern& pattern = *cell.pattern;
  if (const auto* const variant = std::get_if<typed::ConstructorPattern>(&pattern.node)) fill(variant->arguments);
  if (const auto* const tuple = std::get_if<typed::TuplePattern>(&pattern.node)) fill(tuple->elements);
  if (const auto* const structure = std::get_if<typed::StructPattern>(&pattern.node)) {
    for (const auto& [index, field] : structure->fields) parts[index].pattern = field.get();
  }
  if (const auto* const cons = std::get_if<typed::ConsPattern>(&pattern.node)) {
    parts = {{cons->head.get()}, {cons->tail.get()}};
  }
  if (const auto* const list = std::get_if<typed::ListPattern>(&pattern.node); list != nullptr && arity == 2) {
    parts = {{list->elements[cell.from].get()}, {&pattern, cell.from + 1}};
  }
  return parts;
}

/// All constructors of the type that `seen` belong to; empty when there are infinitely many.
std::vector<Constructor> signature(const Constructor& seen) {
  switch (seen.kind) {
    case Kind::variant: {
      const typed::SumDefinition& sum = *std::get<typed::ConstructorPattern>(seen.pattern->node).variant->sum;
      std::vector<Constructor> all;
      for (const typed::Variant& variant : sum.variants) {
        all.push_back({Kind::variant, variant.index, variant.payload.size(), seen.pattern});
      }
      return all;
    }
    case Kind::boolean:
      return {{Kind::boolean, 0, 0, seen.pattern}, {Kind::boolean, 1, 0, seen.pattern}};
    case Kind::single:
      return {seen};
    case Kind::empty_list:
    case Kind::cons:
      return {{Kind::empty_list, 0, 0, seen.pattern}, {Kind::cons, 0, 2, seen.pattern}};
    case Kind::literal:
    case Kind::atom:
      return {};
  }
  return {};
}

/// Adds what is left of `row` for values made with `constructor`. An alternative that can match gives a row each.
void specialise(Row row, const Constructor& constructor, Matrix& narrowed) {
  const Cell first = plain(row.back());
  row.pop_back();
  if (const typed::OrPattern* const either = alternatives(first)) {
    for (const typed::PatternPtr& alternative : either->alternatives) {
      Row with_alternative = row;
      with_alternative.push_back({alternative.get()});
      specialise(std::move(with_alternative), constructor, narrowed);
    }
    return;
  }
  std::vector<Cell> parts(constructor.arity);
  if (first.pattern != nullptr) {
    if (!(constructor_of(first) == constructor)) return;
    parts = payload(first, constructor.arity);
  }
  row.insert(row.end(), parts.rbegin(), parts.rend());
  narrowed.push_back(std::move(row));
}

/// Adds what is left of `row` for values made with a constructor that no row names.
void without_first(Row row, Matrix& narrowed) {
  const Cell first = plain(row.back());
  row.pop_back();
  if (const typed::OrPattern* const either = alternatives(first)) {
    for (const typed::PatternPtr& alternative : either->alternatives) {
      Row with_alternative = row;
      with_alternative.push_back({alternative.get()});
      without_first(std::move(with_alternative), narrowed);
    }
    return;
  }
  if (first.pattern == nullptr) narrowed.push_back(std::move(row));
}

void add_constructors(const Cell& cell, std::vector<Constructor>& seen) {
  const Cell first = plain(cell);
  if (const typed::OrPattern* const either = alternatives(first)) {
    for (const typed::PatternPtr& alternative : either->alternatives) add_constructors({alternative.get()}, seen);
    return;
  }
  if (first.pattern == nullptr) return;
  const Constructor constructor = constructor_of(first);
  const bool is_infinite = constructor.kind == Kind::literal || constructor.kind == Kind::atom;
  // One literal stands for all: they never make up the whole type.
  if (is_infinite ? seen.empty() : std::ranges::find(seen, constructor) == seen.end()) seen.push_back(constructor);
}

/// The constructors in the first column, each once.
std::vector<Constructor> first_constructors(const Matrix& rows) {
  std::vector<Constructor> seen;
  for (const Row& row : rows) add_constructors(row.back(), seen);
  return seen;
}

/// The signature, if the constructors seen are all there are.
std::vector<Constructor> complete_signature(const std::vector<Constructor>& seen) {
  if (seen.empty()) return {};
  std::vector<Constructor> all = signature(seen.front());
  return all.size() == seen.size() ? all : std::vector<Constructor>{};
}

/// Deciding usefulness takes exponential time in the worst case; this much work is allowed for one question.
constexpr std::size_t work_limit = 500'000;

class Search {
 public:
  Verdict run(const Matrix& rows, const Row& row) {
    const bool useful = is_useful(rows, row);
    return work_ > work_limit ? Verdict::unknown : useful ? Verdict::yes : Verdict::no;
  }

 private:
  bool is_useful(const Matrix& rows, const Row& row) {
    work_ += rows.size() * (row.size() + 1) + 1;
    if (work_ > work_limit) return false;
    if (row.empty()) return rows.empty();
    if (rows.empty()) return true;

    const Cell first = plain(row.back());
    if (const typed::OrPattern* const either = alternatives(first)) {
      return std::ranges::any_of(either->alternatives, [&](const typed::PatternPtr& alternative) {
        Row with_alternative = row;
        with_alternative.back() = {alternative.get()};
        return is_useful(rows, with_alternative);
      });
    }
    if (first.pattern != nullptr) return is_useful_for(constructor_of(first), rows, row);

    const std::vector<Constructor> all = complete_signature(first_constructors(rows));
    if (!all.empty()) {
      return std::ranges::any_of(all, [&](const Constructor& each) { return is_useful_for(each, rows, row); });
    }
    Matrix rest;
    for (const Row& each : rows) without_first(each, rest);
    return is_useful(rest, Row(row.begin(), row.end() - 1));
  }

  bool is_useful_for(const Constructor& constructor, const Matrix& rows, const Row& row) {
    Matrix narrowed;
    for (const Row& each : rows) specialise(each, constructor, narrowed);
    Matrix narrowed_row;
    specialise(row, constructor, narrowed_row);
    return is_useful(narrowed, narrowed_row.front());
  }

  std::size_t work_ = 0;
};

Row to_row(const PatternRow& patterns) {
  Row row;
  for (auto pattern = patterns.rbegin(); pattern != patterns.rend(); ++pattern) row.push_back({*pattern});
  return row;
}

Matrix to_matrix(const std::vector<PatternRow>& rows) {
  Matrix matrix;
  for (const PatternRow& row : rows) matrix.push_back(to_row(row));
  return matrix;
}

constexpr std::string_view wildcard = "_";

std::string listed(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

/// `[a]`, `[a, b]` for lists of known length, otherwise `a :: rest`.
std::string list_pattern(const std::string& head, const std::string& tail) {
  if (tail == "[]") return "[" + head + "]";
  if (tail.starts_with('[')) return "[" + head + ", " + tail.substr(1);
  return (head.find(" :: ") == std::string::npos ? head : "(" + head + ")") + " :: " + tail;
}

std::string struct_pattern(const typed::StructDefinition& structure, const std::vector<std::string>& parts) {
  std::vector<std::string> fields;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] != wildcard) fields.push_back(structure.fields[i].name + ": " + parts[i]);
  }
  return structure.name + " { " + listed(fields) + " }";
}

/// The pattern of a constructor with its parts.
std::string applied(const Constructor& constructor, const std::vector<std::string>& parts) {
  switch (constructor.kind) {
    case Kind::variant: {
      const auto& seen = std::get<typed::ConstructorPattern>(constructor.pattern->node);
      const std::string& name = seen.variant->sum->variants[constructor.index].name;
      return parts.empty() ? name : name + "(" + listed(parts) + ")";
    }
    case Kind::boolean:
      return constructor.index == 0 ? "true" : "false";
    case Kind::empty_list:
      return "[]";
    case Kind::cons:
      return list_pattern(parts[0], parts[1]);
    case Kind::single:
      if (std::ranges::all_of(parts, [](const std::string& part) { return part == wildcard; })) break;
      if (const auto* const structure = std::get_if<typed::StructPattern>(&constructor.pattern->node))
        return struct_pattern(*structure->structure, parts);
      return "(" + listed(parts) + ")";
    case Kind::literal:
    case Kind::atom:
      break;
  }
  return std::string(wildcard);
}

/// Finds values that match no row, each as one pattern per column.
class Unmatched {
 public:
  using Example = std::vector<std::string>;

  explicit Unmatched(std::size_t wanted) : wanted_(wanted) {}

  std::vector<Example> find(const Matrix& rows, std::size_t columns) {
    work_ += rows.size() * (columns + 1) + 1;
    if (work_ > work_limit) return {};
    if (rows.empty()) return {Example(columns, std::string(wildcard))};
    if (columns == 0) return {};
    const std::vector<Constructor> seen = first_constructors(rows);
    const std::vector<Constructor> all = seen.empty() ? std::vector<Constructor>() : signature(seen.front());
    std::vector<Example> found;
    if (all.empty()) {
      Matrix rest;
      for (const Row& row : rows) without_first(row, rest);
      for (Example& example : find(rest, columns - 1)) {
        example.insert(example.begin(), std::string(wildcard));
        found.push_back(std::move(example));
      }
      return found;
    }
    for (const Constructor& constructor : all) {
      Matrix narrowed;
      for (const Row& row : rows) specialise(row, constructor, narrowed);
      for (const Example& example : find(narrowed, constructor.arity + columns - 1)) {
        if (found.size() == wanted_) return found;
        const auto parts_end = example.begin() + static_cast<std::ptrdiff_t>(constructor.arity);
        Example joined = {applied(constructor, {example.begin(), parts_end})};
        joined.insert(joined.end(), parts_end, example.end());
        found.push_back(std::move(joined));
      }
    }
    return found;
  }

 private:
  std::size_t wanted_;
  std::size_t work_ = 0;
};

/// More would not help a reader.
constexpr std::size_t most_examples = 8;

std::string with_wildcards(const std::string& name, std::size_t count) {
  std::string text = name;
  for (std::size_t i = 0; i < count; ++i) text += i == 0 ? "(_" : ", _";
  return count == 0 ? text : text + ")";
}

std::string show(const Constructor& constructor) {
  switch (constructor.kind) {
    case Kind::variant: {
      const auto& seen = std::get<typed::ConstructorPattern>(constructor.pattern->node);
      return with_wildcards(seen.variant->sum->variants[constructor.index].name, constructor.arity);
    }
    case Kind::boolean:
      return constructor.index == 0 ? "true" : "false";
    case Kind::empty_list:
      return "[]";
    case Kind::cons:
      return "_ :: _";
    case Kind::single:
    case Kind::literal:
    case Kind::atom:
      break;
  }
  return std::string(wildcard);
}

}  // namespace

Verdict is_useful(const std::vector<PatternRow>& earlier, const PatternRow& row) {
  return Search().run(to_matrix(earlier), to_row(row));
}

Verdict is_exhaustive(const std::vector<PatternRow>& rows, std::size_t columns) {
  switch (Search().run(to_matrix(rows), Row(columns))) {
    case Verdict::yes:
      return Verdict::no;
    case Verdict::no:
      return Verdict::yes;
    case Verdict::unknown:
      return Verdict::unknown;
  }
  return Verdict::unknown;
}

bool misses_only_the_empty_list(const std::vector<PatternRow>& rows) {
  Pattern empty_list;
  empty_list.node = typed::ListPattern{};
  std::vector<PatternRow> with_empty_list = rows;
  with_empty_list.push_back({&empty_list});
  return is_exhaustive(with_empty_list, 1) == Verdict::yes;
}

std::vector<std::string> missing_patterns(const std::vector<PatternRow>& rows) {
  if (rows.empty()) return {std::string(wildcard)};
  if (rows.front().size() != 1) {
    std::vector<std::string> missing;
    const auto examples = Unmatched(most_examples).find(to_matrix(rows), rows.front().size());
    const bool is_vague = std::ranges::all_of(
        examples, [](const auto& example) { return std::ranges::count(example, wildcard) == std::ssize(example); });
    for (const auto& example : examples) missing.push_back("(" + listed(example) + ")");
    return is_vague ? std::vector<std::string>{std::string(wildcard)} : missing;
  }
  const std::vector<Constructor> seen = first_constructors(to_matrix(rows));
  if (seen.empty()) return {std::string(wildcard)};
  std::vector<std::string> missing;
  for (const Constructor& each : signature(seen.front())) {
    if (std::ranges::find(seen, each) == seen.end()) missing.push_back(show(each));
  }
  if (missing.empty()) missing.emplace_back(wildcard);
  return missing;
}

std::optional<std::string> unmatched_example(const std::vector<PatternRow>& rows) {
  if (rows.empty()) return std::nullopt;
  const auto found = Unmatched(1).find(to_matrix(rows), rows.front().size());
  if (found.empty() || found.front().size() != 1 || found.front().front() == wildcard) return std::nullopt;
  return found.front().front();
}

}  // namespace mesh2cpp::types
