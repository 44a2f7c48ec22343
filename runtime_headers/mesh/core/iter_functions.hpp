// The module `Iter`, and what the collections collect (03 section 9.11). Adapters pull nothing until somebody pulls
// from them; callbacks are any callables, and one that returns nothing returns Unit.
#pragma once

#include <cstddef>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

#include "mesh/core/fn.hpp"
#include "mesh/core/interface.hpp"
#include "mesh/core/iter.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/map.hpp"
#include "mesh/core/option.hpp"
#include "mesh/core/range.hpp"
#include "mesh/core/scalar.hpp"
#include "mesh/core/set.hpp"
#include "mesh/core/string.hpp"

namespace mesh::detail {

/// Walks through a collection that it keeps alive.
template <class Collection, class Element>
class Walk : public Pipeline<Walk<Collection, Element>> {
 public:
  using value_type = Element;

  explicit Walk(Collection collection)
      : collection_(std::move(collection)), at_(collection_.begin()), end_(collection_.end()) {}

  std::optional<Element> next() {
    if (at_ == end_) return std::nullopt;
    return *at_++;
  }
  template <class F>
  void walk_while(F& f) {
    for (Position at = std::exchange(at_, end_); at != end_; ++at) {
      if (f(*at)) continue;
      at_ = ++at;
      return;
    }
  }

 private:
  using Position = decltype(std::declval<const Collection&>().begin());

  Collection collection_;
  Position at_;
  Position end_;
};

template <class K, class V>
class MapWalk : public Pipeline<MapWalk<K, V>> {
 public:
  using value_type = std::tuple<K, V>;

  explicit MapWalk(Map<K, V> map) : entries_(std::move(map)) {}

  std::optional<value_type> next() {
    const std::optional<MapEntry<K, V>> entry = entries_.next();
    if (!entry.has_value()) return std::nullopt;
    return value_type(entry->key, entry->value);
  }
  template <class F>
  void walk_while(F& f) {
    mesh::walk_while(entries_, [&f](const MapEntry<K, V>& entry) { return f(value_type(entry.key, entry.value)); });
  }

 private:
  Walk<Map<K, V>, MapEntry<K, V>> entries_;
};

template <class S, class F>
struct Mapped : Pipeline<Mapped<S, F>> {
  using value_type = CallResult<F&, typename S::value_type>;

  Mapped(S given_source, F given_f) : source(std::move(given_source)), f(std::move(given_f)) {}
  std::optional<value_type> next() {
    auto element = source.next();
    if (!element.has_value()) return std::nullopt;
    return detail::call(f, *std::move(element));
  }
  template <class G>
  void walk_while(G& give) {
    mesh::walk_while(source, [this, &give](auto&& element) {
      return give(detail::call(f, std::forward<decltype(element)>(element)));
    });
  }

  S source;
  F f;
};

template <class S, class F>
struct Filtered : Pipeline<Filtered<S, F>> {
  using value_type = typename S::value_type;

  Filtered(S given_source, F given_f) : source(std::move(given_source)), is_wanted(std::move(given_f)) {}
  std::optional<value_type> next() {
    auto element = source.next();
    while (element.has_value() && !is_wanted(std::as_const(*element))) element = source.next();
    return element;
  }
  template <class G>
  void walk_while(G& give) {
    mesh::walk_while(source, [this, &give](auto&& element) {
      return !is_wanted(std::as_const(element)) || give(std::forward<decltype(element)>(element));
    });
  }

  S source;
  F is_wanted;
};

template <class S>
struct Taken : Pipeline<Taken<S>> {
  using value_type = typename S::value_type;

  Taken(S given_source, Int count) : source(std::move(given_source)), left(count) {}
  std::optional<value_type> next() {
    if (left <= 0) return std::nullopt;
    --left;
    return source.next();
  }
  template <class G>
  void walk_while(G& give) {
    if (left <= 0) return;
    mesh::walk_while(source, [this, &give](auto&& element) {
      --left;
      return give(std::forward<decltype(element)>(element)) && left > 0;
    });
  }

