#include <mesh/program.hpp>

#include "adventure/main.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, adventure::main_); }
