// Walking through a format, which the compiler has checked.
#pragma once

#include "mesh/core/format.hpp"

namespace mesh::detail {

std::string_view append_until_hole(String& out, std::string_view format) {
  for (;;) {
    // `find_first_of` calls `memchr` for each character.
    std::size_t brace = 0;
    while (brace < format.size() && format[brace] != '{' && format[brace] != '}') ++brace;
    if (brace == format.size()) {
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