  S source;
  Int left;
};

template <class S>
struct Skipped : Pipeline<Skipped<S>> {
  using value_type = typename S::value_type;

  Skipped(S given_source, Int count) : source(std::move(given_source)), left(count) {}
  std::optional<value_type> next() {
    for (; left > 0; --left) {
      if (!source.next().has_value()) left = 1;
    }
    return source.next();
  }

  S source;
  Int left;
};

template <class S>
struct Numbered : Pipeline<Numbered<S>> {
  using value_type = std::tuple<Int, typename S::value_type>;

  explicit Numbered(S given_source) : source(std::move(given_source)) {}
  std::optional<value_type> next() {
    auto element = source.next();
    if (!element.has_value()) return std::nullopt;
    return value_type(index++, *std::move(element));
  }
  template <class G>
  void walk_while(G& give) {
    mesh::walk_while(source, [this, &give](auto&& element) {
      return give(value_type(index++, std::forward<decltype(element)>(element)));
    });
  }

  S source;
  Int index = 0;
};

template <class A, class B>
struct Zipped : Pipeline<Zipped<A, B>> {
  using value_type = std::tuple<typename A::value_type, typename B::value_type>;

  Zipped(A given_left, B given_right) : left(std::move(given_left)), right(std::move(given_right)) {}
  std::optional<value_type> next() {
    auto first = left.next();
    if (!first.has_value()) return std::nullopt;
    auto second = right.next();
    if (!second.has_value()) return std::nullopt;
    return value_type(*std::move(first), *std::move(second));
  }

  A left;
  B right;
};

/// The pieces of a text between delimiters that are not empty.
class Pieces : public Pipeline<Pieces> {
 public:
  using value_type = String;

  Pieces(String text, String delimiter) : rest_(std::move(text)), delimiter_(std::move(delimiter)) {}
  std::optional<String> next() {
    if (is_done_) return std::nullopt;
    const std::size_t found = rest_.view().find(delimiter_.view(), start_);
    is_done_ = found == std::string_view::npos;
    const std::size_t end = is_done_ ? rest_.size() : found;
    return rest_.substring(std::exchange(start_, end + delimiter_.size()), end - start_);
  }

 private:
  String rest_;
  String delimiter_;
  std::size_t start_ = 0;
  bool is_done_ = false;
};

/// What `next` of a value gives, until it gives None.
template <class T>
struct Repeated : Pipeline<Repeated<T>> {
  using value_type = typename Stepwise<T>::Item;

  explicit Repeated(T given) : value(std::move(given)) {}
  std::optional<value_type> next() {
    auto element = Stepwise<T>::next(value);
    if (element.template is<None>()) return std::nullopt;
    return std::move(element.template get<Some>().value);
  }

  T value;
};

}  // namespace mesh::detail

