#include <mesh/program.hpp>

#include "word_count/main.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, word_count::main_); }
