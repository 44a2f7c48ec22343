// What the texts of errors are made of.
#pragma once

#include <string>
#include <utility>

#include "transpiler/types/errors.hpp"

namespace mesh2cpp::types::errors {

inline Diagnostic error(std::string code, std::string headline, Span where, std::string label) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.headline = std::move(headline);
  diagnostic.labels = {{where, std::move(label)}};
  return diagnostic;
}

/// A finding of mesh2cpp's own: headline, label and JSON text are the same.
inline Diagnostic plain(std::string code, const std::string& headline, Span where) {
  return error(std::move(code), headline, where, headline);
}

}  // namespace mesh2cpp::types::errors
