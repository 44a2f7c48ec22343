// Checks programs given as text and shows what came out in a form that tests can compare.
#pragma once

#include <algorithm>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "transpiler/source/diagnostics.hpp"
#include "transpiler/source/source.hpp"
#include "transpiler/syntax/tree.hpp"
#include "transpiler/types/check.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

/// A checked project. Modules come in compilation order; the last is the entry module. A module `x.test` is a test
/// file.
class Checked {
 public:
  using Modules = std::vector<std::pair<std::string, std::string>>;

  explicit Checked(const std::string& text) : Checked(Modules{{"Main", text}}) {}
  explicit Checked(const Modules& modules) {
    for (const auto& [name, text] : modules) {
      files_.emplace_back(name + ".mpl", text);
      const bool is_test = name.ends_with(".test");
      trees_.push_back(
          syntax::parse(files_.back(), is_test ? syntax::FileKind::test : syntax::FileKind::program, diagnostics_));
      parsed_.push_back({name, &files_.back(), &trees_.back()});
    }
    if (!diagnostics_.has_errors()) program_ = check(parsed_, modules.back().first, diagnostics_);
  }

  [[nodiscard]] const typed::Program* program() const { return program_.get(); }
  [[nodiscard]] const std::vector<source::Diagnostic>& diagnostics() const { return diagnostics_.all(); }

  /// `E0001 expected Int, found String`, one per finding.
  [[nodiscard]] std::vector<std::string> findings() const {
    std::vector<std::string> shown;
    for (const source::Diagnostic& each : diagnostics_.all()) shown.push_back(each.code + " " + each.headline);
    return shown;
  }

  [[nodiscard]] const typed::Function* function(std::string_view name) const {
    const auto found = std::ranges::find(program_->functions, name, &typed::Function::name);
    return found == program_->functions.end() ? nullptr : &*found;
  }

  /// `<T: Add, U>(T, Int) -> U`.
  [[nodiscard]] std::string type_of(std::string_view name) const {
    const typed::Function* found = function(name);
    if (found == nullptr) return "no such function";
    std::string text;
    for (const typed::TypeParameter* parameter : found->type_parameters) {
      text += (text.empty() ? "<" : ", ") + parameter->name;
      std::vector<std::string> needs = parameter->needs;
      for (const typed::Bound& bound : parameter->bounds) needs.push_back(bound.interface->name);
      for (std::size_t i = 0; i < needs.size(); ++i) text += (i == 0 ? ": " : " + ") + needs[i];
    }
    if (!text.empty()) text += ">";
    text += "(";
    for (const typed::Local* parameter : found->parameters) {
      if (parameter != found->parameters.front()) text += ", ";
      text += to_string(parameter->type);
    }
    return text + ") -> " + to_string(found->result);
  }

  [[nodiscard]] const typed::Actor* actor(std::string_view name) const {
    const auto found = std::ranges::find(program_->actors, name, &typed::Actor::name);
    return found == program_->actors.end() ? nullptr : &*found;
  }

  /// The type of the only local of that name.
  [[nodiscard]] std::string local(std::string_view name) const {
    std::string types;
    for (const typed::Local& each : program_->locals) {
      if (each.name == name) types += (types.empty() ? "" : ", ") + to_string(each.type);
    }
    return types;
  }

 private:
  std::deque<source::File> files_;
  std::deque<syntax::Tree> trees_;
  std::vector<ParsedModule> parsed_;
  source::Diagnostics diagnostics_;
  std::unique_ptr<typed::Program> program_;
};

/// The findings of a program whose `main` has this body.
inline std::vector<std::string> findings_in_main(const std::string& body) {
  return Checked("fn main() do\n" + body + "\nend\n").findings();
}

/// The findings of declarations beside an empty `main`.
inline std::vector<std::string> findings_in(const std::string& declarations) {
  return Checked(declarations + "\nfn main() do\nend\n").findings();
}

}  // namespace mesh2cpp::types
