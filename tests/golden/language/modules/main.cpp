#include "modules/main.hpp"

namespace modules {

void main_() {
  const auto shelf = warehouse::shelves::put(warehouse::shelves::empty(), "tea");
  mesh::println(mesh::format("{} at {}", warehouse::shelves::count(shelf),
                             prices::with_tax(prices::price("tea"))));
}

}  // namespace modules
