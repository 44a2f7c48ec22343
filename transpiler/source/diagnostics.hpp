// Diagnostics: what every stage reports, and the two ways to show it (reference 08 sections 4.4 and 4.5).
#pragma once

#include <string>
#include <vector>

#include "transpiler/source/source.hpp"

namespace mesh2cpp::source {

enum class Severity { error, warning };

/// A marked place; the first label of a diagnostic is its main place.
struct Label {
  Span span;
  std::string text;
};

/// One finding. `code` is "E0001", "P0001", "M0001", ... (reference 02 section 21.3). `message` is the text of
/// the JSON form; empty means: same as the headline.
struct Diagnostic {
  std::string code;
  Severity severity = Severity::error;
  std::string headline;
  std::vector<Label> labels;
  std::string help;
  std::string note;
  std::string message;
  /// The file that the labels point into. Null for findings without a place (manifest, project structure).
  const File* file = nullptr;
};

/// Collects findings of all stages of one run, in the order in which they were reported.
class Diagnostics {
 public:
  void report(Diagnostic diagnostic);
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

enum class Colour { off, on };

/// For people: header, place, source line with carets, labels, `Help:` and `Note:` lines.
[[nodiscard]] std::string render_human(const Diagnostic& diagnostic, Colour colour);
/// For tools: one JSON object, without the line end.
[[nodiscard]] std::string render_json(const Diagnostic& diagnostic);

}  // namespace mesh2cpp::source
