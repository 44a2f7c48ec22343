// The half of the runtime that is compiled once per program.

#include <mesh/implementation.hpp>
#include <mesh/regex_implementation.hpp>
