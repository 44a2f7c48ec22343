// What `int main` of a program calls.
#pragma once

#include "mesh/actor/runtime.hpp"

namespace mesh {

namespace detail {

[[nodiscard]] int run_program(int argc, char** argv, Task<> body);

template <class F>
Task<> run_main_function(F function) {
  if constexpr (std::is_void_v<decltype(function())>) {
    function();
    co_return;
  } else {
    Task<> body = function();
    co_await std::move(body);
  }
}

}  // namespace detail

/// Runs `main_`, a function `void()` or `Task<>()`, as the first process of a new runtime. Returns the program's exit
/// status when nothing is left to do (04 section 16). `MESH_SCHEDULERS` sets the number of workers; `MESH_SEED` runs
/// the program in deterministic mode.
template <class F>
[[nodiscard]] int run_main(int argc, char** argv, F main_) {
  static_assert(std::is_void_v<decltype(main_())> || std::same_as<decltype(main_()), Task<>>,
                "mesh::run_main: main must be void() or mesh::Task<>()");
  return detail::run_program(argc, argv, detail::run_main_function(main_));
}

}  // namespace mesh
