// Places in Mesh source text, for the line that a panic prints.
#pragma once

#include "mesh/core/scalar.hpp"

namespace mesh {

/// A line of a source file; the default stands for "not known" (03 section 6.2).
struct Location {
  const char* file = "<unknown>";
  int line = 0;
};

/// Makes the locations of one file: `inline constexpr mesh::SourceFile at{"bank.mpl"};` and then `at(12)`.
class SourceFile {
 public:
  constexpr explicit SourceFile(const char* path) noexcept : path_(path) {}
  [[nodiscard]] constexpr Location operator()(int line) const noexcept { return {path_, line}; }

 private:
  const char* path_;
};

}  // namespace mesh
