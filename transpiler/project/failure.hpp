// Why a run cannot go on, for findings that have no place in a source file.
#pragma once

#include <stdexcept>

namespace mesh2cpp::project {

/// Shown as `error: <text>` (reference 08 section 4.1); the process then ends with status 1.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace mesh2cpp::project
