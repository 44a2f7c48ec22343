// Random histories of String, List, Queue, Map, Set and Iter beside naive models. Old versions are kept and must not
// change.
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "support.hpp"

using mesh::Int;
using mesh::Iter;
using mesh::List;
using mesh::Map;
using mesh::Queue;
using mesh::Set;
using mesh::String;

namespace {

constexpr int steps = 200'000;
constexpr std::size_t versions = 8;

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

/// Runs `step(value, model)` on random members of a small family of versions, and checks them by `expect_same`.
/// Half of the time the result replaces another version, so values share buffers; half of the time it is unique.
template <class Value, class Model, class Step, class Check>
void run_history(Step step, Check expect_same) {
  Random random(2026);
  std::vector<std::pair<Value, Model>> family(versions);
  for (int i = 0; i < steps; ++i) {
    auto& from = family[below(random, versions)];
    auto& to = family[below(random, versions)];
    if (random() % 2 == 0) {
      to = from;
      step(random, to.first, to.second);
    } else {
      step(random, from.first, from.second);
    }
    if (i % 16 == 0) {
      const auto& seen = family[below(random, versions)];
      expect_same(seen.first, seen.second);
      if (testing::Test::HasFailure()) FAIL() << "at step " << i;
    }
  }
  for (const auto& [value, model] : family) expect_same(value, model);
}

}  // namespace

TEST(Models, StringBehavesLikeAStdString) {
  run_history<String, std::string>(
      [](Random& random, String& text, std::string& model) {
        switch (random() % 5) {
          case 0: {
            const std::string more(below(random, 10), static_cast<char>('a' + below(random, 26)));
            text = std::move(text) + String(more);
            model += more;
            break;
          }
          case 1:
            text = text + "xy";
            model += "xy";
            break;
          case 2: {
            const std::size_t offset = below(random, model.size() + 1);
            const std::size_t count = below(random, model.size() - offset + 1);
            text = text.substring(offset, count);
            model = model.substr(offset, count);
            break;
          }
          case 3:
            if (model.size() < 200) {
              text.append(text.view());
              model += std::string(model);
            }
            break;
          default:
            text.reserve(below(random, 50));
        }
        if (model.size() > 300) {
          text = {};
          model = {};
        }
      },
      [](const String& text, const std::string& model) { EXPECT_EQ(text.view(), model); });
}

TEST(Models, ListBehavesLikeAStdVector) {
  run_history<List<String>, std::vector<std::string>>(
      [](Random& random, List<String>& list, std::vector<std::string>& model) {
        const std::string item = std::to_string(below(random, 1000));
        switch (random() % 11) {
          case 8:
          case 9:
            list.prepend(String(item));
            model.insert(model.begin(), item);
            break;
          case 10: {
            const std::size_t count = below(random, 6);
            List<String> more;
            std::vector<std::string> more_model;
            for (std::size_t i = 0; i < count; ++i) {
              more.append(String(item));
              more_model.push_back(item);
            }
            list = random() % 2 == 0 ? mesh::list::concat(std::move(more), std::move(list))
                                     : mesh::list::concat(std::move(more), list);
            model.insert(model.begin(), more_model.begin(), more_model.end());
            break;
          }
          case 0:
          case 1:
          case 2:
            list.append(String(item));
            model.push_back(item);
            break;
          case 3: {
            const std::size_t first = below(random, model.size() + 1);
            const std::size_t count = below(random, model.size() - first + 1);
            list = random() % 2 == 0 ? std::move(list).slice(first, count) : list.slice(first, count);
            model = {model.begin() + static_cast<std::ptrdiff_t>(first),
                     model.begin() + static_cast<std::ptrdiff_t>(first + count)};
            break;
          }
          case 4:
            if (!model.empty()) {
              const std::size_t index = below(random, model.size());
              list.mutable_data()[index] = String(item);
              model[index] = item;
            }
            break;
          case 5:
            list = mesh::list::reverse(std::move(list));
            std::reverse(model.begin(), model.end());
            break;
          case 6:
            list = mesh::list::concat(std::move(list), {"p", "q"});
            model.insert(model.end(), {"p", "q"});
            break;
          default:
            list = mesh::list::sort(std::move(list), [](const String& a, const String& b) {
              return a < b ? Int{-1} : Int{a == b ? 0 : 1};
            });
            std::sort(model.begin(), model.end());
        }
        if (model.size() > 60) {
          list = {};
          model = {};
        }
      },
      [](const List<String>& list, const std::vector<std::string>& model) {
        ASSERT_EQ(list.size(), model.size());
        for (std::size_t i = 0; i < model.size(); ++i) EXPECT_EQ(list[i].view(), model[i]);
      });
}

TEST(Models, QueueBehavesLikeAStdDeque) {
  run_history<Queue<String>, std::deque<std::string>>(
      [](Random& random, Queue<String>& queue, std::deque<std::string>& model) {
        if (model.empty() || random() % 5 < 3) {
          const std::string item = std::to_string(below(random, 1000)) + " some text that needs a buffer";
          queue = mesh::queue::push(std::move(queue), String(item));
          model.push_back(item);
        } else {
          EXPECT_EQ(mesh::queue::peek(queue).view(), model.front());
          auto [front, rest] = mesh::queue::pop(std::move(queue));
          EXPECT_EQ(front.view(), model.front());
          queue = std::move(rest);
          model.pop_front();
        }
        if (model.size() > 60) {
          queue = {};
          model = {};
        }
      },
      [](const Queue<String>& queue, const std::deque<std::string>& model) {
        ASSERT_EQ(queue.size(), model.size());
        auto expected = model.begin();
        for (const String& item : queue) EXPECT_EQ(item.view(), *expected++);
      });
}

