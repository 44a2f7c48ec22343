#include "a_regular_expression_that_is_too_large/a_regular_expression_that_is_too_large.hpp"

namespace a_regular_expression_that_is_too_large {

namespace {

bool is_year(const mesh::String& text) {
  return mesh::regex::is_match(mesh::regex::literal<"^[0-9]{4}$">(at(4)), text);
}

bool is_long(const mesh::String& text) {
  return mesh::regex::is_match(mesh::regex::literal<"a{2000}">(at(8)), text);
}

}  // namespace

void main_() {
  mesh::println(mesh::format("{} {}", is_year("2024"), is_year("24")));
  mesh::println(mesh::text(is_long("aaa")));
}

}  // namespace a_regular_expression_that_is_too_large
