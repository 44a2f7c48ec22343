// What a host C++ program needs: a runtime, actors, and calls of services from plain threads and fibers.
//
// Nothing here throws because of what a process does: a call gives a value, an error or a timeout. Waiting from a fiber
// of Boost.Fiber parks that fiber only.
#pragma once

#include "mesh/actor.hpp"
#include "mesh/actor/host.hpp"
#include "mesh/actor/host_call.hpp"
#include "mesh/actor/runtime.hpp"

namespace mesh {

/// Starts an actor on `runtime`, from any thread. The arguments are moved into its frame.
template <class A, class... Args>
Pid<detail::MessageOf<A>> spawn(Runtime& runtime, Args&&... args) {
  return detail::spawn_on<A>(&runtime, std::forward<Args>(args)...);
}

/// Starts service `S` on `runtime` as `S::start(args...)` does for the calling process.
template <class S, class... Args>
Pid<> start(Runtime& runtime, Args&&... args) {
  static_assert(detail::StartsWith<S, Args...>,
                "mesh::start<S>(runtime, args...): these arguments do not fit S::start");
  const detail::RuntimeScope scope(runtime);
  if constexpr (!detail::StartsWith<S, Args...>) {
    return {};
  } else if constexpr (std::same_as<decltype(S::start(std::forward<Args>(args)...)), Pid<>>) {
    return S::start(std::forward<Args>(args)...);
  } else {
    return wait(S::start(std::forward<Args>(args)...));
  }
}

}  // namespace mesh
