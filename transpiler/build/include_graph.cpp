// Reads `#include` lines: enough, because we wrote them.
#include "transpiler/build/include_graph.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>

namespace mesh2cpp::build {
namespace {

std::vector<std::string_view> included_names(std::string_view text) {
  constexpr std::string_view directive = "#include ";
  std::vector<std::string_view> names;
  for (std::size_t at = text.find(directive); at != text.npos; at = text.find(directive, at + 1)) {
    if (at > 0 && text[at - 1] != '\n') continue;
    const std::size_t begin = at + directive.size() + 1;
    names.push_back(text.substr(begin, text.find_first_of(">\"", begin) - begin));
  }
  return names;
}

}  // namespace

std::vector<const GeneratedFile*> included_headers(const GeneratedFile& file, const GeneratedFiles& files) {
  std::set<const GeneratedFile*> seen;
  std::vector<const GeneratedFile*> open = {&file};
  while (!open.empty()) {
    const GeneratedFile* const current = open.back();
    open.pop_back();
    const std::filesystem::path folder = std::filesystem::path(current->path).parent_path();
    for (const std::string_view name : included_names(current->text)) {
      const auto is_meant = [&](const GeneratedFile& f) {
        return f.path == name || f.path == (folder / name).string();
      };
      const auto header = std::ranges::find_if(files, is_meant);
      if (header != files.end() && seen.insert(&*header).second) open.push_back(&*header);
    }
  }
  return {seen.begin(), seen.end()};
}

}  // namespace mesh2cpp::build
