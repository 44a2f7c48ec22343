// `Fn<R(A...)>`: a function value of any origin, shared and immutable.
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include "mesh/core/panic.hpp"
#include "mesh/core/scalar.hpp"
#include "mesh/core/shared.hpp"
#include "mesh/core/stack.hpp"
#include "mesh/core/unify.hpp"

namespace mesh {

namespace detail {

/// The value of `f(args...)`, where a function that returns nothing returns Unit.
template <class F, class... A>
decltype(auto) call(F&& f, A&&... args) {
  if constexpr (std::is_void_v<std::invoke_result_t<F, A...>>) {
    std::forward<F>(f)(std::forward<A>(args)...);
    return Unit{};
  } else {
    return std::forward<F>(f)(std::forward<A>(args)...);
  }
}

/// The type of value that `f(args...)` gives.
template <class F, class... A>
using CallResult = std::decay_t<decltype(detail::call(std::declval<F>(), std::declval<A>()...))>;

}  // namespace detail

template <class Signature>
class Fn;

/// `Fun(A...) -> R` of Mesh. `R` of unit is `mesh::Unit`. Cheap to copy, called from any thread.
template <class R, class... A>
class Fn<R(A...)> {
 public:
  /// The empty function, which panics when it is called.
  Fn() = default;

  template <class F>
    requires(!std::same_as<std::remove_cvref_t<F>, Fn> && std::is_invocable_v<const std::decay_t<F>&, A...>)
  Fn(F&& f) : callable_(new Holder<std::decay_t<F>>(std::forward<F>(f))) {  // NOLINT: implicit
    static_assert(std::is_convertible_v<detail::CallResult<const std::decay_t<F>&, A...>, R>,
                  "mesh::Fn: the callable returns another type");
  }

  /// Guards the stack, since functions may call each other through values without end.
  R operator()(A... args) const {
    guard_stack();
    if (!callable_) panic("call of an empty function");
    return callable_->call(std::forward<A>(args)...);
  }

 private:
  struct Callable : detail::Shared {
    virtual R call(A... args) const = 0;
  };

  template <class F>
  struct Holder final : Callable {
    template <class G>
    explicit Holder(G&& given) : f(std::forward<G>(given)) {}
    R call(A... args) const override { return detail::call(f, std::forward<A>(args)...); }
    F f;
  };

  detail::Handle<Callable> callable_;
};

template <class R, class... A, class S, class... B>
  requires(sizeof...(A) == sizeof...(B))
inline constexpr bool unifies<Fn<R(A...)>, Fn<S(B...)>> =
    is_or_unifies<R, S> && (is_or_unifies<B, A> && ...) && !(std::same_as<R, S> && (std::same_as<A, B> && ...));

}  // namespace mesh
