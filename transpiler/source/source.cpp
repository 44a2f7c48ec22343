// The line map: where each line begins, so that a position is found by binary search.
#include "transpiler/source/source.hpp"

#include <algorithm>

#include "transpiler/source/unicode.hpp"

namespace mesh2cpp::source {

Span cover(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

File::File(std::string path, std::string text, std::string project_path)
    : path_(std::move(path)), project_path_(std::move(project_path)), text_(std::move(text)), line_starts_{0} {
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::string_view File::text(Span span) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  const std::uint32_t begin = std::min(span.begin, size);
  const std::uint32_t end = std::clamp(span.end, begin, size);
  return std::string_view(text_).substr(begin, end - begin);
}

Position File::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
  return {line, 1 + count_characters(text({line_starts_[line - 1], offset}))};
}

std::string_view File::line(std::uint32_t number) const {
  if (number == 0 || number > line_count()) return {};
  const std::uint32_t begin = line_starts_[number - 1];
  const bool is_last = number == line_count();
  std::string_view line = text({begin, is_last ? static_cast<std::uint32_t>(text_.size()) : line_starts_[number] - 1});
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::uint32_t File::line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }

}  // namespace mesh2cpp::source
