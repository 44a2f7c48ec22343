// Source files and places in them. Every later stage speaks of places as byte spans; lines and columns
// exist only where a person reads them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mesh2cpp::source {

/// A half-open byte range of one file.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// The smallest span that covers both.
[[nodiscard]] Span cover(Span a, Span b);

/// 1-based; the column counts Unicode code points (reference 01, S1).
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// One source text with its line map. `path` is the text shown to people; `module` is set by the project stage.
class File {
 public:
  File(std::string path, std::string text, std::string project_path = {});

  [[nodiscard]] const std::string& path() const { return path_; }
  /// Relative to the project root: what panics and line directives print (reference 03 section 6.2), the same from
  /// wherever the tool was started.
  [[nodiscard]] const std::string& project_path() const { return project_path_.empty() ? path_ : project_path_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view text(Span span) const;
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// The text of a 1-based line without its line end.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const;

 private:
  std::string path_;
  std::string project_path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

}  // namespace mesh2cpp::source
