#pragma once

#include <mesh/core.hpp>

namespace closures {

void main_();

}  // namespace closures
