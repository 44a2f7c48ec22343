// Prints the C++ tree: braces, indentation, precedence, escapes of literals. Decides nothing else.
#pragma once

#include <string>
#include <string_view>

#include "transpiler/cpp/tree.hpp"

namespace mesh2cpp::cpp {

[[nodiscard]] std::string print(const Type& type);
[[nodiscard]] std::string print(const Expr& expr);
[[nodiscard]] std::string print(const Block& block);
[[nodiscard]] std::string print(const Unit& unit);
/// A C++ string literal for any bytes, quotes included.
[[nodiscard]] std::string quoted(std::string_view bytes);

}  // namespace mesh2cpp::cpp
