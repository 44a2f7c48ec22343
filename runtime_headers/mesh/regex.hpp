// Regular expressions. The definitions stand in `mesh/regex_implementation.hpp`, for one translation unit of a program,
// which is then linked with RE2.
#pragma once

#include "mesh/text/regex.hpp"
