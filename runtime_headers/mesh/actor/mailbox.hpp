// The mailbox of a process: any thread pushes at its door, only the owner takes and searches.
//
// The door is one word. It holds the newest message of a chain, or nothing, or one of two marks: `waiting` (the owner
// sleeps until something arrives) and `closed` (the owner has exited). So one compare-exchange decides everything: the
// one sender that replaces `waiting` wakes the owner, and a message never slips in behind an owner that falls asleep.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

#include "mesh/actor/bookmarks.hpp"

namespace mesh::detail {

inline constinit Link waiting_mark;
inline constinit Link closed_mark;

/// What a sender must do after `Mailbox::push`.
enum class Pushed {
  queued,  // nothing: the owner will see it
  wake,    // schedule the owner: he was waiting, and this sender alone was told so
  closed,  // take the message back: the owner has exited
};

/// A queue with many producers and one consumer.
class Mailbox {
 public:
  Mailbox() noexcept : last_(&anchor_) {}
  Mailbox(const Mailbox&) = delete;
  Mailbox& operator=(const Mailbox&) = delete;
  ~Mailbox() { drop(close()); }

  /// Adds a message; it stays the caller's if the mailbox is closed. Any thread.
  [[nodiscard]] Pushed push(Message& message) noexcept {
    Link* newest = door_.load(std::memory_order_relaxed);
    do {
      if (newest == &closed_mark) return Pushed::closed;
      message.next = newest == &waiting_mark ? nullptr : newest;
      // Release: the owner who takes this message also sees what its sender wrote into it. Acquire: the sender that
      // wakes the owner also sees everything that the owner did before it fell asleep, and hands that on.
    } while (!door_.compare_exchange_weak(newest, &message, std::memory_order_acq_rel, std::memory_order_relaxed));
    return newest == &waiting_mark ? Pushed::wake : Pushed::queued;
  }

  /// Takes back the owner's wish to be woken. True for the one caller that succeeds: he must schedule the owner.
  [[nodiscard]] bool stop_waiting() noexcept {
    Link* expected = &waiting_mark;
    return door_.compare_exchange_strong(expected, nullptr, std::memory_order_acq_rel, std::memory_order_relaxed);
  }

  /// Falls asleep unless something has arrived. After true the process belongs to whoever wakes it. Owner only.
  [[nodiscard]] bool wait() noexcept {
    Link* expected = nullptr;
    // Release: pairs with the acquire of the sender that wakes us.
    return door_.compare_exchange_strong(expected, &waiting_mark, std::memory_order_acq_rel, std::memory_order_relaxed);
  }

  /// Moves what has arrived behind what is queued. Owner only.
  void collect() noexcept {
    if (door_.load(std::memory_order_relaxed) == nullptr) return;
    // Acquire: pairs with the release of every push in the chain.
    append(oldest_first(door_.exchange(nullptr, std::memory_order_acquire)));
  }

  /// Where a search begins: the link before the oldest message, or behind what `filter` is known to refuse. Owner
  /// only.
  [[nodiscard]] Link* begin(const MessageType* filter = nullptr) noexcept {
    Link* const bookmark = filter == nullptr || bookmarks_ == nullptr ? nullptr : bookmarks_->find(*filter);
    return bookmark == nullptr ? &anchor_ : bookmark;
  }

  /// A search with this filter, which looks at nothing but the message, has refused everything up to `position`. Owner
  /// only.
  void remember(const MessageType& filter, Link* position) {
    if (queued() < long_search && bookmarks_ == nullptr) return;
    if (bookmarks_ == nullptr) bookmarks_ = std::make_unique<Bookmarks>();
    bookmarks_->set(filter, position);
  }

  /// The message behind `position`, or null. Owner only.
  [[nodiscard]] static Message* after(const Link* position) noexcept { return static_cast<Message*>(position->next); }

  /// Unlinks the message behind `position` and hands it to the caller. Owner only.
  Message* take_after(Link* position) noexcept {
    Message* const taken = after(position);
    position->next = taken->next;
    if (last_ == taken) last_ = position;
    if (bookmarks_ != nullptr) bookmarks_->leave(taken, position);
    taken->next = nullptr;
    queued_.store(queued() - 1, std::memory_order_relaxed);
    return taken;
  }

  /// How many messages the owner had seen and not taken when it looked last. Any thread.
  [[nodiscard]] std::uint32_t queued() const noexcept { return queued_.load(std::memory_order_relaxed); }

  /// Whether the owner sleeps until a message arrives. Any thread; a snapshot.
  [[nodiscard]] bool is_waiting() const noexcept { return door_.load(std::memory_order_relaxed) == &waiting_mark; }

  /// Whether the owner has exited. Any thread.
  [[nodiscard]] bool is_closed() const noexcept { return door_.load(std::memory_order_seq_cst) == &closed_mark; }

  /// Refuses everything from now on, and hands over all messages, oldest first. Owner only.
  [[nodiscard]] Message* close() noexcept {
    append(oldest_first(door_.exchange(&closed_mark, std::memory_order_seq_cst)));
    last_ = &anchor_;
    queued_.store(0, std::memory_order_relaxed);
    bookmarks_.reset();
    return static_cast<Message*>(std::exchange(anchor_.next, nullptr));
  }

  /// Gives up a chain of messages.
  static void drop(Message* chain) noexcept {
    while (chain != nullptr) {
      Message* const next = after(chain);
      chain->discard();
      chain = next;
    }
  }

 private:
  /// So many messages are worth a bookmark.
  static constexpr std::uint32_t long_search = 32;

  static Link* oldest_first(Link* newest) noexcept {
    Link* oldest = nullptr;
    while (newest != nullptr && newest != &waiting_mark && newest != &closed_mark) {
      Link* const older = newest->next;
      newest->next = std::exchange(oldest, newest);
      newest = older;
    }
    return oldest;
  }

  void append(Link* chain) noexcept {
    if (chain == nullptr) return;
    last_->next = chain;
    std::uint32_t count = queued();
    for (; last_->next != nullptr; ++count) last_ = last_->next;
    queued_.store(count, std::memory_order_relaxed);
  }

  std::atomic<Link*> door_{nullptr};
  std::atomic<std::uint32_t> queued_{0};  // written by the owner
  Link anchor_;
  Link* last_;
  std::unique_ptr<Bookmarks> bookmarks_;  // made when searches are long
};

}  // namespace mesh::detail
