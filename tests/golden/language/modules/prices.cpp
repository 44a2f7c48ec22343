#include "modules/prices.hpp"

namespace prices {

namespace {

mesh::Int part_of(mesh::Int net);

}  // namespace

const mesh::Int& tax() {
  static const mesh::Int value = 19;
  return value;
}

mesh::Int price(const mesh::String& article) { return mesh::string::length(article) * 100; }

mesh::Int with_tax(mesh::Int net) { return net + part_of(net); }

namespace {

mesh::Int part_of(mesh::Int net) { return net * tax() / 100; }

}  // namespace

}  // namespace prices
