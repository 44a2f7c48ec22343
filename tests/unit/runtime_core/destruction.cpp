// Long chains of values go away without deep recursion, and every value is destroyed exactly once.
#include <gtest/gtest.h>

#include <memory>

#include "support.hpp"

using mesh::Box;
using mesh::Fn;
using mesh::Int;
using mesh::List;
using sample::Tree;

namespace {

struct Nest {
  List<Nest> inner = {};
  std::shared_ptr<int> witness = {};
};

constexpr int length = 1'000'000;

}  // namespace

TEST(Destruction, OfALongChainOfBoxesNeedsLittleStack) {
  Tree chain = Tree::Leaf{};
  for (int i = 0; i < length; ++i) chain = Tree::Node{.left = Box<Tree>(std::move(chain)), .value = i};
  EXPECT_EQ(chain.get<Tree::Node>().value, length - 1);
}

TEST(Destruction, OfDeeplyNestedListsNeedsLittleStack) {
  const auto witness = std::make_shared<int>(0);
  {
    Nest nest;
    for (int i = 0; i < length; ++i) {
      Nest outer;
      if (i % 1000 == 0) outer.witness = witness;
      outer.inner.append(std::move(nest));
      nest = std::move(outer);
    }
    EXPECT_EQ(witness.use_count(), 1 + length / 1000);
  }
  EXPECT_EQ(witness.use_count(), 1);
}

TEST(Destruction, OfALongChainOfClosuresNeedsLittleStack) {
  Fn<Int()> chain = [] { return Int{0}; };
  for (int i = 0; i < length; ++i) {
    chain = [next = std::move(chain)] { return next() + 1; };
  }
}

TEST(Destruction, HappensOnceForEveryElement) {
  const auto witness = std::make_shared<int>(0);
  {
    List<std::shared_ptr<int>> list;
    for (int i = 0; i < 100; ++i) list.append(witness);
    const auto copy = list;
    const auto part = list.slice(10, 20);
    list = list.slice(0, 50);
    list.append(witness);
    EXPECT_EQ(witness.use_count(), 1 + 100 + 51);
  }
  EXPECT_EQ(witness.use_count(), 1);
}

TEST(Destruction, OfUnseenElementsHappensWhenTheirPlaceIsNeeded) {
  const auto witness = std::make_shared<int>(0);
  List<std::shared_ptr<int>> list{witness, witness, witness};
  list = std::move(list).slice(0, 1);
  list.append(nullptr);
  EXPECT_EQ(witness.use_count(), 2);
}
