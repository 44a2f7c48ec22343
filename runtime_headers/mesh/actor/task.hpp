// Tasks: lazily started coroutines, resumed by a driver loop and never by each other.
//
// An await of a child puts the child into its process's `current` slot and returns to the driver, which resumes it;
// when the child is over it puts its parent there. So no chain of awaits grows the stack. (Symmetric transfer would: on
// GCC it is a real tail call only with sibling-call optimisation, and never under AddressSanitizer.)
#pragma once

#include <coroutine>
#include <optional>
#include <type_traits>
#include <utility>

#include "mesh/actor/process.hpp"
#include "mesh/core/panic.hpp"
#include "mesh/core/scalar.hpp"
#include "mesh/core/stack.hpp"

namespace mesh {

template <class T = void>
class [[nodiscard]] Task;

namespace detail {

/// Keeps the exception that is being handled for the driver. Only inside a handler.
void keep_failure() noexcept;

/// Likewise a panic as what ends the process. Its type is known here; to learn it later it had to be thrown once more.
void keep_panic(const Panic& panic) noexcept;

/// Panics with `stack overflow`.
[[noreturn]] void too_many_awaits();

/// How many awaits may be open, one inside the other, before endless recursion is called by its name.
inline constexpr unsigned most_open_awaits = 2'000'000;
/// So many more are left to functions that do not ask.
inline constexpr unsigned reserved_awaits = 1'000;

/// What the promises of all tasks share.
class PromiseBase {
 public:
  PromiseBase() = default;
  PromiseBase(const PromiseBase&) = delete;
  PromiseBase& operator=(const PromiseBase&) = delete;

  [[nodiscard]] std::suspend_always initial_suspend() const noexcept { return {}; }

  struct BackToParent {
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template <class Promise>
    void await_suspend(std::coroutine_handle<Promise> over) const noexcept {
      current_process->current = over.promise().parent;
    }
    void await_resume() const noexcept {}
  };
  [[nodiscard]] BackToParent final_suspend() const noexcept { return {}; }

  // The failure is kept and not rethrown: clang 19 destroys the locals of a coroutine twice when its promise rethrows.
  void unhandled_exception() const noexcept { keep_failure(); }

  std::coroutine_handle<> self;
  PromiseBase* parent = nullptr;  // the coroutine that awaits this one
  unsigned depth = 0;             // open awaits above it
};

/// Makes `child` the coroutine that runs next in this process, on behalf of `parent`.
inline void start_child(PromiseBase& child, PromiseBase& parent) {
  if (parent.depth == most_open_awaits + reserved_awaits) [[unlikely]]
    too_many_awaits();
  child.parent = &parent;
  child.depth = parent.depth + 1;
  current_process->current = &child;
}

/// The coroutine that was destroyed last on this thread, by `unwind`: its owner must not destroy it again.
inline thread_local constinit const PromiseBase* unwound = nullptr;

/// Destroys a chain of awaiting coroutines from the inside out: no recursion.
void unwind(PromiseBase* innermost) noexcept;

/// Owns a coroutine frame.
class Frame {
 public:
  explicit Frame(PromiseBase* promise) noexcept : promise_(promise) {}
  Frame(Frame&& other) noexcept : promise_(std::exchange(other.promise_, nullptr)) {}
  Frame& operator=(Frame other) noexcept {
    std::swap(promise_, other.promise_);
    return *this;
  }
  ~Frame() {
    if (promise_ != nullptr && promise_ != unwound) promise_->self.destroy();
  }

  [[nodiscard]] PromiseBase* promise() const noexcept { return promise_; }
  [[nodiscard]] PromiseBase* release() noexcept { return std::exchange(promise_, nullptr); }

 private:
  PromiseBase* promise_;
};

template <class T>
class Promise final : public PromiseBase {
 public:
  [[nodiscard]] Task<T> get_return_object() noexcept;

  template <class U>
    requires std::convertible_to<U, T>
  void return_value(U&& value) {
    result_.emplace(std::forward<U>(value));
  }
  [[nodiscard]] T take() { return std::move(*result_); }

 private:
  std::optional<T> result_;
};

template <>
class Promise<void> final : public PromiseBase {
 public:
  [[nodiscard]] Task<void> get_return_object() noexcept;
  void return_void() const noexcept {}
  void take() const noexcept {}
};

}  // namespace detail

/// Recursive coroutines begin with it: their frames stand in no stack, but endless recursion is one all the same.
inline void guard_awaits(Location where, const char* function) {
  if (detail::current_process->current->depth >= detail::most_open_awaits) [[unlikely]]
    detail::overflow_stack(where, function);
}

/// A function that suspends: starts when it is awaited, gives a `T` when it is over. Awaited once, by its owner.
template <class T>
class [[nodiscard]] Task {
 public:
  using Value = T;
  using promise_type = detail::Promise<T>;

  explicit Task(promise_type& promise) noexcept : frame_(&promise) {}

  auto operator co_await() && noexcept { return Awaiter{static_cast<promise_type*>(frame_.promise())}; }

  // For the runtime.
  [[nodiscard]] detail::Frame& frame() noexcept { return frame_; }
  [[nodiscard]] detail::PromiseBase* release() noexcept { return frame_.release(); }
  [[nodiscard]] T take() { return static_cast<promise_type*>(frame_.promise())->take(); }

 private:
  struct Awaiter {
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template <class Parent>
    void await_suspend(std::coroutine_handle<Parent> parent) const {
      detail::start_child(*promise, parent.promise());
    }
    T await_resume() const { return promise->take(); }

    promise_type* promise;
  };

  detail::Frame frame_;
};

namespace detail {

template <class T>
inline constexpr bool is_task = false;
template <class T>
inline constexpr bool is_task<Task<T>> = true;

template <class T>
Task<T> Promise<T>::get_return_object() noexcept {
  self = std::coroutine_handle<Promise>::from_promise(*this);
  return Task<T>(*this);
}

inline Task<void> Promise<void>::get_return_object() noexcept {
  self = std::coroutine_handle<Promise>::from_promise(*this);
  return Task<void>(*this);
}

}  // namespace detail

}  // namespace mesh
