// What JSON needs besides templates: included in exactly one translation unit of a program that uses it.
#pragma once

#include "mesh/text/json_functions_implementation.hpp"
#include "mesh/text/json_parse_implementation.hpp"
#include "mesh/text/json_text_implementation.hpp"
