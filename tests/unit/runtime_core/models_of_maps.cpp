// Map beside a vector of pairs, Set beside a vector of unique elements.
#include <algorithm>
#include <limits>
#include <optional>
#include <string>

#include "models.hpp"

using mesh::Int;
using mesh::List;
using mesh::Map;
using mesh::Set;
using mesh::String;
using models::below;
using models::one_in;
using models::Random;

namespace {

/// Keys of a map, and of its model; `spread` decides how many there are.
struct IntKeys {
  using Key = Int;
  using Plain = Int;
  /// Close together, or in steps that collide in small tables.
  static Plain random(Random& random, std::size_t spread) {
    const auto n = static_cast<Int>(below(random, spread));
    return spread % 2 == 0 ? n : n * 4096;
  }
  static Key key(Plain plain) { return plain; }
  static std::uint64_t hash(Plain plain) { return models::hash_of(plain); }
};
struct TextKeys {
  using Key = String;
  using Plain = std::string;
  static Plain random(Random& random, std::size_t spread) { return "key " + std::to_string(below(random, spread)); }
  static Key key(const Plain& plain) { return String(std::string_view(plain)); }
  static std::uint64_t hash(const Plain& plain) { return models::hash_of(plain); }
};
/// By their bits: zeros of both signs differ, and NaN is found.
struct FloatKeys {
  using Key = double;
  using Plain = std::int64_t;
  static Plain random(Random& random, std::size_t spread) {
    constexpr double special[] = {0.0, -0.0, std::numeric_limits<double>::quiet_NaN(), 1e300};
    const std::size_t n = below(random, spread);
    return std::bit_cast<std::int64_t>(n < 4 ? special[n] : static_cast<double>(n) / 8);
  }
  static Key key(Plain plain) { return std::bit_cast<double>(plain); }
  static std::uint64_t hash(Plain plain) { return models::hash_of(plain); }
};
struct PairKeys {
  using Key = std::tuple<Int, String>;
  using Plain = std::pair<Int, std::string>;
  static Plain random(Random& random, std::size_t spread) {
    const std::size_t n = below(random, spread);
    return {static_cast<Int>(n / 3), std::string(n % 3, 'x')};
  }
  static Key key(const Plain& plain) { return {plain.first, String(std::string_view(plain.second))}; }
  static std::uint64_t hash(const Plain& plain) {
    return models::combined(models::hash_of(plain.first), models::hash_of(plain.second));
  }
};

/// From a table that is searched one by one to one that grows, and back.
std::size_t spread_of(std::uint64_t seed) {
  constexpr std::size_t spreads[] = {6, 9, 14, 25, 60, 401};
  return spreads[seed % 6];
}

template <class Keys>
class Maps {
  using Key = typename Keys::Key;
  using Plain = typename Keys::Plain;
  using Value = Map<Key, String>;
  using Model = std::vector<std::pair<Plain, std::string>>;

 public:
  static void change(Random& random, std::size_t spread, Value& map, Model& model) {
    const Plain plain = Keys::random(random, spread);
    const Key key = Keys::key(plain);
    switch (below(random, 16)) {
      case 0: {
        const auto [other, other_model] = random_map(random, spread);
        map = one_in(random, 2) ? mesh::map::merge(std::move(map), other) : mesh::map::merge(map, other);
        for (const auto& [other_key, value] : other_model) put(model, other_key, value);
        break;
      }
      case 1: {
        auto [other, other_model] = random_map(random, spread);
        map = mesh::map::merge(std::move(other), map);
        for (const auto& [old_key, value] : model) put(other_model, old_key, value);
        model = std::move(other_model);
        break;
      }
      case 2:
        map = mesh::map::from_list(mesh::map::to_list(map));
        break;
      case 3:
        map = mesh::map::collect(
            mesh::iter::zip(mesh::iter::from(mesh::map::keys(map)), mesh::iter::from(mesh::map::values(map))));
        break;
      case 4: {
        // Out of the map, and back.
        String value = mesh::map::take(map, key);
        const auto entry = std::ranges::find(model, plain, [](const auto& each) { return each.first; });
        EXPECT_EQ(value.view(), entry == model.end() ? "" : entry->second);
        value.append(value.size() < 100 ? " once more" : "");
        put(model, plain, std::string(value.view()));
        map.put(key, std::move(value));
        break;
      }
      case 5:
      case 6:
      case 7:
      case 8:
        map = one_in(random, 2) ? mesh::map::delete_(std::move(map), key) : mesh::map::delete_(map, key);
        std::erase_if(model, [&plain](const auto& entry) { return entry.first == plain; });
        break;
      default: {
        const std::string value = std::to_string(below(random, 100)) + (one_in(random, 2) ? "" : " that is long");
        map = one_in(random, 2) ? mesh::map::put(std::move(map), key, String(std::string_view(value)))
                                : mesh::map::put(map, key, String(std::string_view(value)));
        put(model, plain, value);
      }
    }
    ask(map, model, plain);
  }

