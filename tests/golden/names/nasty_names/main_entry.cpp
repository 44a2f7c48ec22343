#include <mesh/program.hpp>

#include "nasty_names/main.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, nasty_names::main_); }
