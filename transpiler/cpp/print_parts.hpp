// What the printers of expressions, statements and declarations share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transpiler/cpp/tree.hpp"

namespace mesh2cpp::cpp {

[[nodiscard]] std::string print_parameters(const std::vector<Parameter>& parameters);
/// Every line moved to the right by one step; directives (`#line`) stay at the margin.
[[nodiscard]] std::string indented(std::string_view text);

}  // namespace mesh2cpp::cpp
