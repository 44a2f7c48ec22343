// Queue and its module (reference 03 section 9.10).
#include <gtest/gtest.h>

#include "support.hpp"

namespace queue = mesh::queue;
using mesh::Int;
using mesh::Queue;
using mesh::String;

TEST(Queue, FirstInFirstOut) {
  const Queue<String> names = queue::push(queue::push(Queue<String>(), "ann"), "bob");
  EXPECT_EQ(queue::size(names), 2);
  EXPECT_EQ(queue::peek(names), "ann");
  const auto [front, rest] = queue::pop(names);
  EXPECT_EQ(front, "ann");
  EXPECT_EQ(rest, (Queue<String>{"bob"}));
  EXPECT_TRUE(queue::is_empty(std::get<1>(queue::pop(rest))));
}

TEST(Queue, OldVersionsStay) {
  const Queue<Int> before{1, 2};
  EXPECT_EQ(queue::push(before, 3), (Queue<Int>{1, 2, 3}));
  EXPECT_EQ(queue::push(before, 4), (Queue<Int>{1, 2, 4}));
  EXPECT_EQ(std::get<1>(queue::pop(before)), (Queue<Int>{2}));
  EXPECT_EQ(before, (Queue<Int>{1, 2}));
}

TEST(Queue, AnEmptyOnePanics) {
  EXPECT_EQ(panic_text([] { queue::pop(Queue<Int>()); }), "Queue.pop: empty queue");
  EXPECT_EQ(panic_text([] { queue::peek(Queue<Int>()); }), "Queue.peek: empty queue");
}

TEST(Queue, WhatWasTakenOutIsGone) {
  struct Counted {
    explicit Counted(Int* given) : alive(given) { ++*alive; }
    Counted(const Counted& other) : alive(other.alive) { ++*alive; }
    Counted(Counted&& other) noexcept : alive(std::exchange(other.alive, nullptr)) {}
    Counted& operator=(Counted other) noexcept {
      std::swap(alive, other.alive);
      return *this;
    }
    ~Counted() {
      if (alive != nullptr) --*alive;
    }
    Int* alive;
  };
  Int alive = 0;
  Queue<Counted> line;
  for (Int i = 0; i < 1000; ++i) {
    line.push(Counted(&alive));
    if (i >= 3) static_cast<void>(line.pop());
    EXPECT_LE(alive, 4);
  }
}
