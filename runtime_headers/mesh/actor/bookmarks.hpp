// Bookmarks in a mailbox: up to where a search has been in vain, so that the next one of its kind begins behind.
#pragma once

#include <array>
#include <cstddef>

#include "mesh/actor/message.hpp"

namespace mesh::detail {

/// Remembers some searches. A search is known by its filter, which looks at nothing but the message: what it has
/// refused once it will always refuse.
class Bookmarks {
 public:
  /// The last of the messages that this filter is known to refuse; null if nothing is known.
  [[nodiscard]] Link* find(const MessageType& filter) const noexcept {
    for (const Bookmark& bookmark : bookmarks_) {
      if (bookmark.filter == &filter) return bookmark.position;
    }
    return nullptr;
  }

  /// This filter refuses everything up to `position`. When there is no place left, the bookmark made first goes.
  void set(const MessageType& filter, Link* position) noexcept {
    for (Bookmark& bookmark : bookmarks_) {
      if (bookmark.filter == &filter) {
        bookmark.position = position;
        return;
      }
    }
    bookmarks_[next_] = {&filter, position};
    next_ = (next_ + 1) % bookmarks_.size();
  }

  /// `message`, which stood behind `before`, leaves the mailbox.
  void leave(const Link* message, Link* before) noexcept {
    for (Bookmark& bookmark : bookmarks_) {
      if (bookmark.position == message) bookmark.position = before;
    }
  }

 private:
  struct Bookmark {
    const MessageType* filter = nullptr;
    Link* position = nullptr;
  };

  std::array<Bookmark, 4> bookmarks_{};
  std::size_t next_ = 0;
};

}  // namespace mesh::detail
