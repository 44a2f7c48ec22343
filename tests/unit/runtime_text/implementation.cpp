// The one translation unit that defines what the headers declare.
#include <mesh/core/implementation.hpp>
#include <mesh/json_implementation.hpp>
#include <mesh/regex_implementation.hpp>
