// List beside a std::vector, Queue beside a std::deque.
#include <algorithm>
#include <deque>
#include <string>

#include "models.hpp"

using mesh::Int;
using mesh::List;
using mesh::Queue;
using mesh::String;
using models::below;
using models::one_in;
using models::Random;

namespace {

/// An element of a list, and of its model. Some texts need a buffer of their own.
struct TextItems {
  using Item = String;
  using Plain = std::string;
  static Plain random(Random& random) {
    return std::to_string(below(random, 30)) + (one_in(random, 2) ? "" : " some text that needs a buffer");
  }
  static Item item(const Plain& plain) { return String(std::string_view(plain)); }
  static std::uint64_t hash(const Plain& plain) { return models::hash_of(plain); }
};
struct IntItems {
  using Item = Int;
  using Plain = Int;
  static Plain random(Random& random) { return static_cast<Int>(below(random, 30)) - 15; }
  static Item item(Plain plain) { return plain; }
  static std::uint64_t hash(Plain plain) { return models::hash_of(plain); }
};
struct ListItems {
  using Item = List<Int>;
  using Plain = std::vector<Int>;
  static Plain random(Random& random) { return Plain(below(random, 3), static_cast<Int>(below(random, 5))); }
  static Item item(const Plain& plain) {
    Item list;
    for (const Int n : plain) list.append(n);
    return list;
  }
  static std::uint64_t hash(const Plain& plain) {
    std::uint64_t hash = models::hash_of(static_cast<Int>(plain.size()));
    for (const Int n : plain) hash = models::combined(hash, models::hash_of(n));
    return hash;
  }
};

template <class Items>
class Lists {
  using Item = typename Items::Item;
  using Plain = typename Items::Plain;
  using Value = List<Item>;
  using Model = std::vector<Plain>;

 public:
  static void change(Random& random, Value& list, Model& model) {
    switch (below(random, 16)) {
      case 0:
      case 1:
      case 2: {
        const Plain plain = Items::random(random);
        list = mesh::list::append(std::move(list), Items::item(plain));
        model.push_back(plain);
        break;
      }
      case 3: {
        const Plain plain = Items::random(random);
        list.prepend(Items::item(plain));
        model.insert(model.begin(), plain);
        break;
      }
      case 4: {
        const auto [other, other_model] = random_list(random);
        list = one_in(random, 2) ? mesh::list::concat(std::move(list), other) : mesh::list::concat(list, other);
        model.insert(model.end(), other_model.begin(), other_model.end());
        break;
      }
      case 5: {
        const auto [other, other_model] = random_list(random);
        list = one_in(random, 2) ? mesh::list::concat(other, std::move(list)) : mesh::list::concat(other, list);
        model.insert(model.begin(), other_model.begin(), other_model.end());
        break;
      }
      case 6:
        list = mesh::list::concat(list, list);
        model = doubled(std::move(model));
        break;
      case 7: {
        const auto count = static_cast<Int>(below(random, model.size() + 4)) - 2;
        const std::size_t kept = std::min(model.size(), static_cast<std::size_t>(std::max(count, Int{0})));
        if (one_in(random, 2)) {
          list = one_in(random, 2) ? mesh::list::take(std::move(list), count) : mesh::list::take(list, count);
          model.resize(kept);
        } else {
          list = one_in(random, 2) ? mesh::list::drop(std::move(list), count) : mesh::list::drop(list, count);
          model.erase(model.begin(), model.begin() + static_cast<std::ptrdiff_t>(kept));
        }
        break;
      }
      case 8:
        if (model.empty()) break;
        list = one_in(random, 2) ? mesh::list::tail(std::move(list)) : mesh::list::tail(list);
        model.erase(model.begin());
        break;
      case 9:
        if (model.empty()) break;
        EXPECT_EQ(list.take_front(), Items::item(model.front()));
        model.erase(model.begin());
        break;
      case 10: {
        if (model.empty()) break;
        const std::size_t index = below(random, model.size());
        const Plain plain = Items::random(random);
        list.mutable_data()[index] = Items::item(plain);
        model[index] = plain;
        break;
      }
      case 11:
        list = one_in(random, 2) ? mesh::list::reverse(std::move(list)) : mesh::list::reverse(list);
        std::reverse(model.begin(), model.end());
        break;
      case 12:
        sort(random, list, model);
        break;
      case 13: {
        const Item limit = Items::item(Items::random(random));
        list = mesh::list::filter(list, [&limit](const Item& item) { return item < limit; });
        std::erase_if(model, [&limit](const Plain& plain) { return !(Items::item(plain) < limit); });
        break;
      }
      case 14:
        list.reserve(below(random, 40));
        break;
      default:
        list = mesh::list::collect(mesh::iter::from(list));
    }
    if (model.size() > 60) {
      list = {};
      model = {};
    }
  }

