#include <mesh/program.hpp>

#include "interpreter/main.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, interpreter::main_); }
