#include "strings_and_constants/strings_and_constants.hpp"

namespace strings_and_constants {

const mesh::String& greeting() {
  static const mesh::String value = "Dear";
  return value;
}

const mesh::List<mesh::String>& vowels() {
  static const mesh::List<mesh::String> value = mesh::List<mesh::String>{"a", "e", "i", "o", "u"};
  return value;
}

namespace {

mesh::String letter(const mesh::String& name, mesh::Float amount) {
  return mesh::format("{} {},\n\n  you owe us {} {{in words: \"a lot\"}}.", greeting(), name,
                      amount);
}

mesh::Int count_vowels(const mesh::String& text) {
  mesh::List<mesh::String> collected{};
  for (const auto& c : mesh::string::split(text, "")) {
    mesh::poll();
    if (!mesh::list::contains(vowels(), c)) {
      continue;
    }
    collected.append(c);
  }
  return mesh::list::length(std::move(collected));
}

}  // namespace

void main_() {
  mesh::println(letter("Ada", 12.5));
  mesh::println(
      mesh::format("tab\there, quote \"q\", hash #{{no}}, {}", mesh::format("nested {}", 1 + 1)));
  mesh::println(
      mesh::format("{} {}", count_vowels("interpolation"), mesh::string::length("Grüße")));
}

}  // namespace strings_and_constants