  static void ask(Random& random, const Value& list, const Model& model) {
    const Plain wanted = Items::random(random);
    const Item item = Items::item(wanted);
    const auto found = std::find(model.begin(), model.end(), wanted);
    const auto is_wanted = [&item](const Item& other) { return other == item; };
    EXPECT_EQ(mesh::list::contains(list, item), found != model.end());
    EXPECT_EQ(mesh::list::any(list, is_wanted), found != model.end());
    EXPECT_EQ(mesh::list::all(list, is_wanted),
              static_cast<std::size_t>(std::count(model.begin(), model.end(), wanted)) == model.size());
    EXPECT_EQ(mesh::list::find(list, is_wanted),
              found == model.end() ? mesh::Option<Item>(mesh::None{}) : mesh::Option<Item>(mesh::Some<Item>{item}));
    EXPECT_EQ(mesh::list::reduce(list, Int{0}, [&](Int count, const Item& other) { return count + is_wanted(other); }),
              std::count(model.begin(), model.end(), wanted));
    const auto index = static_cast<Int>(below(random, model.size() + 4)) - 2;
    if (index >= 0 && static_cast<std::size_t>(index) < model.size()) {
      EXPECT_EQ(mesh::list::get(list, index), Items::item(model[static_cast<std::size_t>(index)]));
    } else {
      EXPECT_EQ(
          panic_text([&] { mesh::list::get(list, index); }),
          "List.get: index " + std::to_string(index) + " out of bounds (len " + std::to_string(model.size()) + ")");
    }
    if (model.empty()) {
      EXPECT_EQ(panic_text([&] { mesh::list::head(list); }), "List.head: empty list");
      EXPECT_EQ(panic_text([&] { mesh::list::last(list); }), "List.last: empty list");
      EXPECT_EQ(panic_text([&] { mesh::list::tail(list); }), "List.tail: empty list");
    } else {
      EXPECT_EQ(mesh::list::head(list), Items::item(model.front()));
      EXPECT_EQ(mesh::list::last(list), Items::item(model.back()));
    }
    const auto [other, other_model] = random_list(random);
    EXPECT_EQ(list == other, model == other_model);
    EXPECT_EQ(list < other, model < other_model);
    derive(list, model, other);
  }

  static void expect_same(const Value& list, const Model& model) {
    ASSERT_EQ(mesh::list::length(list), static_cast<Int>(model.size()));
    std::uint64_t hash = models::hash_of(static_cast<Int>(model.size()));
    std::size_t i = 0;
    for (const Item& item : list) {
      EXPECT_EQ(item, Items::item(model[i]));
      hash = models::combined(hash, Items::hash(model[i++]));
    }
    EXPECT_EQ(static_cast<std::uint64_t>(mesh::hash(list)), hash);
  }

 private:
  static std::pair<Value, Model> random_list(Random& random) {
    std::pair<Value, Model> both;
    for (std::size_t count = below(random, 7); count > 0; --count) {
      both.second.push_back(Items::random(random));
      both.first.append(Items::item(both.second.back()));
    }
    return both;
  }

  static Model doubled(Model model) {
    const Model half = model;
    model.insert(model.end(), half.begin(), half.end());
    return model;
  }

  /// By the first half of the elements only, so that stability shows; or by a comparator that contradicts itself, which
  /// loses nothing.
  static void sort(Random& random, Value& list, Model& model) {
    if (one_in(random, 4)) {
      const Value mixed = mesh::list::sort(
          list, [&random](const Item&, const Item&) { return static_cast<Int>(below(random, 3)) - 1; });
      Model sorted;
      for (const Item& item : mixed) {
        sorted.push_back(*std::find_if(model.begin(), model.end(),
                                       [&item](const Plain& plain) { return Items::item(plain) == item; }));
      }
      EXPECT_TRUE(std::is_permutation(model.begin(), model.end(), sorted.begin(), sorted.end()));
      return;
    }
    const auto key = [](const Item& item) { return mesh::hash(item) % 5; };
    const auto compare = [&key](const Item& a, const Item& b) { return key(a) - key(b); };
    list = one_in(random, 2) ? mesh::list::sort(std::move(list), compare) : mesh::list::sort(list, compare);
    std::stable_sort(model.begin(), model.end(),
                     [&key](const Plain& a, const Plain& b) { return key(Items::item(a)) < key(Items::item(b)); });
  }

