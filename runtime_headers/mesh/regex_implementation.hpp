// What regular expressions need: included in exactly one translation unit of a program that uses them. Link re2.
#pragma once

#include "mesh/text/regex_implementation.hpp"
