// Supervisors: processes that start children in order and start them again when they end (04 section 13).
#pragma once

#include <typeinfo>
#include <vector>

#include "mesh/actor/supervision.hpp"
#include "mesh/actor/task.hpp"

namespace mesh {

namespace detail {

/// All that a supervisor knows of itself.
struct SupervisorPlan {
  Strategy strategy;
  RestartLimit limit;
  std::vector<Child> children;
  Location where;                // for the line of its crash
  const std::type_info* type{};  // the class of the program
};

/// Starts the process and waits until its children have been started, or could not be.
[[nodiscard]] Task<Pid<>> start_supervisor(SupervisorPlan plan);

}  // namespace detail

/// Base of supervisors: `class Root : public mesh::Supervisor<Root>` with `static std::vector<mesh::Child> children()`,
/// and constants for what is not as here.
template <class Derived>
class Supervisor {
 public:
  static constexpr Strategy strategy = Strategy::one_for_one;
  static constexpr RestartLimit limit{};
  static constexpr Location where{};

  /// Gives the pid of the supervisor when its children have been started. A supervisor whose children could not be
  /// started has exited then.
  [[nodiscard]] static Task<Pid<>> start() {
    return detail::start_supervisor(
        {Derived::strategy, Derived::limit, Derived::children(), Derived::where, &typeid(Derived)});
  }

 private:
  friend Derived;
  Supervisor() = default;
};

}  // namespace mesh
