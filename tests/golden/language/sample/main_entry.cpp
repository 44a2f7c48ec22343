#include <mesh/program.hpp>

#include "sample/sample.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, sample::main_); }
