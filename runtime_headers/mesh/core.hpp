// The values of Mesh: types, text forms, panics, output and the library functions on values.
//
// What a program uses lives in `mesh` and its library namespaces; `mesh::detail` is for these headers alone. The
// definitions that are not templates stand in `mesh/core/implementation.hpp`, for one translation unit of a program.
#pragma once

#include "mesh/core/arithmetic.hpp"
#include "mesh/core/atom.hpp"
#include "mesh/core/box.hpp"
#include "mesh/core/concepts.hpp"
#include "mesh/core/fn.hpp"
#include "mesh/core/format.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/list_functions.hpp"
#include "mesh/core/location.hpp"
#include "mesh/core/number_functions.hpp"
#include "mesh/core/option.hpp"
#include "mesh/core/ordering.hpp"
#include "mesh/core/output.hpp"
#include "mesh/core/panic.hpp"
#include "mesh/core/range.hpp"
#include "mesh/core/result.hpp"
#include "mesh/core/scalar.hpp"
#include "mesh/core/string.hpp"
#include "mesh/core/string_functions.hpp"
#include "mesh/core/sum.hpp"
#include "mesh/core/text.hpp"
#include "mesh/core/tuple.hpp"
