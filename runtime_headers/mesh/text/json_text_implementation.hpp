// The compact encoding (05 section 2.4).
#pragma once

#include <array>
#include <charconv>
#include <cmath>

#include "mesh/core/stack.hpp"
#include "mesh/core/text_implementation.hpp"
#include "mesh/text/json.hpp"

namespace mesh::detail {

void append_json_string(String& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out.append("\"");
  std::size_t written = 0;
  const auto escape = [&](std::size_t at, std::string_view replacement) {
    out.append(text.substr(written, at - written));
    out.append(replacement);
    written = at + 1;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    switch (byte) {
      case '"':
        escape(i, "\\\"");
        break;
      case '\\':
        escape(i, "\\\\");
        break;
      case '\b':
        escape(i, "\\b");
        break;
      case '\t':
        escape(i, "\\t");
        break;
      case '\n':
        escape(i, "\\n");
        break;
      case '\f':
        escape(i, "\\f");
        break;
      case '\r':
        escape(i, "\\r");
        break;
      default: {
        const std::array<char, 6> code = {'\\', 'u', '0', '0', digits[byte >> 4U], digits[byte & 0xFU]};
        escape(i, {code.data(), code.size()});
      }
    }
  }
  out.append(text.substr(written));
  out.append("\"");
}

/// The shortest digits that read back as the same value; always with a fraction or an exponent.
void append_json_float(String& out, Float value) {
  if (!std::isfinite(value)) return out.append("null");
  std::array<char, 32> scientific;
  const auto end =
      std::to_chars(scientific.data(), scientific.data() + scientific.size(), value, std::chars_format::scientific).ptr;
  const std::string_view form(scientific.data(), static_cast<std::size_t>(end - scientific.data()));
  const std::size_t e = form.find('e');
  int exponent = 0;
  const char* const sign = form.data() + e + 1;
  std::from_chars(*sign == '+' ? sign + 1 : sign, end, exponent);
  if (value != 0 && (exponent < -5 || exponent >= 16)) {
    out.append(form.substr(0, e));
    out.append(exponent < 0 ? "e-" : "e+");
    return append_integer(out, std::abs(exponent));
  }
  String decimal;
  append_float(decimal, value);
  out.append(decimal.view());
  if (decimal.view().find('.') == std::string_view::npos) out.append(".0");
}

void append_json(String& out, const Json& json) {
  guard_stack();
  if (const auto* const members = json.as<Json::Object>()) {
    std::string_view separator = "{";
    for (const JsonMember& member : *members) {
      out.append(separator);
      append_json_string(out, member.key.view());
      out.append(":");
      append_json(out, member.value);
      separator = ",";
    }
    out.append(members->empty() ? "{}" : "}");
  } else if (const auto* const elements = json.as<Json::Array>()) {
    std::string_view separator = "[";
    for (const Json& element : *elements) {
      out.append(separator);
      append_json(out, element);
      separator = ",";
    }
    out.append(elements->empty() ? "[]" : "]");
  } else if (const auto* const text = json.as<String>()) {
    append_json_string(out, text->view());
  } else if (const auto* const integer = json.as<Int>()) {
    append_integer(out, *integer);
  } else if (const auto* const large = json.as<std::uint64_t>()) {
    append_unsigned(out, *large);
  } else if (const auto* const floating = json.as<Float>()) {
    append_json_float(out, *floating);
  } else if (const auto* const boolean = json.as<bool>()) {
    out.append(*boolean ? "true" : "false");
  } else {
    out.append("null");
  }
}

}  // namespace mesh::detail
