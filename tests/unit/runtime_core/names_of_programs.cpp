// Functions of a program never stand in for those of the runtime, whatever they are called.
#include <gtest/gtest.h>

#include "support.hpp"

namespace nasty {

// Each is a perfect match for any call that reaches this namespace through its arguments.
#define TRAP(name)                 \
  template <class... T>            \
  void name(const T&...) = delete; \
  template <class... T>            \
  void name(T&&...) = delete
TRAP(add);
TRAP(all);
TRAP(any);
TRAP(append);
TRAP(append_items);
TRAP(at);
TRAP(call);
TRAP(clamp_count);
TRAP(combine_hash);
TRAP(compare);
TRAP(compare_arrays);
TRAP(compare_parts);
TRAP(concat);
TRAP(debug_text);
TRAP(equal_arrays);
TRAP(fields);
TRAP(filter);
TRAP(find);
TRAP(format);
TRAP(get);
TRAP(has_same_fields);
TRAP(hash);
TRAP(hash_parts);
TRAP(head);
TRAP(key_hash);
TRAP(length);
TRAP(map);
TRAP(panic);
TRAP(put);
TRAP(size);
TRAP(sort);
TRAP(swap);
TRAP(tail);
TRAP(text);
TRAP(word_of_hash);
TRAP(zero_value);
#undef TRAP

struct Item {
  mesh::Int number = {};
  friend bool operator==(const Item&, const Item&) = default;
  friend auto operator<=>(const Item&, const Item&) = default;
  friend mesh::String to_text(const Item& item) { return mesh::format("Item({})", item.number); }
};

class Choice : public mesh::Sum<Choice> {
 public:
  struct One {
    Item item;
    friend bool operator==(const One&, const One&) = default;
    friend auto operator<=>(const One&, const One&) = default;
  };
  Choice(One one) : alternative(one) {}
  std::variant<One> alternative;
};

}  // namespace nasty

TEST(NamesOfPrograms, AreNotMistakenForOurs) {
  using nasty::Choice;
  using nasty::Item;
  namespace list = mesh::list;
  const mesh::List<Item> items{{2}, {1}};
  const auto sorted = list::sort(items, [](const Item& a, const Item& b) { return a.number - b.number; });
  EXPECT_TRUE(sorted < items);
  EXPECT_TRUE(list::reverse(sorted) == items);
  EXPECT_TRUE(list::contains(items, Item{1}));
  EXPECT_EQ(mesh::text(list::flat_map(items, [](const Item& item) { return mesh::List<Item>{item}; })),
            "[Item(2), Item(1)]");
  EXPECT_EQ(mesh::debug_text(list::nth(items, 0)), "Item(2)");
  EXPECT_EQ(list::reduce(items, 0, [](mesh::Int sum, const Item& item) { return sum + item.number; }), 3);
  EXPECT_EQ(list::flatten(mesh::List<mesh::List<Item>>{items}), items);
  EXPECT_EQ(mesh::text(list::zip(items, items)), "[(Item(2), Item(2)), (Item(1), Item(1))]");

  const Choice choice = Choice::One{{1}};
  EXPECT_TRUE(choice == Choice(Choice::One{{1}}));
  EXPECT_TRUE(choice < Choice(Choice::One{{2}}));
  EXPECT_EQ(mesh::hash(choice), mesh::hash(Choice(Choice::One{{1}})));
  EXPECT_TRUE(mesh::compare(Item{1}, Item{2}).is<mesh::Less>());

  mesh::Map<Choice, Item> map{{choice, {1}}};
  EXPECT_EQ(mesh::map::get(map, Choice::One{{1}}), Item{1});
  EXPECT_EQ(mesh::map::get(map, Choice::One{{9}}), Item{});
  map = mesh::map::merge(std::move(map), {});
  const mesh::Set<Item> set = mesh::set::from_list(items);
  EXPECT_EQ(mesh::text(mesh::set::union_(set, set)), "#{Item(2), Item(1)}");
  EXPECT_EQ(mesh::hash(mesh::Box<Item>({3})), mesh::hash(Item{3}));
  EXPECT_TRUE(mesh::Box<Item>({3}) > mesh::Box<Item>({2}));
  const mesh::Fn<Item(Item)> next = [](Item item) { return Item{item.number + 1}; };
  EXPECT_EQ(next(Item{1}), Item{2});
  EXPECT_EQ(mesh::tuple::nth(mesh::Tuple<Item, Item>{{1}, {2}}, 1), Item{2});
  const mesh::Option<Item> some = mesh::Some{Item{1}};
  EXPECT_EQ(mesh::format("{} {}", some, mesh::Result<Item, Item>(mesh::Err{Item{2}})), "Some(Item(1)) Err(Item(2))");
}
