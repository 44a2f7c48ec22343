// Draws a diagnostic for people (reference 08 section 4.4): header, place, marked source lines, help and note.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "transpiler/source/diagnostics.hpp"
#include "transpiler/source/unicode.hpp"

namespace mesh2cpp::source {

namespace {

constexpr std::string_view red = "\x1b[31m";
constexpr std::string_view yellow = "\x1b[33m";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view dim = "\x1b[2m";

/// One underline: columns are 0-based and count characters, `end` is exclusive.
struct Mark {
  std::uint32_t line = 1;
  std::uint32_t begin = 0;
  std::uint32_t end = 1;
  bool is_main = false;
  std::string_view text;
};

std::uint32_t first_non_blank(std::string_view line) {
  const std::size_t at = line.find_first_not_of(" \t");
  return at == std::string_view::npos ? 0 : static_cast<std::uint32_t>(at);
}

/// The column behind the last character of a span, as seen on the line of that character.
std::uint32_t end_column(const File& file, Span span, std::uint32_t last_line) {
  const Position end = file.position(span.end);
  return end.line == last_line ? end.column - 1 : count_characters(file.line(last_line)) + 1;
}

/// Keeps marks in the order of their lines, and within a line in the order of the labels.
void insert_mark(std::vector<Mark>& marks, Mark mark) {
  const auto behind =
      std::upper_bound(marks.begin(), marks.end(), mark, [](const Mark& a, const Mark& b) { return a.line < b.line; });
  marks.insert(behind, std::move(mark));
}

/// A label within one line gives one mark; a longer one marks its first and its last line, and the text stands at the
/// last.
void add_marks(std::vector<Mark>& marks, const File& file, const Label& label, bool is_main) {
  const Position from = file.position(label.span.begin);
  // The end is exclusive: a span that ends with a line end belongs to the line before.
  const std::uint32_t last = label.span.end > label.span.begin ? label.span.end - 1 : label.span.begin;
  const std::uint32_t last_line = file.position(last).line;
  const std::uint32_t end = end_column(file, label.span, last_line);
  if (from.line == last_line) {
    insert_mark(marks, {from.line, from.column - 1, std::max(end, from.column), is_main, label.text});
    return;
  }
  const std::uint32_t width = std::max(count_characters(file.line(from.line)), from.column);
  insert_mark(marks, {from.line, from.column - 1, width, is_main, {}});
  const std::uint32_t indent = std::min(first_non_blank(file.line(last_line)), end - 1);
  insert_mark(marks, {last_line, indent, end, is_main, label.text});
}

/// The blanks below the first `width` characters of a line. Tabs stay tabs, so that the mark stands right in any
/// viewer.
std::string blanks_below(std::string_view line, std::uint32_t width) {
  std::string blanks;
  for (std::size_t at = 0; at < line.size() && width > 0; --width) {
    blanks += line[at] == '\t' ? '\t' : ' ';
    at += decode(line, at).length;
  }
  return blanks.append(width, ' ');
}

class Drawing {
 public:
  Drawing(const Diagnostic& diagnostic, Colour colour) : diagnostic_(diagnostic), colour_(colour) {}

  std::string draw() {
    collect_marks();
    header();
    place();
    excerpt();
    if (!diagnostic_.help.empty()) remark("Help", diagnostic_.help);
    if (!diagnostic_.note.empty()) remark("Note", diagnostic_.note);
    return std::move(out_);
  }

 private:
  void collect_marks() {
    if (diagnostic_.file == nullptr) return;
    for (const Label& label : diagnostic_.labels) {
      add_marks(marks_, *diagnostic_.file, label, &label == &diagnostic_.labels.front());
    }
    if (!marks_.empty()) gutter_ = fmt::formatted_size("{}", marks_.back().line) + 2;
  }

  void header() {
    const bool is_error = diagnostic_.severity == Severity::error;
    const bool is_clustered_work = diagnostic_.code == "CFG0001";  // has a form of its own (reference 08 section 4.5)
    const std::string title =
        is_clustered_work ? "error:" : fmt::format("[{}] {}:", diagnostic_.code, is_error ? "Error" : "Warning");
    out_ += fmt::format("{} {}\n", paint(title, severity_colour()), paint(diagnostic_.headline, bold));
  }

  void place() {
    if (diagnostic_.file == nullptr) return;
    out_ += std::string(gutter_, ' ') + paint("-->", dim) + ' ' + diagnostic_.file->path();
    if (!diagnostic_.labels.empty()) {
      const Position at = diagnostic_.file->position(diagnostic_.labels.front().span.begin);
      out_ += fmt::format(":{}:{}", at.line, at.column);
    }
    out_ += '\n';
  }

  void excerpt() {
    std::uint32_t shown = 0;
    for (const Mark& mark : marks_) {
      const std::string_view line = diagnostic_.file->line(mark.line);
      if (mark.line != shown) {
        if (shown != 0 && mark.line > shown + 1) out_ += paint(fmt::format("{:>{}}", "...", gutter_), dim) + '\n';
        out_ += with_gutter(fmt::format("{:>{}} ", mark.line, gutter_ - 1), line);
        shown = mark.line;
      }
      std::string underline(mark.end - mark.begin, mark.is_main ? '^' : '-');
      if (!mark.text.empty()) underline += fmt::format(" {}", mark.text);
      out_ += with_gutter(std::string(gutter_, ' '),
                          blanks_below(line, mark.begin) + paint(underline, mark.is_main ? severity_colour() : bold));
    }
  }

  void remark(std::string_view title, std::string_view text) {
    out_ += fmt::format("{}{} {}\n", std::string(gutter_, ' '), paint(fmt::format("{}:", title), bold), text);
  }

  std::string with_gutter(std::string_view gutter, std::string_view content) const {
    const std::string bar = paint(fmt::format("{}|", gutter), dim);
    return content.empty() ? fmt::format("{}\n", bar) : fmt::format("{} {}\n", bar, content);
  }

  std::string_view severity_colour() const { return diagnostic_.severity == Severity::error ? red : yellow; }

  std::string paint(std::string_view text, std::string_view colour) const {
    if (colour_ == Colour::off) return std::string(text);
    return fmt::format("{}{}\x1b[0m", colour, text);
  }

  const Diagnostic& diagnostic_;
  Colour colour_;
  std::vector<Mark> marks_;
  std::size_t gutter_ = 3;
  std::string out_;
};

}  // namespace

std::string render_human(const Diagnostic& diagnostic, Colour colour) { return Drawing(diagnostic, colour).draw(); }

}  // namespace mesh2cpp::source