  /// Lists of other elements.
  static void derive(const Value& list, const Model& model, const Value& other) {
    const List<std::tuple<Int, Item>> numbered = mesh::list::enumerate(list);
    const List<std::tuple<Item, Item>> zipped = mesh::list::zip(list, other);
    const List<Item> twice = mesh::list::flat_map(list, [](const Item& item) { return List<Item>{item, item}; });
    const List<Item> flat = mesh::list::flatten(List<Value>{list, other, list});
    const List<std::uint64_t> hashes =
        mesh::list::map(list, [](const Item& item) { return static_cast<std::uint64_t>(mesh::hash(item)); });
    ASSERT_EQ(numbered.size(), model.size());
    ASSERT_EQ(zipped.size(), std::min(model.size(), other.size()));
    ASSERT_EQ(twice.size(), model.size() * 2);
    ASSERT_EQ(flat.size(), model.size() * 2 + other.size());
    for (std::size_t i = 0; i < model.size(); ++i) {
      const Item item = Items::item(model[i]);
      EXPECT_EQ(numbered[i], (std::tuple<Int, Item>(static_cast<Int>(i), item)));
      EXPECT_EQ(twice[2 * i], item);
      EXPECT_EQ(twice[2 * i + 1], item);
      EXPECT_EQ(flat[i], item);
      EXPECT_EQ(flat[model.size() + other.size() + i], item);
      EXPECT_EQ(hashes[i], Items::hash(model[i]));
      if (i < other.size()) {
        EXPECT_EQ(zipped[i], (std::tuple<Item, Item>(item, other[i])));
      }
    }
  }
};

template <class Items>
void run_lists() {
  for (std::uint64_t seed = 0; seed < models::seeds() && !testing::Test::HasFailure(); ++seed) {
    models::run_history<List<typename Items::Item>, std::vector<typename Items::Plain>>(
        seed,
        [](Random& random, auto& list, auto& model) {
          Lists<Items>::change(random, list, model);
          if (one_in(random, 8)) Lists<Items>::ask(random, list, model);
        },
        [](const auto& list, const auto& model) { Lists<Items>::expect_same(list, model); });
  }
}

}  // namespace

TEST(Models, ListOfTextsBehavesLikeAStdVector) { run_lists<TextItems>(); }
TEST(Models, ListOfIntsBehavesLikeAStdVector) { run_lists<IntItems>(); }
TEST(Models, ListOfListsBehavesLikeAStdVector) { run_lists<ListItems>(); }

TEST(Models, QueueBehavesLikeAStdDeque) {
  const auto change = [](Random& random, Queue<String>& queue, std::deque<std::string>& model) {
    if (model.empty()) {
      EXPECT_EQ(panic_text([&] { mesh::queue::pop(queue); }), "Queue.pop: empty queue");
      EXPECT_EQ(panic_text([&] { mesh::queue::peek(queue); }), "Queue.peek: empty queue");
    }
    if (model.empty() || below(random, 5) < 3) {
      const std::string item = TextItems::random(random);
      queue = one_in(random, 2) ? mesh::queue::push(std::move(queue), TextItems::item(item))
                                : mesh::queue::push(queue, TextItems::item(item));
      model.push_back(item);
    } else {
      EXPECT_EQ(mesh::queue::peek(queue).view(), model.front());
      auto [front, rest] = one_in(random, 2) ? mesh::queue::pop(std::move(queue)) : mesh::queue::pop(queue);
      EXPECT_EQ(front.view(), model.front());
      queue = std::move(rest);
      model.pop_front();
    }
    if (model.size() > 60) {
      queue = {};
      model = {};
    }
  };
  const auto expect_same = [](const Queue<String>& queue, const std::deque<std::string>& model) {
    ASSERT_EQ(mesh::queue::size(queue), static_cast<Int>(model.size()));
    EXPECT_EQ(mesh::queue::is_empty(queue), model.empty());
    Queue<String> again;
    auto expected = model.begin();
    for (const String& item : queue) {
      EXPECT_EQ(item.view(), *expected++);
      again.push(item);
    }
    EXPECT_EQ(queue, again);
  };
  for (std::uint64_t seed = 0; seed < models::seeds() && !HasFailure(); ++seed) {
    models::run_history<Queue<String>, std::deque<std::string>>(seed, change, expect_same);
  }
}
