#pragma once

#include <mesh/actor.hpp>

namespace functions_and_clauses {

inline constexpr mesh::SourceFile at{"functions_and_clauses.mpl"};

void main_();

}  // namespace functions_and_clauses
