// Calls of services from host threads and fibers: a value, an error or a timeout, never an exception.
#pragma once

#include <chrono>
#include <memory>

#include "mesh/actor/host.hpp"
#include "mesh/actor/service.hpp"

namespace mesh {

/// The service could not answer: the text of the panic that a process would see (04 section 12.6).
struct CallError {
  String text;
};

/// The service did not answer in time; it may still handle the request.
struct CallTimeout {};

/// How a host's call ended.
template <class Reply>
class [[nodiscard]] CallResult {
 public:
  CallResult(Reply reply) : outcome_(std::move(reply)) {}      // NOLINT: implicit
  CallResult(CallError error) : outcome_(std::move(error)) {}  // NOLINT: implicit
  CallResult(CallTimeout timeout) : outcome_(timeout) {}       // NOLINT: implicit

  [[nodiscard]] bool has_value() const noexcept { return outcome_.index() == 0; }
  [[nodiscard]] bool is_timeout() const noexcept { return outcome_.index() == 2; }
  explicit operator bool() const noexcept { return has_value(); }

  /// The reply. Only if there is one.
  [[nodiscard]] const Reply& value() const { return std::get<0>(outcome_); }
  [[nodiscard]] const Reply& operator*() const { return value(); }
  [[nodiscard]] const Reply* operator->() const { return &value(); }

  /// Why there is none: empty if there is one.
  [[nodiscard]] String error() const {
    if (is_timeout()) return "timeout";
    return has_value() ? String() : std::get<1>(outcome_).text;
  }

 private:
  std::variant<Reply, CallError, CallTimeout> outcome_;
};

namespace detail {

template <class S, class... Args>
concept StartsWith = requires(Args&&... args) { S::start(std::forward<Args>(args)...); };

class HostWait;

/// What the host learns of its process.
enum class HostOutcome { over, failed, late };

/// Runs `work` as a process of the runtime of `target` and waits for it, at most for `patience` nanoseconds.
[[nodiscard]] HostOutcome run_for_host(const AnyPid& target, Task<> work, std::int64_t patience, String& failure);

template <class R>
Task<> call_for_host(AnyPid target, R request, std::shared_ptr<std::optional<typename R::Reply>> out) {
  Call<R> call(std::move(target), *new CallNode<R>(std::move(request)));
  typename R::Reply reply = co_await call;
  out->emplace(std::move(reply));
}

}  // namespace detail

/// Sends `request` to the service and waits for its reply, from a thread or fiber that is no process.
template <class R>
CallResult<detail::ReplyOf<R>> call(const AnyPid& service, R request,
                                    std::chrono::nanoseconds timeout = std::chrono::nanoseconds::max()) {
  static_assert(detail::CallRequest<R>, "mesh::call: this type is no request with a reply of a service");
  if constexpr (detail::CallRequest<R>) {
    if (service.is_null()) return CallError{"service call failed: noproc"};
    const auto reply = std::make_shared<std::optional<typename R::Reply>>();
    Task<> work = detail::call_for_host<R>(service, std::move(request), reply);
    String failure;
    switch (detail::run_for_host(service, std::move(work), timeout.count(), failure)) {
      case detail::HostOutcome::over:
        return std::move(**reply);
      case detail::HostOutcome::failed:
        return CallError{std::move(failure)};
      case detail::HostOutcome::late:
        break;
    }
  }
  return CallTimeout{};
}

}  // namespace mesh
