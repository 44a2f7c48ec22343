// JSON: values, text, and the types of a program that derive it. The definitions that are not templates stand in
// `mesh/json_implementation.hpp`, for one translation unit of a program.
#pragma once

#include "mesh/text/json.hpp"
#include "mesh/text/json_convert.hpp"
#include "mesh/text/json_decode.hpp"
#include "mesh/text/json_encode.hpp"
#include "mesh/text/json_functions.hpp"
