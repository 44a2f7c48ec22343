// A storehouse: prices with taxes, places, and orders that come as JSON.
#pragma once

#include <mesh/actor.hpp>
#include <mesh/json.hpp>

#include "inventory/goods/item.hpp"
#include "inventory/goods/stock.hpp"
#include "inventory/money.hpp"

namespace inventory {

inline constexpr mesh::SourceFile at{"main.mpl"};

mesh::Task<> main_();

}  // namespace inventory
