#include <mesh/program.hpp>

#include "a_regular_expression_that_is_too_large/a_regular_expression_that_is_too_large.hpp"

int main(int argc, char** argv) {
  return mesh::run_main(argc, argv, a_regular_expression_that_is_too_large::main_);
}
