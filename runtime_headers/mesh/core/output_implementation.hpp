// Writing to standard output.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <mutex>

#include "mesh/core/output.hpp"

namespace mesh {

namespace detail {

/// Standard output belongs to the process, so the lock that keeps texts whole does too.
void write_to_stdout(std::string_view bytes) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace detail

void print(const String& text) { detail::write_to_stdout(text.view()); }

void println(const String& text) {
  String line = text;
  line.append("\n");
  detail::write_to_stdout(line.view());
}

}  // namespace mesh
