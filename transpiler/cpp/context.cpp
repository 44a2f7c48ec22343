// Places and comments of a module.
#include "transpiler/cpp/context.hpp"

#include <algorithm>

#include "transpiler/syntax/tree.hpp"

namespace mesh2cpp::cpp {

namespace {

std::string_view without_blank_end(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

/// The lines of `#= ... =#`, without the blanks that align them and without empty lines at both ends.
void add_block_comment(std::string_view comment, std::vector<std::string>& lines) {
  comment.remove_prefix(2);
  if (comment.ends_with("=#")) comment.remove_suffix(2);
  const std::size_t before = lines.size();
  while (!comment.empty()) {
    const std::size_t end = std::min(comment.find('\n'), comment.size());
    std::string_view line = without_blank_end(comment.substr(0, end));
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.empty() || lines.size() > before) lines.emplace_back(line);
    comment.remove_prefix(std::min(end + 1, comment.size()));
  }
  while (lines.size() > before && lines.back().empty()) lines.pop_back();
}

}  // namespace

bool ProgramContext::gives_unit_as_value(const typed::Function& function) {
  if (function.impl == nullptr || !is_unit(function.result)) return false;
  const auto& methods = function.impl->methods;
  const auto found = std::find(methods.begin(), methods.end(), &function);
  if (found == methods.end()) return false;
  const auto& method = function.impl->interface->methods[static_cast<std::size_t>(found - methods.begin())];
  return method.result != nullptr && !is_unit(method.result);
}

Expr ModuleContext::location(source::Span span) {
  uses_location = true;
  const std::int64_t line = module.file == nullptr ? 0 : module.file->position(span.begin).line;
  return call(types.qualify(&module, "at"), {literal(line)}, Effect::none);
}

std::vector<std::string> ModuleContext::comments_of(source::Span span) const {
  std::vector<std::string> lines;
  if (module.tree == nullptr) return lines;
  std::vector<std::string_view> comments = module.tree->comments_above(span.begin);
  const std::vector<std::string_view> trailing = module.tree->trailing_comments(span);
  comments.insert(comments.end(), trailing.begin(), trailing.end());
  for (std::string_view comment : comments) {
    if (comment.starts_with("##!")) continue;  // speaks of the module, and stands at the top of its header
    if (comment.starts_with("#=")) {
      add_block_comment(comment, lines);
    } else {
      while (comment.starts_with('#')) comment.remove_prefix(1);
      if (comment.starts_with(' ')) comment.remove_prefix(1);
      lines.emplace_back(without_blank_end(comment));
    }
  }
  // A comment line that ends in a backslash would swallow the next line of C++.
  for (std::string& line : lines) {
    if (line.ends_with('\\')) line += " .";
  }
  return lines;
}

}  // namespace mesh2cpp::cpp
