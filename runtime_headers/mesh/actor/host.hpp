// How host code waits for processes: a temporary process does the work, the caller's thread or fiber waits.
#pragma once

#include "mesh/actor/runtime.hpp"
#include "mesh/actor/wait.hpp"

namespace mesh::detail {

/// Makes spawns and waits of this thread belong to `runtime`.
class RuntimeScope {
 public:
  explicit RuntimeScope(Runtime& runtime) noexcept;
  RuntimeScope(const RuntimeScope&) = delete;
  RuntimeScope& operator=(const RuntimeScope&) = delete;
  ~RuntimeScope();

 private:
  Scheduler* outer_;
};

}  // namespace mesh::detail
