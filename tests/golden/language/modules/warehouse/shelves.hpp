// Shelves of the warehouse.
#pragma once

#include <mesh/core.hpp>

namespace warehouse::shelves {

struct Shelf {
  mesh::List<mesh::String> articles;

  friend bool operator==(const Shelf&, const Shelf&) = default;
  friend auto operator<=>(const Shelf&, const Shelf&) = default;
  friend mesh::String to_text(const Shelf& shelf) {
    return mesh::format("Shelf {{ articles: {} }}", shelf.articles);
  }
};

Shelf empty();
Shelf put(Shelf shelf, mesh::String article);
mesh::Int count(const Shelf& shelf);

}  // namespace warehouse::shelves
