// The part of the library that programs can name and that has types, but no runtime yet: uses are checked like all
// others and end in M0090 when nothing else is wrong.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

/// Functions without a C++ name.
[[nodiscard]] std::vector<typed::LibraryFunction> later_library_table();

/// A type of the library (reference 02 section 1.4): a record with fields, each with the text of its type, or an opaque
/// one without.
struct LibraryRecord {
  std::string_view name;
  std::vector<std::pair<std::string_view, std::string_view>> fields;
  /// May a value go to another node (reference 09 section 3.3)?
  bool travels = true;
};
/// Records stand behind those that their fields mention.
[[nodiscard]] const std::vector<LibraryRecord>& library_records();

}  // namespace mesh2cpp::types
