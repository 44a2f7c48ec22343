// `Iter<T>`: a sequence that is computed while it is walked through, once (03 section 8).
//
// Whatever gives elements is a source: it has `next()`. A pipeline of `mesh::iter` functions is one source that
// contains the others by value, and so compiles to one loop. As a variable it becomes an `Iter<T>`, whose copies share
// it: who pulls an element pulls it from all.
//
// Who wants all elements does not pull them: `walk_while` hands them from stage to stage as arguments, which compilers
// turn into the loop that one would write by hand.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>

#include "mesh/core/shared.hpp"
#include "mesh/core/stack.hpp"

namespace mesh {

/// Gives its elements one by one, and nothing when it is exhausted.
template <class S>
concept Source = requires(S source) {
  { source.next() } -> std::same_as<std::optional<typename S::value_type>>;
};

/// Gives the elements of a source that are left to `f`, one by one, until `f` returns false.
template <Source S, class F>
void walk_while(S& source, F&& f) {
  if constexpr (requires { source.walk_while(f); }) {
    source.walk_while(f);
  } else {
    while (auto element = source.next()) {
      if (!f(*std::move(element))) return;
    }
  }
}

/// Gives all elements of a source that are left to `f`, one by one.
template <Source S, class F>
void walk(S& source, F&& f) {
  mesh::walk_while(source, [&f](auto&& element) {
    f(std::forward<decltype(element)>(element));
    return true;
  });
}

namespace detail {

/// Behind the last element. Stands for std::default_sentinel_t, with which <iterator> brings the streams.
struct Exhausted {};

/// The position of a loop in a source, which is always the same: at the element that was pulled last.
template <class S>
class Pull {
 public:
  using value_type = typename S::value_type;
  using difference_type = std::ptrdiff_t;

  explicit Pull(S& source) : source_(&source), element_(source.next()) {}
  [[nodiscard]] const value_type& operator*() const noexcept { return *element_; }
  [[nodiscard]] const value_type* operator->() const noexcept { return &*element_; }
  Pull& operator++() {
    element_ = source_->next();
    return *this;
  }
  void operator++(int) { ++*this; }
  friend bool operator==(const Pull& pull, Exhausted) noexcept { return !pull.element_.has_value(); }

 private:
  S* source_;
  std::optional<value_type> element_;
};

/// Makes a source a range of C++. A pipeline is moved and never copied, for two copies would not know of each other.
template <class Derived>
class Pipeline {
 public:
  Pipeline() = default;
  Pipeline(const Pipeline&) = delete;
  Pipeline(Pipeline&&) = default;
  Pipeline& operator=(const Pipeline&) = delete;
  Pipeline& operator=(Pipeline&&) = default;
  ~Pipeline() = default;

  [[nodiscard]] auto begin() { return Pull<Derived>(static_cast<Derived&>(*this)); }
  [[nodiscard]] Exhausted end() const noexcept { return {}; }
};

}  // namespace detail

/// A source of any origin. All copies are the same one. Not to be used by two processes.
template <class T>
class Iter {
 public:
  using value_type = T;

  /// The exhausted one.
  Iter() = default;

  template <Source S>
    requires(!std::same_as<S, Iter> && std::convertible_to<typename S::value_type, T>)
  Iter(S source) : source_(new Holder<S>(std::move(source))) {}  // NOLINT: implicit

  std::optional<T> next() const {
    guard_stack();
    if (!source_) return std::nullopt;
    return source_->next();
  }

  [[nodiscard]] auto begin() const { return detail::Pull<const Iter>(*this); }
  [[nodiscard]] detail::Exhausted end() const noexcept { return {}; }

 private:
  struct AnySource : detail::Shared {
    virtual std::optional<T> next() = 0;
  };

  template <class S>
  struct Holder final : AnySource {
    explicit Holder(S given) : source(std::move(given)) {}
    std::optional<T> next() override {
      auto element = source.next();
      if (!element.has_value()) return std::nullopt;
      return std::optional<T>(*std::move(element));
    }
    S source;
  };

  detail::Handle<AnySource> source_;
};

}  // namespace mesh
