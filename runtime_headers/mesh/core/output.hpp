// Standard output (03 section 9.12).
#pragma once

#include "mesh/core/string.hpp"

namespace mesh {

/// Writes the text at once and as a whole: texts of several threads never interleave. Errors are ignored.
void print(const String& text);
/// The same with a line end.
void println(const String& text);

}  // namespace mesh
