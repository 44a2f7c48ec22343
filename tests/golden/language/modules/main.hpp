#pragma once

#include <mesh/core.hpp>

#include "modules/prices.hpp"
#include "modules/warehouse/shelves.hpp"

namespace modules {

void main_();

}  // namespace modules
