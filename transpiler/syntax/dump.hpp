// The syntax tree as one line of S-expressions, seen through the views: for tests and for debugging.
#pragma once

#include <string>

#include "transpiler/syntax/ast.hpp"

namespace mesh2cpp::syntax {

/// All items of a file, separated by blanks. Blocks stand in braces: `(fn f (x) {(+ x 1)})`.
[[nodiscard]] std::string dump(const Tree& tree);
[[nodiscard]] std::string dump(const ast::Item& item);
[[nodiscard]] std::string dump(const ast::Expr& expr);
[[nodiscard]] std::string dump(const ast::Pattern& pattern);
[[nodiscard]] std::string dump(const ast::TypeExpr& type);

}  // namespace mesh2cpp::syntax
