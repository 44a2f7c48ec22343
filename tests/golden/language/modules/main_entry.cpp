#include <mesh/program.hpp>

#include "modules/main.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, modules::main_); }
