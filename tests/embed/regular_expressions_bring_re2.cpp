#include <iostream>
#include <mesh/embed.hpp>
#include <regular_expressions_bring_re2.hpp>

int main() {
  namespace texts = regular_expressions_bring_re2;
  std::cout << texts::shouted("so it is").view() << ' ' << texts::is_date("2024-02-29") << texts::is_date("today")
            << '\n';
}
