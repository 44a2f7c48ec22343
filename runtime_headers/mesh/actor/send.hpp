// Sending (04 section 6): never blocks, never fails; one allocation and one compare-exchange.
#pragma once

#include "mesh/actor/pid.hpp"

namespace mesh {

namespace detail {

/// The value as a message for a mailbox that takes `M`.
template <class M, class T>
[[nodiscard]] Message* make_message(T&& value) {
  if constexpr (std::same_as<std::remove_cvref_t<T>, Any>) {
    return value.to_message();
  } else if constexpr (std::same_as<M, Any>) {
    return new Node<MessageValue<T>>(std::forward<T>(value));
  } else {
    static_assert(std::convertible_to<T&&, M>, "mesh::send: the value is no message of this actor (Pid<M> takes M)");
    return new Node<M>(std::forward<T>(value));
  }
}

}  // namespace detail

/// Sends a message to a process; dropped if the pid is null or the process has exited.
template <class M, class T>
void send(const Pid<M>& pid, T&& value) {
  if (pid.is_null()) return;
  if (detail::Message* const message = detail::make_message<M>(std::forward<T>(value))) {
    detail::deliver(*pid.process(), message);
  }
}

/// Likewise to a pid of unknown type: the receiver drops what it does not take.
template <class T>
void send(const AnyPid& pid, T&& value) {
  send(Pid<Any>(pid), std::forward<T>(value));
}

}  // namespace mesh
