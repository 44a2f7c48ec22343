// Notices: messages of the system, typed like all others (04 section 9.5).
#pragma once

#include "mesh/actor/exit.hpp"
#include "mesh/actor/links.hpp"
#include "mesh/actor/message.hpp"

namespace mesh::detail {

/// A message that no program has sent: mailboxes of another type drop it without a word.
template <class T>
class Notice : public Node<T> {
 public:
  using Node<T>::Node;
  [[nodiscard]] bool is_plain() const noexcept final { return false; }
};

/// Why an exit signal is sent.
enum class Cause : std::uint8_t {
  link,     // the sender has ended
  child,    // likewise, and it was a child of the receiver
  parent,   // likewise, and it was the supervisor of the receiver
  request,  // somebody wants the receiver to end
};

/// An exit signal that became a notice; supervisors want to know more than the text.
class ExitMessage final : public Notice<ExitNotice> {
 public:
  ExitMessage(const AnyPid& from, ExitReason reason, Cause cause)
      : Notice(ExitNotice{Atom("exit"), from, reason.text}), reason(std::move(reason)), cause(cause) {}

  [[nodiscard]] const AnyPid& from() const noexcept { return std::get<AnyPid>(value); }

  const ExitReason reason;
  const Cause cause;
};

/// Sends an exit signal (04 section 9.3): a notice where it is trapped or quiet, else the end of `to`.
void send_exit(Process& to, const AnyPid& from, const ExitReason& reason, Cause cause);

/// Ends the running process, whether it traps exits or not.
[[noreturn]] void exit_now(ExitReason reason);

}  // namespace mesh::detail
