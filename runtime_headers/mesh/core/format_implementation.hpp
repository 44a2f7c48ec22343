// Walking through a format, which the compiler has checked.
#pragma once

#include "mesh/core/format.hpp"

namespace mesh::detail {

std::string_view append_until_hole(String& out, std::string_view format) {
  for (;;) {
    const std::size_t brace = format.find_first_of("{}");
    if (brace == std::string_view::npos) {
      out.append(format);
      return {};
    }
    const bool is_hole = format[brace] != format[brace + 1];
    out.append(format.substr(0, is_hole ? brace : brace + 1));
    format.remove_prefix(brace + 2);
    if (is_hole) return format;
  }
}

}  // namespace mesh::detail
