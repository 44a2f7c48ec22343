// Why a run cannot go on, for findings that have no place in a source file.
#pragma once

#include <stdexcept>
#include <string>

namespace mesh2cpp::project {

/// Shown as `error: <text>` (reference 08 section 4.1); the process then ends with `exit_status`.
class Failure : public std::runtime_error {
 public:
  explicit Failure(const std::string& text, int exit_status = 1)
      : std::runtime_error(text), exit_status_(exit_status) {}

  [[nodiscard]] int exit_status() const { return exit_status_; }

 private:
  int exit_status_;
};

}  // namespace mesh2cpp::project
