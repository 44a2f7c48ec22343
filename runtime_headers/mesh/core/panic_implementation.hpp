// The making of panics, kept out of the way of code that does not.
#pragma once

#include "mesh/core/panic.hpp"
#include "mesh/core/stack.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

void detail::append_report(String& out, const String& text, Location where, const char* function) {
  out.append("Mesh panic at ");
  out.append(where.file);
  out.append(":");
  append_text(out, where.line);
  out.append(": ");
  out.append(text.view());
  if (function != nullptr) {
    out.append(" in ");
    out.append(function);
  }
}

Panic::Panic(String text, Location where, const char* function)
    : text_(std::move(text)), where_(where), function_(function) {
  detail::append_report(report_, text_, where_, function_);
  report_.append(std::string_view("\0", 1));
}

Panic::Panic(const char* text, Location where) noexcept : Panic(String(std::string_view(text)), where, nullptr) {}

void panic(String text, Location where) { throw Panic(std::move(text), where); }
void panic(const char* text, Location where) { throw Panic(text, where); }

void detail::overflow_stack(Location where, const char* function) {
  throw Panic(String("stack overflow"), where, where.line == 0 ? nullptr : function);
}

}  // namespace mesh
