// What a supervisor is told to do, and how it decides (04 section 13). No processes here: only rules.
#pragma once

#include <cstdint>
#include <deque>

#include "mesh/actor/pid.hpp"
#include "mesh/core/fn.hpp"
#include "mesh/core/location.hpp"

namespace mesh {

/// Which children are started again when one ends.
enum class Strategy : std::uint8_t {
  one_for_one,         // that one
  one_for_all,         // all of them
  rest_for_one,        // that one and those behind it
  simple_one_for_one,  // that one
};

/// When a child is started again.
enum class Restart : std::uint8_t {
  permanent,  // always
  transient,  // after a crash
  temporary,  // never
};

/// How a child is stopped: asked to, and killed when its time is over; or killed at once.
class Shutdown {
 public:
  /// 5 s; supervisors have all the time they need.
  constexpr Shutdown() = default;
  constexpr explicit Shutdown(Int milliseconds) : milliseconds_(milliseconds), is_given_(true) {}

  [[nodiscard]] constexpr bool is_brutal() const noexcept { return milliseconds_ == 0; }
  [[nodiscard]] constexpr bool is_given() const noexcept { return is_given_; }
  [[nodiscard]] constexpr Int milliseconds() const noexcept { return milliseconds_; }

 private:
  Int milliseconds_ = 5000;
  bool is_given_ = false;
};

inline constexpr Shutdown brutal_kill{0};

/// One row of the table of children.
struct Child {
  String name;
  Fn<AnyPid()> start;  // at every start, in the process of the supervisor
  Restart restart = Restart::permanent;
  Shutdown shutdown = {};
};

/// A supervisor gives up when a child needs one more restart than this within so many seconds.
struct RestartLimit {
  Int restarts = 3;
  Int seconds = 5;
};

namespace detail {

/// Steps 3 and 4 of 04 section 13.3.
[[nodiscard]] constexpr bool needs_restart(Restart restart, bool is_quiet_end) noexcept {
  switch (restart) {
    case Restart::permanent:
      return true;
    case Restart::transient:
      return !is_quiet_end;
    case Restart::temporary:
      return false;
  }
  return false;
}

/// Which children are started again, as indices `[first, last)`: step 8.
struct Affected {
  std::size_t first;
  std::size_t last;
};
[[nodiscard]] constexpr Affected affected_by(Strategy strategy, std::size_t failed, std::size_t children) noexcept {
  switch (strategy) {
    case Strategy::one_for_all:
      return {0, children};
    case Strategy::rest_for_one:
      return {failed, children};
    case Strategy::one_for_one:
    case Strategy::simple_one_for_one:
      return {failed, failed + 1};
  }
  return {failed, failed + 1};
}

/// The restarts of the recent past: steps 5 to 7.
class RestartHistory {
 public:
  explicit RestartHistory(RestartLimit limit) noexcept : limit_(limit) {}

  /// Whether one more restart is allowed at this time (nanoseconds, never going back); notes it if so.
  [[nodiscard]] bool allow(std::uint64_t now) {
    const auto window = static_cast<std::uint64_t>(limit_.seconds) * 1'000'000'000;
    while (!times_.empty() && now - times_.front() > window) times_.pop_front();
    if (times_.size() >= static_cast<std::size_t>(limit_.restarts)) return false;
    times_.push_back(now);
    return true;
  }

 private:
  RestartLimit limit_;
  std::deque<std::uint64_t> times_;
};

}  // namespace detail

}  // namespace mesh
