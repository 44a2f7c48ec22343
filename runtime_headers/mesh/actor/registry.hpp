// Names of processes (04 section 10).
#pragma once

#include "mesh/actor/pid.hpp"

namespace mesh::process {

/// Gives a live process a name. 0: done; 1: the name is taken, or the pid is null or has exited.
Int register_(const String& name, const AnyPid& pid);

/// The process of that name, or the null pid.
[[nodiscard]] AnyPid whereis(const String& name);

}  // namespace mesh::process
