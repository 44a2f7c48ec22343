#include "word_count/pages.hpp"

namespace pages {

namespace {

mesh::String first();
mesh::String second();
mesh::String third();

}  // namespace

mesh::List<mesh::String> all() { return mesh::List<mesh::String>{first(), second(), third()}; }

namespace {

/// Triple quotes keep line breaks and drop the indentation of the closing quotes.
mesh::String first() {
  return "The sea was calm, and the boat was small.\nNobody on the boat had seen the sea before.";
}

mesh::String second() {
  return "\"Is the sea always so calm?\" asked the cook.\nThe captain looked at the sea, and at "
         "the cook.";
}

mesh::String third() { return "The boat went home; the cook stayed by the sea."; }

}  // namespace

}  // namespace pages