namespace mesh::iter {

template <class T>
auto from(List<T> list) {
  return detail::Walk<List<T>, T>(std::move(list));
}
template <class K, class V>
auto from(Map<K, V> map) {
  return detail::MapWalk<K, V>(std::move(map));
}
template <class T>
auto from(Set<T> set) {
  return detail::Walk<Set<T>, T>(std::move(set));
}
inline auto from(Range range) { return detail::Walk<Range, Int>(range); }
template <Source S>
S from(S source) {
  return source;
}
/// A type with an impl of Iterable, or of Iterator.
template <class T>
  requires(!Source<T> && (Implements<T, Iterable> || Implements<T, Stepwise>))
auto from(const T& value) {
  if constexpr (Implements<T, Iterable>) {
    return iter::from(Iterable<T>::iter(value));
  } else {
    return detail::Repeated<T>(value);
  }
}

template <Source S, class F>
auto map(S source, F&& f) {
  return detail::Mapped<S, std::decay_t<F>>(std::move(source), std::forward<F>(f));
}

template <Source S, class F>
auto filter(S source, F&& is_wanted) {
  return detail::Filtered<S, std::decay_t<F>>(std::move(source), std::forward<F>(is_wanted));
}

/// The first `count` elements; does not touch the source for more.
template <Source S>
auto take(S source, Int count) {
  return detail::Taken<S>(std::move(source), count);
}

/// What follows the first `count` elements, which are pulled together with the one behind them.
template <Source S>
auto skip(S source, Int count) {
  return detail::Skipped<S>(std::move(source), count);
}

template <Source S>
auto enumerate(S source) {
  return detail::Numbered<S>(std::move(source));
}

/// Ends with the shorter one. The left is asked first, so it may lose an element.
template <Source A, Source B>
auto zip(A left, B right) {
  return detail::Zipped<A, B>(std::move(left), std::move(right));
}

/// The pieces of `text` between occurrences of `delimiter`, which must not be empty: `mesh::string::split` without a
/// list.
inline auto split(String text, String delimiter) { return detail::Pieces(std::move(text), std::move(delimiter)); }

template <Source S>
Int count(S source) {
  Int count = 0;
  mesh::walk(source, [&count](const auto&) { ++count; });
  return count;
}

template <Source S>
auto sum(S source) {
  typename S::value_type total = {};
  mesh::walk(source, [&total](const auto& element) { total += element; });
  return total;
}

template <Source S, class F>
bool any(S source, F&& is_so) {
  bool is_any = false;
  mesh::walk_while(source, [&](const auto& element) { return !(is_any = is_so(element)); });
  return is_any;
}

template <Source S, class F>
bool all(S source, F&& is_so) {
  bool are_all = true;
  mesh::walk_while(source, [&](const auto& element) { return are_all = is_so(element); });
  return are_all;
}

template <Source S, class F>
Option<typename S::value_type> find(S source, F&& is_wanted) {
  Option<typename S::value_type> found = None{};
  mesh::walk_while(source, [&](auto&& element) {
    const bool is_it = is_wanted(std::as_const(element));
    if (is_it) found = Some<typename S::value_type>{std::forward<decltype(element)>(element)};
    return !is_it;
  });
  return found;
}

/// Folds from the left. The accumulator has the type that `f` returns, as in `mesh::list::reduce`.
template <Source S, class A, class F>
auto reduce(S source, A initial, F&& f) {
  detail::CallResult<F&, A, typename S::value_type> accumulator(std::move(initial));
  mesh::walk(source, [&](auto&& element) {
    accumulator = detail::call(f, std::move(accumulator), std::forward<decltype(element)>(element));
  });
  return accumulator;
}

}  // namespace mesh::iter

namespace mesh::list {

template <Source S>
List<typename S::value_type> collect(S source) {
  List<typename S::value_type> list;
  mesh::walk(source, [&list](auto&& element) { list.append(std::forward<decltype(element)>(element)); });
  return list;
}

}  // namespace mesh::list

namespace mesh::map {

/// As if put one after the other: the first position of a key, and its last value.
template <Source S>
auto collect(S source) {
  using Entry = typename S::value_type;
  Map<std::tuple_element_t<0, Entry>, std::tuple_element_t<1, Entry>> map;
  mesh::walk(source, [&map]<class Pair>(Pair&& entry) {
    map.put(std::get<0>(std::forward<Pair>(entry)), std::get<1>(std::forward<Pair>(entry)));
  });
  return map;
}

}  // namespace mesh::map

namespace mesh::set {

/// The first of equal elements stays.
template <Source S>
Set<typename S::value_type> collect(S source) {
  Set<typename S::value_type> set;
  mesh::walk(source, [&set](auto&& element) { set.add(std::forward<decltype(element)>(element)); });
  return set;
}

}  // namespace mesh::set

namespace mesh::string {

template <Source S>
String collect(S source) {
  String text;
  mesh::walk(source, [&text](const String& part) { text.append(part.view()); });
  return text;
}

}  // namespace mesh::string
