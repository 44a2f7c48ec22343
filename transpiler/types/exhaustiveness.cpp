// Walks the typed tree and asks the usefulness algorithm about each match.
#include "transpiler/types/exhaustiveness.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "transpiler/types/flat_patterns.hpp"
#include "transpiler/types/usefulness.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::types {

namespace {

using source::Diagnostic;
using source::Severity;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

PatternRow row_of(const typed::Arm& arm) {
  PatternRow row;
  for (const typed::PatternPtr& pattern : arm.patterns) row.push_back(pattern.get());
  return row;
}

source::Span span_of(const typed::Arm& arm) {
  if (arm.patterns.empty()) return arm.span;
  return source::cover(arm.patterns.front()->span, arm.patterns.back()->span);
}

/// The type of the value that is matched; several parameters count as a tuple.
std::string subject_type(const typed::Match& match) {
  if (match.subjects.size() == 1) return to_string(match.subjects.front()->type);
  std::vector<std::string> types;
  for (const typed::ExprPtr& subject : match.subjects) types.push_back(to_string(subject->type));
  return "(" + joined(types) + ")";
}

Diagnostic not_exhaustive(const typed::Match& match, source::Span span, const std::vector<PatternRow>& rows) {
  const std::vector<std::string> missing = missing_patterns(rows);
  std::string note;
  if (missing == std::vector<std::string>{"_"}) {
    if (const auto example = unmatched_example(rows)) note = "for example, nothing matches `" + *example + "`";
  }
  const std::string headline = "non-exhaustive match on `" + subject_type(match) + "`";
  return {.code = "E0012",
          .severity = match.clauses ? Severity::warning : Severity::error,
          .headline = headline,
          .labels = {{span, "missing: " + joined(missing)}},
          .help = "add the missing patterns or a wildcard `_` arm",
          .note = std::move(note),
          .message = headline + ": missing patterns [" + joined(missing) + "]",
          .file = nullptr};
}

Diagnostic no_arm_for_the_empty_list(source::Span span) {
  return {.code = "M1004",
          .severity = Severity::warning,
          .headline = "no arm matches the empty list",
          .labels = {{span, "the empty list is not matched"}},
          .help = {},
          .note = {},
          .message = {},
          .file = nullptr};
}

Diagnostic redundant_arm(const typed::Arm& arm, std::size_t index) {
  return {.code = "W0001",
          .severity = Severity::warning,
          .headline = "redundant match arm (arm " + std::to_string(index + 1) + ")",
          .labels = {{span_of(arm), "this arm is unreachable"}},
          .help = "remove this arm or reorder the match",
          .note = {},
          .message = "redundant match arm at index " + std::to_string(index),
          .file = nullptr};
}

/// Neither poisoned by an error nor left open by one.
bool is_known(Type type) {
  type = resolve(type);
  if (type->kind == TypeKind::never || type->kind == TypeKind::variable) return false;
  return std::ranges::all_of(type->arguments, is_known);
}

class Checker {
 public:
  explicit Checker(const std::vector<ErrorPlace>& errors) : errors_(errors) {}

  void check(const typed::Module* module, typed::Block& body) {
    module_ = module;
    visit(body);
  }
  void check(const typed::Module* module, typed::Expr& expr) {
    module_ = module;
    visit(expr);
  }

  std::vector<MatchFinding> take_findings() { return std::move(findings_); }

 private:
  void visit(typed::Expr& expr) {
    typed::for_each_child(expr, [this](auto& child) { visit(child); });
    auto* const match = std::get_if<typed::Match>(&expr.node);
    if (match != nullptr && !is_spoilt(*match, expr.span)) check_match(*match, expr.span);
  }
  void visit(typed::Block& block) {
    for (typed::Statement& statement : block.statements) {
      auto* const let = std::get_if<typed::Let>(&statement.node);
      if (let != nullptr && errors_.empty()) {
        let->refutable = is_exhaustive({{let->pattern.get()}}, 1) != Verdict::yes;
      }
    }
    typed::for_each_child(block, [this](auto& child) { visit(child); });
  }

