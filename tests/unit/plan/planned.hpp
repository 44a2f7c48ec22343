// Plans the Mesh program of a test and shows answers of the plan as marks in its source.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "transpiler/plan/plan.hpp"
#include "transpiler/plan/program_walk.hpp"
#include "transpiler/syntax/tree.hpp"
#include "transpiler/types/check.hpp"

namespace mesh2cpp::plan {

class Planned : public ::testing::Test {
 protected:
  /// Parses, checks and plans a program; the test ends if there is an error in it.
  void program(std::string text) {
    file_.emplace("test.mpl", std::move(text));
    source::Diagnostics diagnostics;
    tree_.emplace(syntax::parse(*file_, syntax::FileKind::program, diagnostics));
    if (!diagnostics.has_errors()) program_ = types::check({{"Test", &*file_, &*tree_}}, "Test", diagnostics);
    for (const source::Diagnostic& each : diagnostics.all()) {
      if (each.severity == source::Severity::error) {
        ADD_FAILURE() << source::render_human(each, source::Colour::off);
      }
    }
    if (program_ == nullptr) throw std::invalid_argument("the program has errors");
    plan_.emplace(make_plan(*program_));
  }

  [[nodiscard]] const Plan& plan() const { return *plan_; }
  [[nodiscard]] const typed::Program& typed_program() const { return *program_; }

  [[nodiscard]] const typed::Function* function(std::string_view name) const {
    return named(program_->functions, name);
  }
  [[nodiscard]] const typed::Actor* actor(std::string_view name) const { return named(program_->actors, name); }
  [[nodiscard]] const typed::Service* service(std::string_view name) const { return named(program_->services, name); }
  [[nodiscard]] const typed::Handler* handler(std::string_view service_name, std::string_view name) const {
    return named(service(service_name)->handlers, name);
  }

  /// The given line of the program (1-based, leading space dropped), with `mark(...)` around the expressions of it for
  /// which the answer is yes.
  template <class Question>
  [[nodiscard]] std::string marked(std::uint32_t line, const std::string& mark, const Question& question) const {
    std::multimap<std::uint32_t, std::string> inserts;  // before which byte of the file
    const auto note = [&](const typed::Expr& expr) {
      if (!question(expr) || file_->position(expr.span.begin).line != line) return;
      inserts.emplace(expr.span.begin, mark + "(");
      inserts.emplace(expr.span.end, ")");
    };
    for_each_owner(*program_,
                   [&](const auto& owner) { for_each_body(owner, [&](const auto& body) { visit(body, note); }); });

    const std::string_view text = file_->line(line);
    const auto begin = static_cast<std::uint32_t>(text.data() - file_->text().data());
    std::string shown;
    for (std::uint32_t i = 0; i <= text.size(); ++i) {
      for (auto [insert, last] = inserts.equal_range(begin + i); insert != last; ++insert) shown += insert->second;
      if (i < text.size()) shown += text[i];
    }
    return shown.substr(std::min(shown.find_first_not_of(' '), shown.size()));
  }
  /// The line with `move(...)` around last uses.
  [[nodiscard]] std::string moves(std::uint32_t line) const {
    return marked(line, "move", [this](const typed::Expr& expr) { return plan().is_last_use(expr); });
  }

 private:
  template <class Definitions>
  static auto named(const Definitions& definitions, std::string_view name) -> decltype(&definitions.front()) {
    const auto found = std::ranges::find_if(definitions, [&](const auto& each) { return each.name == name; });
    if (found == definitions.end()) throw std::invalid_argument("the program has no " + std::string(name));
    return &*found;
  }

  template <class Note>
  static void visit(const typed::Block& block, const Note& note) {
    typed::for_each_child(block, [&](const typed::Expr& child) { visit(child, note); });
  }
  template <class Note>
  static void visit(const typed::Expr& expr, const Note& note) {
    note(expr);
    typed::for_each_child(expr, [&](const auto& child) { visit(child, note); });
  }

  std::optional<source::File> file_;
  std::optional<syntax::Tree> tree_;
  std::unique_ptr<typed::Program> program_;
  std::optional<Plan> plan_;
};

}  // namespace mesh2cpp::plan
