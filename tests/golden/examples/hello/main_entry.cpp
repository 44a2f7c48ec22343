#include <mesh/program.hpp>

#include "hello/hello.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, hello::main_); }
