// Emits the C++ of the Mesh program of a test.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>

#include "transpiler/cpp/emit.hpp"
#include "transpiler/plan/plan.hpp"
#include "transpiler/syntax/tree.hpp"
#include "transpiler/types/check.hpp"

namespace mesh2cpp::cpp {

class Emitted : public ::testing::Test {
 protected:
  /// Parses, checks, plans and emits the module `Test` of project `test`.
  void program(std::string text, bool line_directives = false) {
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
    plan_.emplace(plan::make_plan(*program_));
    files_ = emit(*program_, *plan_, {.project = "test", .line_directives = line_directives});
  }

  [[nodiscard]] const std::string& header() const { return file("test/test.hpp"); }
  [[nodiscard]] const std::string& source() const { return file("test/test.cpp"); }
  [[nodiscard]] const std::string& file(const std::string& path) const {
    const auto found = std::ranges::find_if(files_, [&](const CppFile& each) { return each.path == path; });
    if (found == files_.end()) throw std::invalid_argument("no file " + path);
    return found->text;
  }
  [[nodiscard]] const std::vector<CppFile>& files() const { return files_; }

 private:
  std::optional<source::File> file_;
  std::optional<syntax::Tree> tree_;
  std::unique_ptr<typed::Program> program_;
  std::optional<plan::Plan> plan_;
  std::vector<CppFile> files_;
};

}  // namespace mesh2cpp::cpp
