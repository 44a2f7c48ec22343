// Actors: classes whose `run` is a coroutine, started by `spawn` (04 sections 4 and 5).
#pragma once

#include "mesh/actor/links.hpp"
#include "mesh/actor/receive.hpp"

namespace mesh {

namespace detail {

/// What makes a class an actor.
struct ActorBase {};

/// Starts a new process, which owns itself from now on. On `runtime` or, when null, on that of the caller.
void start(Process& process, Runtime* runtime);

}  // namespace detail

/// The pid of the process that executes this, also inside closures (04 section 8.2).
template <class M>
[[nodiscard]] Pid<M> self_pid() noexcept {
  return Pid<M>(detail::current_process);
}

/// Base of actors: `class Tally : public mesh::Actor<Tally, mesh::Int>` with `mesh::Task<> run(...)`. `M` is the type
/// of its messages, `mesh::Any` for an open mailbox. `void terminate()` or `mesh::Task<> terminate()` runs at its end,
/// also if `run` has never begun: what it reads of the arguments is set by `void keep_arguments(...)`, which is told
/// them when the actor is spawned.
template <class Derived, class M>
class Actor : public detail::ActorBase {
 protected:
  [[nodiscard]] static Pid<M> self() noexcept { return self_pid<M>(); }

  [[nodiscard]] static auto receive() { return detail::Receive<M>(); }

  /// The first message, oldest first, for which `filter` is true.
  template <class Filter>
  [[nodiscard]] static auto receive_if(Filter filter) {
    return detail::Receive<M, Filter>(std::move(filter));
  }

  /// Likewise, for a filter that looks at nothing but the message: what it has refused it is not asked about again.
  template <class Filter>
  [[nodiscard]] static auto receive_matching(Filter filter) {
    return detail::Receive<M, detail::Pattern<Filter>>(detail::Pattern<Filter>{std::move(filter)});
  }

  /// None when nothing has come within that time; `<= 0` looks once.
  [[nodiscard]] static auto receive_for(Int milliseconds) {
    return detail::ReceiveFor<M, detail::Everything>({}, milliseconds);
  }

  template <class Filter>
  [[nodiscard]] static auto receive_if_for(Filter filter, Int milliseconds) {
    return detail::ReceiveFor<M, Filter>(std::move(filter), milliseconds);
  }

  template <class Filter>
  [[nodiscard]] static auto receive_matching_for(Filter filter, Int milliseconds) {
    return detail::ReceiveFor<M, detail::Pattern<Filter>>(detail::Pattern<Filter>{std::move(filter)}, milliseconds);
  }

 private:
  friend Derived;
  Actor() = default;
};

namespace detail {

template <class Derived, class M>
M message_of_actor(const Actor<Derived, M>&);

/// What actor `A` receives; Unit for other classes, so that `spawn` can say that they are none.
template <class A>
struct MessageOfActor {
  using type = Unit;
};
template <std::derived_from<ActorBase> A>
struct MessageOfActor<A> {
  using type = decltype(message_of_actor(std::declval<const A&>()));
};
template <class A>
using MessageOf = typename MessageOfActor<A>::type;

template <class A, class... Args>
concept RunsWith = requires(A actor, Args&&... args) { actor.run(std::forward<Args>(args)...); };

/// Runs plain code that is all a process does. No part of its coroutine: the way to a handler is as long as the
/// function around it.
template <class Body>
[[gnu::noinline]] void run_body(const Body& body) {
  try {
    body();
  } catch (const Panic& panic) {
    keep_panic(panic);
  }
}

/// The body of an actor that never waits, made a coroutine. The arguments live in its frame.
template <class A, class... Args>
Task<> run_plainly(A& actor, Args... args) {
  run_body([&] { actor.run(std::move(args)...); });
  co_return;
}

template <class A>
class ActorProcess final : public Process {
 public:
  template <class... Args>
  explicit ActorProcess(Args&&... args) {
    actor_.emplace();
    // Its terminate clause may be all that ever runs.
    if constexpr (requires { actor_->keep_arguments(args...); }) actor_->keep_arguments(args...);
    if constexpr (std::is_void_v<decltype(actor_->run(std::forward<Args>(args)...))>) {
      current = run_plainly<A, std::decay_t<Args>...>(*actor_, std::forward<Args>(args)...).release();
    } else {
      current = actor_->run(std::forward<Args>(args)...).release();
    }
  }

  [[nodiscard]] const std::type_info& program_type() const noexcept override { return typeid(A); }
  [[nodiscard]] bool takes_notice(const MessageType& notice) const noexcept override {
    return notice == message_type<MessageOf<A>>;
  }
  [[nodiscard]] bool has_terminate() const noexcept override { return terminates; }
  PromiseBase* terminate() override {
    if constexpr (terminates) {
      if constexpr (std::is_void_v<decltype(actor_->terminate())>) {
        actor_->terminate();
      } else {
        return actor_->terminate().release();
      }
    }
    return nullptr;
  }
  void drop_body() noexcept override { actor_.reset(); }

 private:
  static constexpr bool terminates = requires(A actor) { actor.terminate(); };

  std::optional<A> actor_;
};

template <class A, class... Args>
Pid<MessageOf<A>> spawn_on(Runtime* runtime, Args&&... args) {
  static_assert(std::derived_from<A, ActorBase>, "mesh::spawn<A>: A is not an actor class");
  if constexpr (std::derived_from<A, ActorBase>) {
    static_assert(RunsWith<A, Args...>, "mesh::spawn<A>(args...): these arguments do not fit A::run");
  }
  if constexpr (RunsWith<A, Args...>) {
    Process* const process = new ActorProcess<A>(std::forward<Args>(args)...);
    Pid<MessageOf<A>> pid(process);
    start(*process, runtime);
    return pid;
  }
}

template <class... Args>
inline constexpr bool begins_with_runtime = false;
template <class First, class... Rest>
inline constexpr bool begins_with_runtime<First, Rest...> = std::same_as<std::remove_cvref_t<First>, Runtime>;

}  // namespace detail

/// Starts an actor of class `A` and returns at once. The arguments are moved into its frame (04 section 5).
template <class A, class... Args>
  requires(!detail::begins_with_runtime<Args...>)
Pid<detail::MessageOf<A>> spawn(Args&&... args) {
  return detail::spawn_on<A>(nullptr, std::forward<Args>(args)...);
}

}  // namespace mesh
