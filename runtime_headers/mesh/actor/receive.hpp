// Receiving (04 section 7): the first message, oldest first, that fits; the others stay queued in order.
//
// A search by a pattern alone begins behind what such a search has refused before: who waits for answers while
// thousands of other messages are queued does not look through them each time.
#pragma once

#include "mesh/actor/timer.hpp"
#include "mesh/core/option.hpp"

namespace mesh::detail {

/// What a receive thinks of a message.
enum class Fit { take, keep, drop };

/// What all receives share: the search of the mailbox, and the wait for more.
class Reception : public Wait {
 public:
  Reception() = default;
  Reception(const Reception&) = delete;
  Reception& operator=(const Reception&) = delete;

  [[nodiscard]] bool await_ready() { return !is_slice_over() && find(*current_process); }
  void await_suspend(std::coroutine_handle<>) noexcept { current_process->wait = this; }

  [[nodiscard]] Armed arm(Process& process) override;
  [[nodiscard]] bool is_over(Process& process) override { return find(process); }

 protected:
  ~Reception() {
    if (found_ != nullptr) found_->discard();
  }

  [[nodiscard]] virtual Fit examine(const Message& message) = 0;
  /// What its search is known by, if that depends on nothing but the messages; else null.
  [[nodiscard]] virtual const MessageType* pattern() const noexcept { return nullptr; }

  /// Looks at messages that it has not looked at yet. True when it has found one.
  [[nodiscard]] bool find(Process& process);

  Message* found_ = nullptr;

 private:
  Link* examined_ = nullptr;  // the last message of those that do not fit
};

/// A receive that gives up when its time is over. The class that is made of it ends the wait in its own destructor:
/// later the object is no longer of that class, and the clock may be about to call it.
class TimedReception : public Reception, public Timer {
 public:
  explicit TimedReception(Int milliseconds) noexcept : milliseconds_(milliseconds) {
    if (milliseconds > 0) due = due_after(milliseconds);
  }

  [[nodiscard]] bool await_ready() { return !is_slice_over() && (find(*current_process) || milliseconds_ <= 0); }
  [[nodiscard]] Armed arm(Process& process) override;
  [[nodiscard]] bool is_over(Process& process) override;
  void fire() noexcept override;

  /// The timer will not touch the process any more. In the process that waits.
  void end_wait() noexcept {
    if (process_ == nullptr) return;
    stop_timer(*process_->scheduler, *this);
    process_ = nullptr;
  }

 protected:
  ~TimedReception() = default;

 private:
  Int milliseconds_;
  Process* process_ = nullptr;
  std::atomic<bool> has_fired_{false};
};

/// Says on stderr that a message of another type was dropped (04 section 6.8).
void warn_of_dropped_message() noexcept;

/// A filter that takes everything.
struct Everything {
  template <class M>
  constexpr bool operator()(const M&) const noexcept {
    return true;
  }
};

/// A filter that depends on nothing but the message.
template <class Filter>
struct Pattern : Filter {
  static_assert(std::is_empty_v<Filter>, "receive_matching(filter): the filter captures something; use receive_if");
};

/// What the search of a filter is known by; null for a filter that may change its mind.
template <class Filter>
inline constexpr const MessageType* pattern_of = nullptr;
template <class Filter>
inline constexpr const MessageType* pattern_of<Pattern<Filter>> = &message_type<Filter>;

template <class M, class Filter>
[[nodiscard]] Fit fit_of(const Message& message, Filter& filter) {
  if constexpr (std::same_as<M, Any>) {
    if (!message.is_plain()) return Fit::drop;
    return filter(message.to_any()) ? Fit::take : Fit::keep;
  } else {
    if (message.type() == message_type<M>) {
      return filter(static_cast<const Node<M>&>(message).value) ? Fit::take : Fit::keep;
    }
    if (message.is_plain()) warn_of_dropped_message();
    return Fit::drop;
  }
}

/// The value of a message that fits; gives the message up.
template <class M>
[[nodiscard]] M value_of(Message*& message) {
  Message* const taken = std::exchange(message, nullptr);
  if constexpr (std::same_as<M, Any>) {
    Any value = taken->to_any();
    taken->discard();
    return value;
  } else {
    M value = std::move(static_cast<Node<M>*>(taken)->value);
    taken->discard();
    return value;
  }
}

/// `co_await receive()` and `co_await receive_if(filter)`.
template <class M, class Filter = Everything>
class [[nodiscard]] Receive final : public Reception {
 public:
  explicit Receive(Filter filter = {}) : filter_(std::move(filter)) {}
  M await_resume() { return value_of<M>(found_); }

 private:
  Fit examine(const Message& message) override { return fit_of<M>(message, filter_); }
  [[nodiscard]] const MessageType* pattern() const noexcept override { return pattern_of<Filter>; }

  [[no_unique_address]] Filter filter_;
};

/// `co_await receive_for(ms)` and `co_await receive_if_for(filter, ms)`: None when the time is over.
template <class M, class Filter = Everything>
class [[nodiscard]] ReceiveFor final : public TimedReception {
 public:
  ReceiveFor(Filter filter, Int milliseconds) : TimedReception(milliseconds), filter_(std::move(filter)) {}
  ~ReceiveFor() { end_wait(); }
  Option<M> await_resume() {
    if (found_ == nullptr) return None{};
    return Some<M>{value_of<M>(found_)};
  }

 private:
  Fit examine(const Message& message) override { return fit_of<M>(message, filter_); }
  [[nodiscard]] const MessageType* pattern() const noexcept override { return pattern_of<Filter>; }

  [[no_unique_address]] Filter filter_;
};

}  // namespace mesh::detail
