#include <mesh/program.hpp>

#include "dining_philosophers/dining_philosophers.hpp"

int main(int argc, char** argv) {
  return mesh::run_main(argc, argv, dining_philosophers::main_);
}
