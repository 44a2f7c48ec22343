#pragma once

#include <mesh/core.hpp>
#include <mesh/regex.hpp>

namespace a_regular_expression_that_is_too_large {

inline constexpr mesh::SourceFile at{"a_regular_expression_that_is_too_large.mpl"};

void main_();

}  // namespace a_regular_expression_that_is_too_large
