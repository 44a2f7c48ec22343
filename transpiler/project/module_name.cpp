// PascalCase of path segments, with Unicode upper-casing of the first character of each part.
#include "transpiler/project/module_name.hpp"

#include <locale>
#include <string_view>

namespace mesh2cpp::project {
namespace {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;
};

/// The first character of valid UTF-8; a stray byte stands for itself.
CodePoint first_code_point(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 1 || text.size() < length) return {lead, 1};
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) value = (value << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  return {value, length};
}

std::string utf8(char32_t value) {
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  const auto tail = [&](unsigned shift) { return byte(0x80U | ((value >> shift) & 0x3FU)); };
  if (value < 0x80) return {byte(value)};
  if (value < 0x800) return {byte(0xC0U | (value >> 6U)), tail(0)};
  if (value < 0x10000) return {byte(0xE0U | (value >> 12U)), tail(6), tail(0)};
  return {byte(0xF0U | (value >> 18U)), tail(12), tail(6), tail(0)};
}

char32_t upper(char32_t value) {
  if (value < 0x80) return value >= U'a' && value <= U'z' ? value - (U'a' - U'A') : value;
  try {
    const std::locale unicode("C.UTF-8");
    return static_cast<char32_t>(std::use_facet<std::ctype<wchar_t>>(unicode).toupper(static_cast<wchar_t>(value)));
  } catch (const std::runtime_error&) {
    return value;  // a system without that locale keeps the character
  }
}

void append_pascal_case(std::string& name, std::string_view segment) {
  constexpr std::string_view separators = "_-";
  while (!segment.empty()) {
    const auto end = std::min(segment.find_first_of(separators), segment.size());
    if (const std::string_view part = segment.substr(0, end); !part.empty()) {
      const CodePoint first = first_code_point(part);
      name += first.value >= 0x80 && first.length == 1 ? std::string(part.substr(0, 1)) : utf8(upper(first.value));
      name += part.substr(first.length);
    }
    segment.remove_prefix(std::min(end + 1, segment.size()));
  }
}

}  // namespace

std::string module_name(const std::filesystem::path& relative) {
  std::string name;
  for (const std::filesystem::path& segment : relative.parent_path() / relative.stem()) {
    if (!name.empty()) name += '.';
    append_pascal_case(name, segment.native());
  }
  return name;
}

}  // namespace mesh2cpp::project
