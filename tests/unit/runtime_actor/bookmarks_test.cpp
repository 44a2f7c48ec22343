// Receiving by patterns while much is queued: what was refused once is not looked at again, and nothing is overlooked.
#include <algorithm>
#include <array>
#include <random>

#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Lt;

class Bookmarks : public Traced<::testing::Test> {};

int looks = 0;  // of one actor

/// Has a thousand letters, the even numbers, and asks itself fifty questions, whose answers are odd.
class Desk : public Actor<Desk, Int> {
 public:
  Task<> run() {
    for (Int letter = 0; letter < 2000; letter += 2) send(self(), letter);
    Int sum = 0;
    for (Int question = 1; question < 100; question += 2) {
      send(self(), question);
      const auto is_answer = [](const Int& n) {
        ++looks;
        return n % 2 == 1;
      };
      const Int answer = co_await receive_matching(is_answer);
      sum += answer;
    }
    say(format("answers {}", sum));
    Int letters = 0;
    for (Int i = 0; i < 1000; ++i) {
      const Int letter = co_await receive();
      if (letter == 2 * i) ++letters;
    }
    say(format("letters {}", letters));
  }
};

TEST_F(Bookmarks, SearchesGoOnWhereTheLastOneOfTheirKindEnded) {
  looks = 0;
  run(two_workers, []() -> Task<> {
    spawn<Desk>();
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("answers 2500", "letters 1000"));
  EXPECT_THAT(looks, Lt(1100));  // 50,000 without bookmarks
}

/// A filter of its own type for each remainder: more of them than a mailbox has bookmarks.
template <int remainder>
[[nodiscard]] constexpr auto has_remainder() {
  return [](const Int& n) { return n % 8 == remainder; };
}

/// Receives what it is told to, in every way, and compares with a plain list.
class Juggler : public Actor<Juggler, Int> {
 public:
  Task<> run(Int steps) {
    Int failures = 0;
    for (Int step = 0; step < steps; ++step) {
      const auto way = std::uniform_int_distribution<int>(0, 15)(random_);
      if (way < 7 || queued_.size() < 40) {
        const Int n = std::uniform_int_distribution<Int>(0, 7)(random_) + 8 * step;
        queued_.push_back(n);
        send(self(), n);
        continue;
      }
      Option<Int> got = None{};
      if (way == 7) got = co_await receive_for(0);
      if (way == 8) got = co_await receive_if_for([step](const Int& n) { return n % 7 == step % 7; }, 0);
      if (way == 9) got = co_await receive_matching_for(has_remainder<1>(), 0);
      if (way == 10) got = co_await receive_matching_for(has_remainder<2>(), 0);
      if (way == 11) got = co_await receive_matching_for(has_remainder<3>(), 0);
      if (way == 12) got = co_await receive_matching_for(has_remainder<4>(), 0);
      if (way == 13) got = co_await receive_matching_for(has_remainder<5>(), 0);
      if (way == 14) got = co_await receive_matching_for(has_remainder<6>(), 0);
      if (way == 15) got = co_await receive_matching_for([](const Int& n) { return n % 3 == 0; }, 0);
      if (got != expected(way, step)) ++failures;
    }
    say(format("failures {}", failures));
  }

 private:
  Option<Int> expected(int way, Int step) {
    const auto found = std::find_if(queued_.begin(), queued_.end(), [&](Int n) {
      if (way == 7) return true;
      if (way == 8) return n % 7 == step % 7;
      if (way == 15) return n % 3 == 0;
      return n % 8 == way - 8;
    });
    if (found == queued_.end()) return None{};
    const Int n = *found;
    queued_.erase(found);
    return Some<Int>{n};
  }

  std::mt19937 random_{42};
  std::vector<Int> queued_;
};

TEST_F(Bookmarks, FindWhatAPlainSearchFinds) {
  run(two_workers, []() -> Task<> {
    spawn<Juggler>(30'000);
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("failures 0"));
}

}  // namespace
}  // namespace mesh::testing
