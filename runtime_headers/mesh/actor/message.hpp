// Messages: typed nodes that know their own type, so that nothing is ever read as something else (04 section 6.8).
#pragma once

#include <concepts>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

#include "mesh/core/list.hpp"
#include "mesh/core/refcount.hpp"
#include "mesh/core/string.hpp"
#include "mesh/core/sum.hpp"
#include "mesh/core/text.hpp"

namespace mesh {

class Any;

namespace detail {

/// Identifies a type of message by its address. It holds that address too, so that no linker folds two of them.
struct MessageType {
  const MessageType* self;
  friend bool operator==(const MessageType& a, const MessageType& b) noexcept { return &a == &b; }
};

template <class T>
inline constexpr MessageType message_type{&message_type<T>};

/// What hangs in a queue of messages.
struct Link {
  Link* next = nullptr;
};

/// A message on its way, or waiting in a mailbox: made by the sender, given up by whoever takes it.
class Message : public Link {
 public:
  Message() = default;
  Message(const Message&) = delete;
  Message& operator=(const Message&) = delete;

  [[nodiscard]] virtual const MessageType& type() const noexcept = 0;

  /// Whether a program sent it with `send`; if not, only its addressee knows what it is.
  [[nodiscard]] virtual bool is_plain() const noexcept { return false; }

  /// The value of a plain message, for an open mailbox.
  [[nodiscard]] virtual Any to_any() const;

  /// Gives the message up, answered or not.
  virtual void discard() noexcept { delete this; }

 protected:
  virtual ~Message() = default;
};

/// A message that carries a `T`.
template <class T>
class Node : public Message {
 public:
  template <class U>
  explicit Node(U&& value) : value(std::forward<U>(value)) {}

  [[nodiscard]] const MessageType& type() const noexcept override { return message_type<T>; }
  [[nodiscard]] bool is_plain() const noexcept override { return true; }
  [[nodiscard]] Any to_any() const override;

  T value;

 protected:
  ~Node() override = default;
};

/// The type under which a C++ value travels: integers as Int, floating point as Float, literals as String.
template <class T>
struct MessageValueOf {
  using type = T;
};
template <std::integral T>
  requires(!std::same_as<T, bool>)
struct MessageValueOf<T> {
  using type = Int;
};
template <std::floating_point T>
struct MessageValueOf<T> {
  using type = Float;
};
template <>
struct MessageValueOf<const char*> {
  using type = String;
};
template <class T>
using MessageValue = typename MessageValueOf<std::decay_t<T>>::type;

/// Whether `==` compiles, looking into what claims to be comparable whatever it holds.
template <class T>
inline constexpr bool has_equality = requires(const T& a) { static_cast<bool>(a == a); };
template <class T>
inline constexpr bool has_equality<List<T>> = has_equality<T>;
template <class... T>
inline constexpr bool has_equality<std::tuple<T...>> = (has_equality<T> && ...);
template <class... T>
inline constexpr bool has_equality<std::variant<T...>> = (has_equality<T> && ...);
template <SumType T>
inline constexpr bool has_equality<T> = has_equality<decltype(T::alternative)>;

}  // namespace detail

/// What an open mailbox receives: any value, which can be printed, compared, stored and sent on (04 section 5.5).
class Any {
 public:
  Any() = default;
  template <class T>
    requires(!std::same_as<std::remove_cvref_t<T>, Any>)
  explicit Any(T&& value) : box_(new Holding<std::remove_cvref_t<T>>(std::forward<T>(value))) {}

  Any(const Any& other) noexcept : box_(other.box_) {
    if (box_ != nullptr) box_->references.add();
  }
  Any(Any&& other) noexcept : box_(std::exchange(other.box_, nullptr)) {}
  Any& operator=(Any other) noexcept {
    std::swap(box_, other.box_);
    return *this;
  }
  ~Any() {
    if (box_ != nullptr && box_->references.drop()) delete box_;
  }

  /// The value inside if it is a `T`, else null.
  template <class T>
  [[nodiscard]] const T* as() const noexcept {
    if (box_ == nullptr || !(box_->type() == detail::message_type<T>)) return nullptr;
    return &static_cast<const Holding<T>*>(box_)->value;
  }

  /// A message that carries the value inside, under its own type.
  [[nodiscard]] detail::Message* to_message() const { return box_ == nullptr ? nullptr : box_->to_message(); }

  friend bool operator==(const Any& a, const Any& b) {
    if (a.box_ == nullptr || b.box_ == nullptr) return a.box_ == b.box_;
    return a.box_->type() == b.box_->type() && a.box_->equals(*b.box_);
  }
  friend String to_text(const Any& any) { return any.box_ == nullptr ? String("()") : any.box_->to_text(); }

 private:
  struct Box {
    virtual ~Box() = default;
    [[nodiscard]] virtual const detail::MessageType& type() const noexcept = 0;
    [[nodiscard]] virtual bool equals(const Box& same_type) const = 0;
    [[nodiscard]] virtual String to_text() const = 0;
    [[nodiscard]] virtual detail::Message* to_message() const = 0;
    detail::RefCount references;
  };

  template <class T>
  struct Holding final : Box {
    template <class U>
    explicit Holding(U&& value) : value(std::forward<U>(value)) {}
    [[nodiscard]] const detail::MessageType& type() const noexcept override { return detail::message_type<T>; }
    [[nodiscard]] bool equals(const Box& same_type) const override {
      if constexpr (detail::has_equality<T>) {
        return value == static_cast<const Holding&>(same_type).value;
      } else {
        return &same_type == this;
      }
    }
    [[nodiscard]] String to_text() const override {
      if constexpr (Displayable<T>) {
        return mesh::text(value);
      } else {
        return "<value>";
      }
    }
    [[nodiscard]] detail::Message* to_message() const override { return new detail::Node<T>(value); }
    T value;
  };

  Box* box_ = nullptr;
};

namespace detail {

inline Any Message::to_any() const { return Any(); }

template <class T>
Any Node<T>::to_any() const {
  return Any(value);
}

}  // namespace detail

}  // namespace mesh
