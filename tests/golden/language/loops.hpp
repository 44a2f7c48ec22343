#pragma once

#include <mesh/actor.hpp>

namespace loops {

void main_();

}  // namespace loops
