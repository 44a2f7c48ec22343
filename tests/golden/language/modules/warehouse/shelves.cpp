#include "modules/warehouse/shelves.hpp"

namespace warehouse::shelves {

Shelf empty() { return Shelf{.articles = mesh::List<mesh::String>{}}; }

Shelf put(Shelf shelf, mesh::String article) {
  shelf.articles = mesh::list::append(std::move(shelf.articles), std::move(article));
  return shelf;
}

mesh::Int count(const Shelf& shelf) { return mesh::list::length(shelf.articles); }

}  // namespace warehouse::shelves