  static void expect_same(const Value& map, const Model& model) {
    ASSERT_EQ(mesh::map::size(map), static_cast<Int>(model.size()));
    std::uint64_t hash = models::hash_of(static_cast<Int>(model.size()));
    Value backwards;
    auto expected = model.begin();
    for (const auto& [key, value] : map) {
      EXPECT_TRUE(mesh::is_same_key(key, Keys::key(expected->first)));
      EXPECT_EQ(value.view(), expected->second);
      hash ^= models::combined(Keys::hash(expected->first), models::hash_of(expected->second));
      ++expected;
    }
    for (auto entry = model.rbegin(); entry != model.rend(); ++entry) {
      backwards.put(Keys::key(entry->first), String(std::string_view(entry->second)));
    }
    EXPECT_EQ(static_cast<std::uint64_t>(mesh::hash(map)), hash);
    EXPECT_EQ(map, backwards);
    if (!model.empty()) {
      backwards.put(Keys::key(model.front().first), "another");
      EXPECT_NE(map, backwards);
    }
  }

 private:
  static void put(Model& model, const Plain& key, const std::string& value) {
    for (auto& entry : model) {
      if (entry.first == key) {
        entry.second = value;
        return;
      }
    }
    model.emplace_back(key, value);
  }

  static std::pair<Value, Model> random_map(Random& random, std::size_t spread) {
    std::pair<Value, Model> both;
    for (std::size_t count = below(random, 13); count > 0; --count) {
      const Plain plain = Keys::random(random, spread);
      both.first.put(Keys::key(plain), "merged");
      put(both.second, plain, "merged");
    }
    return both;
  }

  static void ask(const Value& map, const Model& model, const Plain& plain) {
    const Key key = Keys::key(plain);
    std::string expected;
    bool is_there = false;
    for (const auto& entry : model) {
      if (entry.first != plain) continue;
      expected = entry.second;
      is_there = true;
    }
    EXPECT_EQ(mesh::map::has_key(map, key), is_there);
    EXPECT_EQ(mesh::map::get(map, key).view(), expected);
    if (!is_there) {
      EXPECT_EQ(panic_text([&] { mesh::map::at(map, key); }), "Map.get: key not found");
    }
  }
};

template <class Keys>
void run_maps() {
  for (std::uint64_t seed = 0; seed < models::seeds() && !testing::Test::HasFailure(); ++seed) {
    const std::size_t spread = spread_of(seed);
    models::run_history<Map<typename Keys::Key, String>, std::vector<std::pair<typename Keys::Plain, std::string>>>(
        seed, [spread](Random& random, auto& map, auto& model) { Maps<Keys>::change(random, spread, map, model); },
        [](const auto& map, const auto& model) { Maps<Keys>::expect_same(map, model); });
  }
}

template <class Keys>
class Sets {
  using Key = typename Keys::Key;
  using Plain = typename Keys::Plain;
  using Value = Set<Key>;
  using Model = std::vector<Plain>;

