// Everything of core that is not a template: included in exactly one translation unit of a program.
#pragma once

#include "mesh/core/format_implementation.hpp"
#include "mesh/core/list_functions_implementation.hpp"
#include "mesh/core/output_implementation.hpp"
#include "mesh/core/panic_implementation.hpp"
#include "mesh/core/parse_implementation.hpp"
#include "mesh/core/shared_implementation.hpp"
#include "mesh/core/string_functions_implementation.hpp"
#include "mesh/core/string_implementation.hpp"
#include "mesh/core/text_implementation.hpp"
