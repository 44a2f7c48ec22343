// Values nested too deeply for the stack end in a panic when they are compared, hashed or shown.
#include <gtest/gtest.h>
#include <pthread.h>

#include <cstddef>
#include <thread>

#include "support.hpp"

using mesh::Box;
using mesh::Fn;
using mesh::Int;
using sample::Tree;

namespace {

/// Runs `f` on a thread whose stack has a limit, as the stacks of processes have.
template <class F>
std::string panic_text_of_process(F f) {
  std::string text;
  std::thread([&] {
    pthread_attr_t attributes;
    void* lowest = nullptr;
    std::size_t size = 0;
    pthread_getattr_np(pthread_self(), &attributes);
    pthread_attr_getstack(&attributes, &lowest, &size);
    pthread_attr_destroy(&attributes);
    mesh::detail::stack_limit = static_cast<std::byte*>(lowest) + size / 4;
    text = panic_text(f);
  }).join();
  return text;
}

Tree chain(int length) {
  Tree chain = Tree::Leaf{};
  for (int i = 0; i < length; ++i) chain = Tree::Node{.left = Box<Tree>(std::move(chain)), .value = i};
  return chain;
}

}  // namespace

TEST(DeepValues, PanicInsteadOfOverflowing) {
  const Tree left = chain(1'000'000);
  const Tree right = chain(1'000'000);
  const std::string expected = "stack overflow";
  EXPECT_EQ(panic_text_of_process([&] { static_cast<void>(left == right); }), expected);
  EXPECT_EQ(panic_text_of_process([&] { static_cast<void>(left < right); }), expected);
  EXPECT_EQ(panic_text_of_process([&] { mesh::hash(left); }), expected);
  EXPECT_EQ(panic_text_of_process([&] { mesh::is_same_key(left, right); }), expected);
  EXPECT_EQ(panic_text_of_process([&] { mesh::text(left); }), expected);
}

TEST(DeepValues, ModeratelyDeepOnesAreFine) {
  EXPECT_EQ(panic_text_of_process([] { EXPECT_TRUE(chain(1000) == chain(1000)); }), "no panic");
}

TEST(DeepValues, EndlessCallsThroughFunctionValuesPanic) {
  Fn<Int()> chain = [] { return Int{0}; };
  for (int i = 0; i < 1'000'000; ++i) {
    chain = [next = std::move(chain)] { return next() + 1; };
  }
  EXPECT_EQ(panic_text_of_process([&] { chain(); }), "stack overflow");
}
