// Generated C++ as text, on its way from the emitter to a folder or to the compiler.
#pragma once

#include <string>
#include <vector>

namespace mesh2cpp::build {

/// `path` is relative: `shop/storage/queries.cpp`.
struct GeneratedFile {
  std::string path;
  std::string text;
};
using GeneratedFiles = std::vector<GeneratedFile>;

}  // namespace mesh2cpp::build
