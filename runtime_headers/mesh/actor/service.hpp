// Services: processes that answer one request at a time and thread a state through their handlers (04 section 12).
#pragma once

#include "mesh/actor/actor.hpp"
#include "mesh/actor/call.hpp"

namespace mesh {

/// What the handler of a call returns.
template <class Request, class State>
struct Reply {
  State state;
  typename Request::Reply reply;
};

template <class Derived, class State>
class Service;

namespace detail {

template <class Derived, class State>
State state_of_service(const Service<Derived, State>&);

/// The state type of service `S`.
template <class S>
using StateOf = decltype(state_of_service(std::declval<const S&>()));

/// A type of request: it names its service.
template <class R>
concept Request = requires { typename R::Service; };
/// A request with a reply.
template <class R>
concept CallRequest = Request<R> && requires { typename R::Reply; };

/// What request `R` is answered with; Unit for other types, so that `call` can say that they are none.
template <class R>
struct ReplyOfRequest {
  using type = Unit;
};
template <CallRequest R>
struct ReplyOfRequest<R> {
  using type = typename R::Reply;
};
template <class R>
using ReplyOf = typename ReplyOfRequest<R>::type;

/// A request on its way to service `S`.
template <class S>
class RequestTo : public Message {
 public:
  [[nodiscard]] const MessageType& type() const noexcept final { return message_type<RequestTo>; }

  /// Runs the handler and replaces the state; false if the handler suspends, then `handle_later` does it.
  [[nodiscard]] virtual bool handle_now(StateOf<S>& state) = 0;
  [[nodiscard]] virtual Task<> handle_later(StateOf<S>& state) = 0;
};

template <class S>
inline constexpr const ServiceType& service_type = message_type<RequestTo<S>>;

template <class R>
class CastNode final : public RequestTo<typename R::Service> {
 public:
  using Service = typename R::Service;
  using State = StateOf<Service>;

  explicit CastNode(R&& request) : request_(std::move(request)) {}

  bool handle_now(State& state) override {
    if constexpr (suspends) {
      return false;
    } else {
      state = Service::handle(std::move(request_), std::move(state));
      return true;
    }
  }
  Task<> handle_later(State& state) override {
    if constexpr (suspends) {
      Task<State> handler = Service::handle(std::move(request_), std::move(state));
      state = co_await std::move(handler);
    }
    co_return;
  }

 private:
  static constexpr bool suspends = is_task<decltype(Service::handle(std::declval<R>(), std::declval<State>()))>;

  ~CastNode() override = default;

  R request_;
};

template <class R>
class CallNode final : public RequestTo<typename R::Service>, public CallRecord {
 public:
  using Service = typename R::Service;
  using State = StateOf<Service>;

  explicit CallNode(R&& request) : request_(std::move(request)) {}

  bool handle_now(State& state) override {
    if constexpr (suspends) {
      return false;
    } else {
      finish(Service::handle(std::move(request_), std::move(state)), state);
      return true;
    }
  }
  Task<> handle_later(State& state) override {
    if constexpr (suspends) {
      Task<mesh::Reply<R, State>> handler = Service::handle(std::move(request_), std::move(state));
      mesh::Reply<R, State> result = co_await std::move(handler);
      finish(std::move(result), state);
    }
    co_return;
  }

  /// The service is done with it: only now the caller learns the outcome.
  void discard() noexcept override {
    if (!reply_) failure = failure_of_exiting_service();
    settle();
  }

  [[nodiscard]] typename R::Reply take_reply() { return std::move(*reply_); }

 private:
  static constexpr bool suspends = is_task<decltype(Service::handle(std::declval<R>(), std::declval<State>()))>;

  ~CallNode() override = default;

  void finish(mesh::Reply<R, State>&& result, State& state) {
    state = std::move(result.state);
    reply_.emplace(std::move(result.reply));
  }
  void destroy() noexcept override { delete this; }

  R request_;
  std::optional<typename R::Reply> reply_;
};

/// `co_await call(pid, request)`.
template <class R>
class [[nodiscard]] Call final : public CallWait {
 public:
  Call(AnyPid target, CallNode<R>& node, Location where = {}) noexcept
      : CallWait(std::move(target), service_type<typename R::Service>, node, node, where), node_(node) {}

  typename R::Reply await_resume() {
    check();
    return node_.take_reply();
  }

 private:
  CallNode<R>& node_;
};

/// Receives the next request; plain messages to a service are discarded (04 section 6.7).
template <class S>
class NextRequest final : public Reception {
 public:
  RequestTo<S>* await_resume() noexcept { return static_cast<RequestTo<S>*>(std::exchange(found_, nullptr)); }

 private:
  Fit examine(const Message& message) override { return message.type() == service_type<S> ? Fit::take : Fit::drop; }
};

template <class S>
class ServiceProcess final : public Process {
 public:
  explicit ServiceProcess(StateOf<S> state) { current = serve(*this, std::move(state)).release(); }

  [[nodiscard]] const ServiceType* service() const noexcept override { return &service_type<S>; }
  [[nodiscard]] const std::type_info& program_type() const noexcept override { return typeid(S); }
  void drop_body() noexcept override { finish_request(); }

 private:
  static Task<> serve(ServiceProcess& self, StateOf<S> state) {
    for (;;) {
      self.request_ = co_await NextRequest<S>();
      const bool is_handled = self.request_->handle_now(state);
      if (!is_handled) {
        Task<> handler = self.request_->handle_later(state);
        co_await std::move(handler);
      }
      self.finish_request();
    }
  }

  void finish_request() noexcept {
    if (RequestTo<S>* const request = std::exchange(request_, nullptr)) request->discard();
  }

  RequestTo<S>* request_ = nullptr;  // in hand; if its handler crashes it is given up when the reason is known
};

}  // namespace detail

/// Base of services: `class Bank : public mesh::Service<Bank, Account>`. `Bank` has one aggregate per request, with
/// `using Service = Bank;` and, for a call, `using Reply = ...;`, and one static `handle(request, state)` for each.
template <class Derived, class S>
class Service {
 protected:
  /// Starts the process with its first state.
  [[nodiscard]] static Pid<> spawn(S state) {
    detail::Process* const process = new detail::ServiceProcess<Derived>(std::move(state));
    Pid<> pid(process);
    detail::start(*process, nullptr);
    return pid;
  }

  /// Sends a request that has no reply; dropped if the pid is not this service.
  template <class R>
  static void cast(const AnyPid& pid, R request) {
    static_assert(detail::Request<R>, "mesh::Service::cast: this type is no request of a service");
    if (!detail::is_service(pid, detail::service_type<Derived>)) return;
    detail::deliver(*pid.process(), new detail::CastNode<R>(std::move(request)));
  }

  /// Sends a request; awaited, it gives the reply. A call that fails panics in the caller, at `where`.
  template <class R>
  [[nodiscard]] static detail::Call<R> call(const AnyPid& pid, R request, Location where = {}) {
    static_assert(detail::CallRequest<R>, "mesh::Service::call: this type is no request with a reply");
    return detail::Call<R>(pid, *new detail::CallNode<R>(std::move(request)), where);
  }

 private:
  friend Derived;
  Service() = default;
};

}  // namespace mesh
