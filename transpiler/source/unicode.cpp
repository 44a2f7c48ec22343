// The character classes come from the tables of Boost.Spirit; UTF-8 is read here, strictly.
#include "transpiler/source/unicode.hpp"

#include <boost/spirit/home/support/char_encoding/unicode/query.hpp>

namespace mesh2cpp::source {

namespace {

constexpr CodePoint malformed{0xFFFD, 1, false};

unsigned byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

}  // namespace

CodePoint decode(std::string_view text, std::size_t offset) {
  const unsigned lead = byte_at(text, offset);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return malformed;
  const std::uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() - offset < length) return malformed;
  char32_t value = lead & (0x7FU >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    const unsigned next = byte_at(text, offset + i);
    if ((next & 0xC0U) != 0x80U) return malformed;
    value = (value << 6U) | (next & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return malformed;
  return {value, length, true};
}

bool is_alphabetic(char32_t character) { return boost::spirit::ucd::is_alphabetic(character); }

bool is_numeric(char32_t character) {
  using boost::spirit::ucd::properties;
  return boost::spirit::ucd::get_major_category(character) == properties::number;
}

bool is_uppercase(char32_t character) { return boost::spirit::ucd::is_uppercase(character); }

std::uint32_t count_characters(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); offset += decode(text, offset).length) ++count;
  return count;
}

}  // namespace mesh2cpp::source