  /// Errors in the bodies of arms spoil nothing.
  [[nodiscard]] bool is_spoilt(const typed::Match& match, source::Span span) const {
    if (errors_.empty()) return false;
    const auto contains = [](source::Span whole, std::uint32_t at) { return whole.begin <= at && at < whole.end; };
    const auto spoils = [&](const ErrorPlace& error) {
      if (module_ == nullptr || error.file != module_->file || !contains(span, error.begin)) return false;
      return std::ranges::none_of(match.arms, [&](const auto& arm) { return contains(arm.body.span, error.begin); });
    };
    return std::ranges::any_of(errors_, spoils) ||
           !std::ranges::all_of(match.subjects, [](const auto& subject) { return is_known(subject->type); });
  }

  void check_match(typed::Match& match, source::Span span) {
    std::vector<PatternRow> rows;
    FlatColumn flat;
    bool is_flat = match.subjects.size() == 1;
    bool decidable = true;
    for (std::size_t index = 0; index < match.arms.size(); ++index) {
      const typed::Arm& arm = match.arms[index];
      PatternRow row = row_of(arm);
      const std::optional<bool> flat_verdict = is_flat ? flat.is_useful(*row.front()) : std::nullopt;
      is_flat = flat_verdict.has_value();
      const Verdict useful = is_flat     ? (*flat_verdict ? Verdict::yes : Verdict::no)
                             : decidable ? is_useful(rows, row)
                                         : Verdict::unknown;
      if (useful == Verdict::no) add(redundant_arm(arm, index));
      decidable = useful != Verdict::unknown;
      // A guard may be false, so a guarded arm covers nothing.
      if (arm.guard == nullptr) {
        if (is_flat) flat.add(*row.front());
        rows.push_back(std::move(row));
      }
    }
    const Verdict exhaustive = is_flat     ? (flat.is_exhaustive() ? Verdict::yes : Verdict::no)
                               : decidable ? is_exhaustive(rows, match.subjects.size())
                                           : Verdict::unknown;
    match.exhaustive = exhaustive == Verdict::yes;
    if (exhaustive != Verdict::no) return;

    const source::Span place = match.clauses || match.subjects.empty()
                                   ? span
                                   : source::cover(match.subjects.front()->span, match.subjects.back()->span);
    if (is_list(match) && misses_only_the_empty_list(rows)) {
      add(no_arm_for_the_empty_list(place));
    } else {
      add(not_exhaustive(match, place, rows));
    }
  }

  static bool is_list(const typed::Match& match) {
    return match.subjects.size() == 1 && resolve(match.subjects.front()->type)->kind == TypeKind::list;
  }

  void add(Diagnostic finding) {
    finding.file = module_ == nullptr ? nullptr : module_->file;
    findings_.push_back({module_, std::move(finding)});
  }

  const std::vector<ErrorPlace>& errors_;
  const typed::Module* module_ = nullptr;
  std::vector<MatchFinding> findings_;
};

}  // namespace

std::vector<MatchFinding> check_exhaustiveness(typed::Program& program, const std::vector<ErrorPlace>& errors) {
  Checker checker(errors);
  for (typed::Function& function : program.functions) checker.check(function.module, function.body);
  for (typed::Actor& actor : program.actors) {
    checker.check(actor.module, actor.body);
    if (actor.terminate) checker.check(actor.module, *actor.terminate);
  }
  for (typed::Test& test : program.tests) {
    for (typed::Block& setup : test.setups) checker.check(test.module, setup);
    checker.check(test.module, test.body);
    for (typed::Block& teardown : test.teardowns) checker.check(test.module, teardown);
  }
  for (typed::Service& service : program.services) {
    for (typed::Handler& handler : service.handlers) checker.check(service.module, handler.body);
  }
  for (typed::Supervisor& supervisor : program.supervisors) {
    for (typed::Child& child : supervisor.children) {
      if (child.start) checker.check(supervisor.module, *child.start);
    }
  }
  for (typed::Constant& constant : program.constants) {
    if (constant.initializer) checker.check(constant.module, *constant.initializer);
  }
  return checker.take_findings();
}

}  // namespace mesh2cpp::types
