#include <mesh/program.hpp>

#include "bank/main.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, bank::main_); }