 public:
  static void change(Random& random, std::size_t spread, Value& set, Model& model) {
    const Plain plain = Keys::random(random, spread);
    const Key key = Keys::key(plain);
    EXPECT_EQ(mesh::set::contains(set, key), has(model, plain));
    switch (below(random, 14)) {
      case 0: {
        const auto [other, other_model] = random_set(random, spread);
        set = one_in(random, 2) ? mesh::set::union_(std::move(set), other) : mesh::set::union_(set, other);
        for (const Plain& element : other_model) add(model, element);
        break;
      }
      case 1: {
        auto [other, other_model] = random_set(random, spread);
        set = mesh::set::union_(std::move(other), set);
        for (const Plain& element : model) add(other_model, element);
        model = std::move(other_model);
        break;
      }
      case 2: {
        const auto [other, other_model] = random_set(random, spread);
        set = mesh::set::difference(set, other);
        std::erase_if(model, [&](const Plain& element) { return has(other_model, element); });
        break;
      }
      case 3: {
        auto [other, other_model] = random_set(random, spread);
        other = mesh::set::intersection(set, other);
        Model common = model;
        std::erase_if(common, [&](const Plain& element) { return !has(other_model, element); });
        expect_same(other, common);
        break;
      }
      case 4:
        set = mesh::set::from_list(mesh::set::to_list(set));
        break;
      case 5:
        set = mesh::set::collect(mesh::iter::from(set));
        break;
      case 6:
      case 7:
      case 8:
        set = one_in(random, 2) ? mesh::set::remove(std::move(set), key) : mesh::set::remove(set, key);
        std::erase(model, plain);
        break;
      default:
        set = one_in(random, 2) ? mesh::set::add(std::move(set), key) : mesh::set::add(set, key);
        add(model, plain);
    }
  }

  static void expect_same(const Value& set, const Model& model) {
    ASSERT_EQ(mesh::set::size(set), static_cast<Int>(model.size()));
    std::uint64_t hash = models::hash_of(static_cast<Int>(model.size()));
    Value backwards;
    auto expected = model.begin();
    for (const Key& element : set) {
      EXPECT_TRUE(mesh::is_same_key(element, Keys::key(*expected)));
      hash ^= Keys::hash(*expected++);
    }
    for (auto element = model.rbegin(); element != model.rend(); ++element) backwards.add(Keys::key(*element));
    EXPECT_EQ(static_cast<std::uint64_t>(mesh::hash(set)), hash);
    EXPECT_EQ(set, backwards);
    if (!model.empty()) {
      backwards.remove(Keys::key(model.front()));
      EXPECT_NE(set, backwards);
    }
  }

 private:
  static bool has(const Model& model, const Plain& plain) {
    return std::find(model.begin(), model.end(), plain) != model.end();
  }
  static void add(Model& model, const Plain& plain) {
    if (!has(model, plain)) model.push_back(plain);
  }
  static std::pair<Value, Model> random_set(Random& random, std::size_t spread) {
    std::pair<Value, Model> both;
    for (std::size_t count = below(random, 13); count > 0; --count) {
      const Plain plain = Keys::random(random, spread);
      both.first.add(Keys::key(plain));
      add(both.second, plain);
    }
    return both;
  }
};

template <class Keys>
void run_sets() {
  for (std::uint64_t seed = 0; seed < models::seeds() && !testing::Test::HasFailure(); ++seed) {
    const std::size_t spread = spread_of(seed);
    models::run_history<Set<typename Keys::Key>, std::vector<typename Keys::Plain>>(
        seed, [spread](Random& random, auto& set, auto& model) { Sets<Keys>::change(random, spread, set, model); },
        [](const auto& set, const auto& model) { Sets<Keys>::expect_same(set, model); });
  }
}

}  // namespace

TEST(Models, MapOfIntsBehavesLikeAVectorOfPairs) { run_maps<IntKeys>(); }
TEST(Models, MapOfTextsBehavesLikeAVectorOfPairs) { run_maps<TextKeys>(); }
TEST(Models, MapOfFloatsGoesByTheirBits) { run_maps<FloatKeys>(); }
TEST(Models, MapOfPairsBehavesLikeAVectorOfPairs) { run_maps<PairKeys>(); }

TEST(Models, SetOfIntsBehavesLikeAVectorOfUniqueElements) { run_sets<IntKeys>(); }
TEST(Models, SetOfTextsBehavesLikeAVectorOfUniqueElements) { run_sets<TextKeys>(); }
TEST(Models, SetOfFloatsGoesByTheirBits) { run_sets<FloatKeys>(); }
