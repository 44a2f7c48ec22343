// The making of panics, kept out of the way of code that does not.
#pragma once

#include "mesh/core/panic.hpp"
#include "mesh/core/stack.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

Panic::Panic(String text, Location where, const char* function)
    : text_(std::move(text)), where_(where), function_(function), report_("Mesh panic at ") {
  report_.append(where.file);
  report_.append(":");
  append_text(report_, where.line);
  report_.append(": ");
  report_.append(text_.view());
  if (function != nullptr) {
    report_.append(" in ");
    report_.append(function);
  }
  report_.append(std::string_view("\0", 1));
}

void panic(String text, Location where) { throw Panic(std::move(text), where); }
void panic(const char* text, Location where) { throw Panic(String(std::string_view(text)), where); }

void detail::overflow_stack(Location where, const char* function) {
  throw Panic("stack overflow", where, where.line == 0 ? nullptr : function);
}

}  // namespace mesh
