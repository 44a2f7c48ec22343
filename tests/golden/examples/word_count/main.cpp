#include "word_count/main.hpp"

namespace word_count {

void main_() {
  const auto pages = pages::all();
  const auto target = mesh::spawn<workers::Collector>(mesh::list::length(pages),
                                                      mesh::Map<mesh::String, mesh::Int>{});
  for (const auto& page : pages) {
    mesh::poll();
    mesh::spawn<workers::Counter>(page, target);
  }
}

}  // namespace word_count
