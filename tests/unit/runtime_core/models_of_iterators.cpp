// Iter beside closures that pull by the rules of reference 03 section 8. Both write down what they call.
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "models.hpp"

using mesh::Int;
using mesh::Iter;
using mesh::List;
using models::below;
using models::one_in;
using models::Random;

namespace {

using Next = std::function<std::optional<Int>()>;
using Log = std::vector<std::string>;

/// An iterator, and a model of it with a state of its own. Copies are the same one.
struct Stream {
  Iter<Int> iter;
  Next model;
};

Next over(std::vector<Int> items) {
  auto at = std::make_shared<std::size_t>(0);
  return [items = std::move(items), at]() -> std::optional<Int> {
    if (*at == items.size()) return std::nullopt;
    return items[(*at)++];
  };
}

Stream random_source(Random& random) {
  const auto length = static_cast<Int>(below(random, 12));
  std::vector<Int> items;
  for (Int n = 0; n < length; ++n) items.push_back(n * n);
  List<Int> list;
  mesh::Set<Int> set;
  mesh::Map<Int, Int> map;
  for (const Int n : items) {
    list.append(n);
    set.add(n);
    map.put(n, 1);
  }
  switch (below(random, 4)) {
    case 0:
      return {mesh::iter::from(list), over(items)};
    case 1:
      return {mesh::iter::from(set), over(items)};
    case 2:
      return {mesh::iter::map(mesh::iter::from(map), [](const auto& entry) { return std::get<0>(entry); }),
              over(items)};
    default:
      for (Int n = 0; n < length; ++n) items[static_cast<std::size_t>(n)] = n;
      return {mesh::iter::from(mesh::Range{0, length}), over(items)};
  }
}

/// Lazy adapters around `source`, which goes on being usable; what they call is written into the logs.
Stream adapted(Random& random, const Stream& source, const Stream& other, Log& log, Log& model_log) {
  const auto n = static_cast<Int>(below(random, 8)) - 2;
  const Next inner = source.model;
  switch (below(random, 6)) {
    case 0: {
      const auto triple = [n](Log& into, Int x) {
        into.push_back("map " + std::to_string(x));
        return x * 3 + n;
      };
      return {mesh::iter::map(source.iter, [&log, triple](Int x) { return triple(log, x); }),
              [&model_log, inner, triple]() -> std::optional<Int> {
                const auto x = inner();
                return x ? std::optional(triple(model_log, *x)) : std::nullopt;
              }};
    }
    case 1: {
      const auto is_wanted = [n](Log& into, Int x) {
        into.push_back("filter " + std::to_string(x));
        return (x + n) % 3 != 0;
      };
      return {mesh::iter::filter(source.iter, [&log, is_wanted](Int x) { return is_wanted(log, x); }),
              [&model_log, inner, is_wanted]() -> std::optional<Int> {
                auto x = inner();
                while (x && !is_wanted(model_log, *x)) x = inner();
                return x;
              }};
    }
    case 2: {
      auto left = std::make_shared<Int>(n);
      return {mesh::iter::take(source.iter, n), [inner, left]() -> std::optional<Int> {
                if (*left <= 0) return std::nullopt;
                --*left;
                return inner();
              }};
    }
    case 3: {
      auto left = std::make_shared<Int>(n);
      return {mesh::iter::skip(source.iter, n), [inner, left]() -> std::optional<Int> {
                while (*left > 0) *left = inner() ? *left - 1 : 0;
                return inner();
              }};
    }
    case 4: {
      auto index = std::make_shared<Int>(0);
      return {mesh::iter::map(mesh::iter::enumerate(source.iter),
                              [](const auto& pair) { return std::get<0>(pair) * 100 + std::get<1>(pair); }),
              [inner, index]() -> std::optional<Int> {
                const auto x = inner();
                return x ? std::optional((*index)++ * 100 + *x) : std::nullopt;
              }};
    }
    default: {
      const Next right = other.model;
      return {mesh::iter::map(mesh::iter::zip(source.iter, other.iter),
                              [](const auto& pair) { return std::get<0>(pair) - std::get<1>(pair); }),
              [inner, right]() -> std::optional<Int> {
                const auto x = inner();
                if (!x) return std::nullopt;
                const auto y = right();
                return y ? std::optional(*x - *y) : std::nullopt;
              }};
    }
  }
}

/// Pulls some or all of the elements.
void pull(Random& random, const Stream& stream) {
  const auto n = static_cast<Int>(below(random, 5));
  const auto is_n = [n](Int x) { return x % 5 == n; };
  std::optional<Int> found;
  switch (below(random, 9)) {
    case 0: {
      const std::optional<Int> pulled = stream.iter.next();
      EXPECT_EQ(pulled, stream.model());
      break;
    }
    case 1: {
      Int count = 0;
      while (stream.model()) ++count;
      EXPECT_EQ(mesh::iter::count(stream.iter), count);
      EXPECT_EQ(mesh::iter::count(stream.iter), 0);
      EXPECT_EQ(stream.model(), std::nullopt);
      break;
    }
    case 2: {
      Int sum = 0;
      while (const auto x = stream.model()) sum += *x;
      EXPECT_EQ(mesh::iter::sum(stream.iter), sum);
      break;
    }
    case 3:
      while ((found = stream.model()) && !is_n(*found)) continue;
      EXPECT_EQ(mesh::iter::any(stream.iter, is_n), found.has_value());
      break;
    case 4:
      while ((found = stream.model()) && is_n(*found)) continue;
      EXPECT_EQ(mesh::iter::all(stream.iter, is_n), !found.has_value());
      break;
    case 5:
      while ((found = stream.model()) && !is_n(*found)) continue;
      EXPECT_EQ(mesh::iter::find(stream.iter, is_n),
                found ? mesh::Option<Int>(mesh::Some<Int>{*found}) : mesh::Option<Int>(mesh::None{}));
      break;
    case 6: {
      Int folded = 7;
      while (const auto x = stream.model()) folded = folded * 31 + *x;
      EXPECT_EQ(mesh::iter::reduce(stream.iter, Int{7}, [](Int sum, Int x) { return sum * 31 + x; }), folded);
      break;
    }
    case 7: {
      List<Int> list;
      mesh::Set<Int> set;
      while (const auto x = stream.model()) {
        list.append(*x);
        set.add(*x);
      }
      if (one_in(random, 2)) {
        EXPECT_EQ(mesh::list::collect(stream.iter), list);
      } else {
        EXPECT_EQ(mesh::text(mesh::set::collect(stream.iter)), mesh::text(set));
      }
      break;
    }
    default: {
      // A loop that is left early.
      std::size_t left = below(random, 4);
      for (const Int x : stream.iter) {
        EXPECT_EQ(stream.model(), x);
        if (left-- == 0) return;
      }
      EXPECT_EQ(stream.model(), std::nullopt);
    }
  }
}

}  // namespace

TEST(Models, IterPullsByTheRules) {
  Random random(2026);
  const auto rounds = static_cast<std::size_t>(models::steps_of_a_history / 10) * models::seeds();
  for (std::size_t i = 0; i < rounds && !HasFailure(); ++i) {
    SCOPED_TRACE(i);
    Log log;
    Log model_log;
    std::vector<Stream> streams{random_source(random), random_source(random)};
    for (std::size_t adapters = below(random, 6); adapters > 0; --adapters) {
      // Adapters of one source, or of one another, may be interleaved.
      const Stream& source = streams[below(random, streams.size())];
      const Stream& other = streams[below(random, streams.size())];
      streams.push_back(adapted(random, source, other, log, model_log));
      EXPECT_EQ(log, model_log);
    }
    for (int pulls = 0; pulls < 6; ++pulls) {
      pull(random, streams[below(random, streams.size())]);
      EXPECT_EQ(log, model_log);
    }
  }
}
