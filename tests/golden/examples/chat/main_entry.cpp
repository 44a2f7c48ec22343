#include <mesh/program.hpp>

#include "chat/main.hpp"

int main(int argc, char** argv) { return mesh::run_main(argc, argv, chat::main_); }
