// What the tests of the syntax stage share: a source text in, its tree as text or its errors out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transpiler/syntax/dump.hpp"

namespace mesh2cpp::syntax {

/// The dump of a program, or its errors, each as `error: text`.
inline std::string parsed(std::string_view text, FileKind kind = FileKind::program) {
  const source::File file("test.mpl", std::string(text));
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, kind, diagnostics);
  if (!diagnostics.has_errors()) return dump(tree);
  std::string errors;
  for (const source::Diagnostic& diagnostic : diagnostics.all()) {
    if (!errors.empty()) errors += '\n';
    errors += "error: " + diagnostic.labels.front().text;
  }
  return errors;
}

/// The texts of the errors of a program.
inline std::vector<std::string> errors(std::string_view text, FileKind kind = FileKind::program) {
  const source::File file("test.mpl", std::string(text));
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, kind, diagnostics);
  std::vector<std::string> texts;
  for (const source::Diagnostic& diagnostic : diagnostics.all()) texts.push_back(diagnostic.labels.front().text);
  return texts;
}

/// The value of a string literal without interpolations.
inline std::string string_value(std::string_view literal) {
  const source::File file("test.mpl", "let s = " + std::string(literal));
  source::Diagnostics diagnostics;
  const Tree tree = parse(file, FileKind::program, diagnostics);
  if (diagnostics.has_errors()) return "error: " + diagnostics.all().front().labels.front().text;
  std::string value;
  for (const ast::StringPart& part :
       ast::FileView{{tree.root()}}.items().front().as_let()->initializer().string_parts()) {
    const auto* text = std::get_if<std::string>(&part);
    value += text != nullptr ? *text : "<" + dump(std::get<ast::Expr>(part)) + ">";
  }
  return value;
}

}  // namespace mesh2cpp::syntax
