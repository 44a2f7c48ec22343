// The mailbox alone: who must wake the owner, order, closing, and many senders at once.
#include <thread>

#include "support.hpp"

namespace mesh::testing {
namespace {

using detail::Mailbox;
using detail::Message;
using detail::Node;
using detail::Pushed;
using ::testing::ElementsAre;

Pushed push(Mailbox& mailbox, Int value) {
  auto* const node = new Node<Int>(value);
  const Pushed pushed = mailbox.push(*node);
  if (pushed == Pushed::closed) node->discard();
  return pushed;
}

std::vector<Int> take_all(Mailbox& mailbox) {
  mailbox.collect();
  std::vector<Int> values;
  while (Mailbox::after(mailbox.begin()) != nullptr) {
    Message* const message = mailbox.take_after(mailbox.begin());
    values.push_back(static_cast<Node<Int>*>(message)->value);
    message->discard();
  }
  return values;
}

TEST(Mailbox, GivesMessagesInTheOrderOfTheirArrival) {
  Mailbox mailbox;
  push(mailbox, 1);
  push(mailbox, 2);
  mailbox.collect();
  push(mailbox, 3);
  EXPECT_THAT(take_all(mailbox), ElementsAre(1, 2, 3));
}

TEST(Mailbox, TellsExactlyOneSenderToWakeAWaitingOwner) {
  Mailbox mailbox;
  ASSERT_TRUE(mailbox.wait());
  EXPECT_EQ(push(mailbox, 1), Pushed::wake);
  EXPECT_EQ(push(mailbox, 2), Pushed::queued);
}

TEST(Mailbox, DoesNotLetItsOwnerSleepWhenSomethingHasArrived) {
  Mailbox mailbox;
  push(mailbox, 1);
  EXPECT_FALSE(mailbox.wait());
}

TEST(Mailbox, LetsOneCallerTakeBackTheOwnersSleep) {
  Mailbox mailbox;
  ASSERT_TRUE(mailbox.wait());
  EXPECT_TRUE(mailbox.stop_waiting());
  EXPECT_FALSE(mailbox.stop_waiting());
  EXPECT_EQ(push(mailbox, 1), Pushed::queued);
}

TEST(Mailbox, RefusesMessagesOnceItIsClosed) {
  Mailbox mailbox;
  push(mailbox, 1);
  Mailbox::drop(mailbox.close());
  EXPECT_TRUE(mailbox.is_closed());
  EXPECT_EQ(push(mailbox, 2), Pushed::closed);
}

TEST(Mailbox, KeepsItsOrderWhenOneIsTakenFromTheMiddleOrTheEnd) {
  Mailbox mailbox;
  for (const Int value : {1, 2, 3}) push(mailbox, value);
  mailbox.collect();
  mailbox.take_after(mailbox.begin()->next)->discard();  // 2
  mailbox.take_after(mailbox.begin()->next)->discard();  // 3, the last
  push(mailbox, 4);
  EXPECT_THAT(take_all(mailbox), ElementsAre(1, 4));
}

TEST(Mailbox, LosesNothingBetweenManySendersAndAnOwnerThatKeepsFallingAsleep) {
  constexpr Int senders = 4;
  constexpr Int each = 20'000;
  Mailbox mailbox;
  std::atomic<int> wakes{0};
  std::vector<std::thread> threads;
  for (Int s = 0; s < senders; ++s) {
    threads.emplace_back([&, s] {
      for (Int i = 0; i < each; ++i) {
        if (push(mailbox, s * each + i) == Pushed::wake) wakes.fetch_add(1);
      }
    });
  }
  std::vector<Int> next(senders, 0);
  Int received = 0;
  int sleeps = 0;
  while (received < senders * each) {
    for (const Int value : take_all(mailbox)) {
      EXPECT_EQ(value % each, next[static_cast<std::size_t>(value / each)]++);
      ++received;
    }
    if (received < senders * each && mailbox.wait()) {
      ++sleeps;
      while (wakes.load() < sleeps) std::this_thread::yield();
    }
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wakes.load(), sleeps);
}

}  // namespace
}  // namespace mesh::testing
