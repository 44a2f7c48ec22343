// Collecting diagnostics, and their form for tools. The form for people has a file of its own.
#include "transpiler/source/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "transpiler/source/unicode.hpp"

namespace mesh2cpp::source {

namespace {

/// A JSON string. Malformed UTF-8 becomes U+FFFD, because the output must be valid whatever the source is.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode(text, at);
    if (!character.valid) {
      out += "\xEF\xBF\xBD";
    } else if (character.value == '"' || character.value == '\\') {
      out += '\\';
      out += text[at];
    } else if (character.value == '\n') {
      out += "\\n";
    } else if (character.value == '\t') {
      out += "\\t";
    } else if (character.value == '\r') {
      out += "\\r";
    } else if (character.value < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(character.value));
    } else {
      out += text.substr(at, character.length);
    }
    at += character.length;
  }
  return out + '"';
}

/// The codes whose help is offered to tools as a fix (reference 02 section 21.3).
bool offers_fix(std::string_view code) {
  constexpr std::array<std::string_view, 8> codes{"E0001", "E0002", "E0003", "E0004",
                                                  "E0005", "E0010", "E0012", "W0001"};
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string spans_json(const Diagnostic& diagnostic) {
  if (diagnostic.file == nullptr) return "[]";
  std::vector<Label> labels = diagnostic.labels;
  if (labels.empty()) labels.push_back({{0, static_cast<std::uint32_t>(diagnostic.file->text().size())}, {}});
  std::string out = "[";
  for (const Label& label : labels) {
    if (out.size() > 1) out += ',';
    const std::uint32_t end = std::max(label.span.end, label.span.begin + 1);
    out += fmt::format(R"({{"start":{},"end":{},"label":{}}})", label.span.begin, end, quoted(label.text));
  }
  return out + ']';
}

}  // namespace

void Diagnostics::report(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  all_.push_back(std::move(diagnostic));
}

std::string render_json(const Diagnostic& diagnostic) {
  const bool has_fix = !diagnostic.help.empty() && offers_fix(diagnostic.code);
  return fmt::format(R"({{"code":{},"severity":"{}","message":{},"file":{},"spans":{},"fix":{}}})",
                     quoted(diagnostic.code), diagnostic.severity == Severity::error ? "error" : "warning",
                     quoted(diagnostic.message.empty() ? diagnostic.headline : diagnostic.message),
                     quoted(diagnostic.file == nullptr ? "" : diagnostic.file->path()), spans_json(diagnostic),
                     has_fix ? quoted(diagnostic.help) : "null");
}

}  // namespace mesh2cpp::source
