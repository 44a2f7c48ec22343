// Values cross threads: counts stay right, and nobody changes what another one reads.
#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "support.hpp"

using mesh::Int;
using mesh::List;
using mesh::Map;
using mesh::String;

namespace {

template <class F>
void on_four_threads(F f) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(f, i);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace

TEST(Threads, ChangeTheirOwnVersionsOfSharedValues) {
  const String text(std::string("shared text"));
  const List<String> list{text, text};
  const Map<String, Int> map{{text, 1}};
  on_four_threads([&](int number) {
    for (Int i = 0; i < 2000; ++i) {
      String my_text = text;
      my_text.append("!");
      List<String> my_list = list;
      my_list.append(my_text);
      my_list = std::move(my_list).tail();
      Map<String, Int> my_map = map;
      my_map.put(my_text, number);
      ASSERT_EQ(my_list.size(), 2U);
      ASSERT_EQ(my_map.size(), 2U);
    }
  });
  EXPECT_EQ(text, "shared text");
  EXPECT_EQ(list.size(), 2U);
  EXPECT_EQ(map.size(), 1U);
}

TEST(Threads, TheLastOwnerMayChangeWhatOthersHaveRead) {
  for (int round = 0; round < 500; ++round) {
    List<Int> mine{1, 2, 3};
    std::thread reader([copy = mine]() mutable {
      Int sum = 0;
      for (const Int n : copy) sum += n;
      EXPECT_EQ(sum, 6);
      copy = {};
    });
    mine.mutable_data()[0] = 9;  // in place only if the reader is done
    EXPECT_EQ(mine.front(), 9);
    reader.join();
  }
}

TEST(Threads, OneOwnerAtMostGrowsASharedListInPlace) {
  for (int round = 0; round < 200; ++round) {
    List<String> list{"a"};
    list.reserve(10);
    on_four_threads([list](int number) {
      const String mark = mesh::text(static_cast<Int>(number));
      List<String> longer = list;
      for (Int i = 0; i < 5; ++i) {
        const List<String> held = longer;
        longer.append(mark);
        longer.prepend(mark);
        ASSERT_EQ(longer.size(), held.size() + 2);
      }
      for (std::size_t i = 0; i < longer.size(); ++i) ASSERT_EQ(longer[i], i == 5 ? String("a") : mark);
    });
    ASSERT_EQ(list, List<String>{"a"});
  }
}
