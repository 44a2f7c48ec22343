#include "pipes/pipes.hpp"

namespace pipes {

namespace {

mesh::List<mesh::String> words(const mesh::String& text) {
  return mesh::list::filter(mesh::string::split(mesh::string::trim(text), " "),
                            [](const mesh::String& word) { return word != ""; });
}

mesh::Int scale(mesh::Int factor, mesh::Int n) { return factor * n; }

}  // namespace

void main_() {
  const mesh::Int total = mesh::list::reduce(
      mesh::list::map(words("  one two  three "),
                      [](const mesh::String& value) { return mesh::string::length(value); }),
      mesh::Int{0}, [](mesh::Int sum, mesh::Int n) { return sum + n; });
  mesh::println(mesh::text(total));
  // The value goes in second place.
  mesh::println(mesh::text(scale(6, 7)));
  mesh::println("piped");
}

}  // namespace pipes
