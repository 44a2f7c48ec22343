#include <mesh/program.hpp>

#include "ring/ring.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, ring::main_); }
