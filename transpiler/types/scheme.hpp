// Types as text with quantified variables: `(List<a>, Fun(a) -> b) -> List<b> where a: Eq`. Parsed once, then
// copied into a program's arena as often as it is used.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "transpiler/types/type.hpp"

namespace mesh2cpp::types {

enum class BuiltinSum : std::uint8_t { none, option, result, ordering };

struct SchemeType {
  TypeKind kind = TypeKind::unit;     // `variable`: a quantified one
  BuiltinSum sum = BuiltinSum::none;  // of kind `sum`
  std::size_t variable = 0;           // index, in order of appearance
  std::string_view structure = {};    // of kind `structure`: the name of a record of the library
  std::vector<SchemeType> arguments;
};

struct Scheme {
  SchemeType type;
  std::size_t variables = 0;
  std::vector<std::pair<std::size_t, std::string>> needs;  // variable, trait
};

/// Parses the text of a scheme. Throws `std::invalid_argument` when the text is none: a fault in a library table.
[[nodiscard]] Scheme parse_scheme(std::string_view text);

}  // namespace mesh2cpp::types
