#include <mesh/program.hpp>

#include "inventory/main.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, inventory::main_); }