TEST(Models, IterBehavesLikeEagerVectors) {
  Random random(2026);
  for (int i = 0; i < steps / 10; ++i) {
    const auto length = static_cast<Int>(below(random, 20));
    Iter<Int> iter = mesh::iter::from(mesh::Range{0, length});
    std::vector<Int> model;
    for (Int n = 0; n < length; ++n) model.push_back(n);
    for (std::size_t adapters = below(random, 5); adapters > 0; --adapters) {
      const auto n = static_cast<Int>(below(random, 8)) - 2;
      switch (random() % 5) {
        case 0:
          iter = mesh::iter::map(iter, [n](Int x) { return x * 3 + n; });
          for (Int& x : model) x = x * 3 + n;
          break;
        case 1:
          iter = mesh::iter::filter(iter, [n](Int x) { return (x + n) % 3 != 0; });
          std::erase_if(model, [n](Int x) { return (x + n) % 3 == 0; });
          break;
        case 2:
          iter = mesh::iter::take(iter, n);
          model.resize(std::min(model.size(), static_cast<std::size_t>(std::max(n, Int{0}))));
          break;
        case 3:
          iter = mesh::iter::skip(iter, n);
          model.erase(model.begin(), model.begin() + std::min(static_cast<std::ptrdiff_t>(model.size()),
                                                              static_cast<std::ptrdiff_t>(std::max(n, Int{0}))));
          break;
        default:
          iter = mesh::iter::map(mesh::iter::zip(mesh::iter::enumerate(iter), mesh::iter::from(mesh::Range{n, 12})),
                                 [](const auto& pair) {
                                   const auto& [numbered, other] = pair;
                                   return std::get<0>(numbered) + std::get<1>(numbered) + other;
                                 });
          model.resize(std::min(model.size(), static_cast<std::size_t>(12 - n)));
          for (std::size_t at = 0; at < model.size(); ++at) model[at] += 2 * static_cast<Int>(at) + n;
      }
    }
    // Some elements one by one, the rest at once.
    for (std::size_t pulls = below(random, 4); pulls > 0; --pulls) {
      const std::optional<Int> pulled = iter.next();
      ASSERT_EQ(pulled.has_value(), !model.empty()) << "at step " << i;
      if (model.empty()) continue;
      ASSERT_EQ(*pulled, model.front());
      model.erase(model.begin());
    }
    const List<Int> rest = mesh::list::collect(iter);
    ASSERT_TRUE(std::equal(rest.begin(), rest.end(), model.begin(), model.end())) << "at step " << i;
    ASSERT_EQ(mesh::iter::count(iter), 0);
  }
}

namespace {

using MapModel = std::vector<std::pair<Int, std::string>>;

auto find_key(MapModel& model, Int key) {
  return std::find_if(model.begin(), model.end(), [key](const auto& entry) { return entry.first == key; });
}

/// Keys whose hashes collide in small tables now and then; a range wide enough to leave the linear search.
Int random_key(Random& random) { return static_cast<Int>(below(random, 60)) * 4096; }

}  // namespace

TEST(Models, MapBehavesLikeAVectorOfPairs) {
  run_history<Map<Int, String>, MapModel>(
      [](Random& random, Map<Int, String>& map, MapModel& model) {
        const Int key = random_key(random);
        const auto entry = find_key(model, key);
        const String* const found = map.find(key);
        ASSERT_EQ(found != nullptr, entry != model.end());
        if (found != nullptr) {
          EXPECT_EQ(found->view(), entry->second);
        }
        if (random() % 16 == 0) {
          Map<Int, String> other;
          for (int i = 0; i < 5; ++i) other.put(random_key(random), "merged");
          for (const auto& [other_key, value] : other) {
            const auto same = find_key(model, other_key);
            if (same != model.end()) {
              same->second = value.view();
            } else {
              model.emplace_back(other_key, value.view());
            }
          }
          map = mesh::map::merge(std::move(map), other);
        } else if (random() % 2 == 0) {
          map.erase(key);
          if (entry != model.end()) model.erase(entry);
        } else {
          const std::string value = std::to_string(random() % 1000);
          map.put(key, String(value));
          if (entry != model.end()) {
            entry->second = value;
          } else {
            model.emplace_back(key, value);
          }
        }
      },
      [](const Map<Int, String>& map, const MapModel& model) {
        ASSERT_EQ(map.size(), model.size());
        auto expected = model.begin();
        for (const auto& [key, value] : map) {
          EXPECT_EQ(key, expected->first);
          EXPECT_EQ(value.view(), expected->second);
          ++expected;
        }
      });
}

TEST(Models, SetBehavesLikeAVectorOfUniqueElements) {
  run_history<Set<String>, std::vector<std::string>>(
      [](Random& random, Set<String>& set, std::vector<std::string>& model) {
        const std::string element = std::to_string(below(random, 80));
        const auto place = std::find(model.begin(), model.end(), element);
        EXPECT_EQ(set.contains(String(element)), place != model.end());
        if (random() % 2 == 0) {
          set.remove(String(element));
          if (place != model.end()) model.erase(place);
        } else {
          set.add(String(element));
          if (place == model.end()) model.push_back(element);
        }
      },
      [](const Set<String>& set, const std::vector<std::string>& model) {
        ASSERT_EQ(set.size(), model.size());
        auto expected = model.begin();
        for (const String& element : set) EXPECT_EQ(element.view(), *expected++);
      });
}
