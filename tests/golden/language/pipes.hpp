#pragma once

#include <mesh/core.hpp>

namespace pipes {

void main_();

}  // namespace pipes
