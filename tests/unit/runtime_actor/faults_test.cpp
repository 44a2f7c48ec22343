// Processes that are killed at any moment: nothing hangs, nothing is left behind, callers learn why (reference 04
// sections 9.2 and 12.6).
#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>

#include "support.hpp"

namespace mesh::testing {
namespace {

/// A value that counts itself.
class Counted {
 public:
  Counted() noexcept { live.fetch_add(1); }
  Counted(const Counted&) noexcept : Counted() {}
  Counted(Counted&&) noexcept : Counted() {}
  Counted& operator=(const Counted&) = default;
  ~Counted() { live.fetch_sub(1); }

  static inline std::atomic<int> live{0};
};

struct Load {
  Counted counted;
  Int number = 0;
};

class Store : public Service<Store, Load> {
 public:
  struct Swap {
    using Service = Store;
    using Reply = Load;
    Load load;
  };
  struct SlowSwap {
    using Service = Store;
    using Reply = Load;
    Load load;
  };
  struct Put {
    using Service = Store;
    Load load;
  };
  static Pid<> start() { return spawn(Load{}); }
  static auto swap(const AnyPid& store, Load load) { return call(store, Swap{.load = std::move(load)}); }
  static auto slow_swap(const AnyPid& store, Load load) { return call(store, SlowSwap{.load = std::move(load)}); }
  static void put(const AnyPid& store, Load load) { cast(store, Put{.load = std::move(load)}); }

  static Reply<Swap, Load> handle(Swap request, Load state) { return {std::move(request.load), std::move(state)}; }
  static Task<Reply<SlowSwap, Load>> handle(SlowSwap request, Load state) {
    co_await timer::sleep(2);
    co_return Reply<SlowSwap, Load>{std::move(request.load), std::move(state)};
  }
  static Load handle(Put request, Load) { return std::move(request.load); }
};

/// Whether a process that was killed, or called one that was, may say so: `service call failed: killed`.
bool is_known(std::string_view reason) {
  constexpr std::string_view prefix = "service call failed: ";
  while (reason.starts_with(prefix)) reason.remove_prefix(prefix.size());
  constexpr std::array<std::string_view, 5> known{"killed", "shutdown", "enough", "noproc", "normal"};
  return std::find(known.begin(), known.end(), reason) != known.end();
}

/// Work of jobs that wait without a stack.
Task<Load> swap_slowly(AnyPid store, Load load) {
  Load mine = co_await Store::slow_swap(store, std::move(load));
  co_await timer::sleep(1);
  co_return mine;
}

AnyPid start_store() {
  const Pid<> store = Store::start();
  process::register_("store", store);
  return store;
}

/// Uses the store in every way, again and again.
class Client : public Actor<Client, Load> {
 public:
  Task<> run(Load load, Int rounds) {
    for (Int i = 0; i < rounds; ++i) {
      const AnyPid store = process::whereis("store");
      Store::put(store, load);
      timer::send_after(self(), 3, load);
      load = co_await Store::swap(store, load);
      const auto sum = job::async([store, load] {
        Load mine = wait(Store::slow_swap(store, load));
        mine.number += 1;
        return mine;
      });
      const auto product = job::async(swap_slowly, store, load);
      const auto late = co_await job::await_timeout(sum, 1);
      const auto result = co_await job::await(sum);
      const auto second = co_await job::await(product);
      for (const auto* const given : {&result, &second}) {
        if (given->is<Ok>()) {
          load = given->get<Ok>().value;
        } else {
          const String& reason = given->get<Err>().error;
          EXPECT_TRUE(is_known(reason.view()) || (given == &result && late.is<Ok>())) << reason.view();
        }
      }
      const auto message = co_await receive_for(1);
      const bool has_load = message.is<Some>() || late.is<Ok>();
      if (has_load) process::register_("latest", self());
    }
  }
  void terminate() { process::unlink(process::whereis("latest")); }
};

AnyPid start_client() {
  const auto client = spawn<Client>(Load{}, 1000);
  process::link(process::whereis("store"));
  return client;
}

class Troupe : public Supervisor<Troupe> {
 public:
  static constexpr RestartLimit limit{.restarts = 1'000'000, .seconds = 1};
  static std::vector<Child> children() {
    const auto client = [](const char* name, Restart restart, Shutdown shutdown) {
      return Child{
          .name = String(std::string_view(name)), .start = start_client, .restart = restart, .shutdown = shutdown};
    };
    return {{.name = "store", .start = start_store},
            client("a", Restart::permanent, Shutdown(5)),
            client("b", Restart::transient, brutal_kill),
            client("c", Restart::permanent, {}),
            {.name = "d", .start = [] { return job::async([] { return Load{}; }); }, .restart = Restart::temporary}};
  }
};

/// Kills whoever has a name or was spawned, at random moments.
Task<> torment(std::uint64_t seed, int rounds) {
  std::mt19937_64 random(seed);
  std::vector<AnyPid> victims;
  const Pid<> troupe = co_await Troupe::start();
  for (int i = 0; i < rounds; ++i) {
    victims.push_back(spawn<Client>(Load{}, 3));
    const Pid<Load> job = job::async([] {
      wait(timer::sleep(2));
      return Load{};
    });
    victims.push_back(job);
    victims.push_back(process::whereis("store"));
    victims.push_back(process::whereis("latest"));
    const Int pause = static_cast<Int>(random() % 4);
    co_await timer::sleep(pause);
    for (int kill = 0; kill < 3; ++kill) {
      const AnyPid victim = victims[random() % victims.size()];
      constexpr std::array<const char*, 3> reasons{"kill", "shutdown", "enough"};
      process::exit(victim, String(std::string_view(reasons[random() % 3])));
    }
    if (victims.size() > 40) victims.erase(victims.begin(), victims.begin() + 20);
  }
  EXPECT_TRUE(process::alive(troupe));
  process::exit(troupe, String(random() % 2 == 0 ? "shutdown" : "kill"));  // its children go with it
}

TEST(Faults, LeaveNothingBehindUnderAnySchedule) {
  const char* const wanted = std::getenv("MESH_FAULT_SEEDS");
  const std::uint64_t seeds = wanted == nullptr ? 30 : std::strtoull(wanted, nullptr, 10);
  ::testing::internal::CaptureStderr();
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    {
      Runtime runtime(seeded(seed));
      run(runtime, [seed]() -> Task<> {
        Task<> torture = torment(seed, 60);
        co_await std::move(torture);
      });
    }
    EXPECT_EQ(Counted::live.load(), 0) << "seed " << seed;
  }
  ::testing::internal::GetCapturedStderr();
}

TEST(Faults, LeaveNothingBehindInRealTime) {
  ::testing::internal::CaptureStderr();
  {
    Runtime runtime(two_workers);
    const auto bodies = [](std::uint64_t seed) {
      return [seed]() -> Task<> {
        Task<> torture = torment(seed, 200);
        co_await std::move(torture);
      };
    };
    using Body = decltype(bodies(0));
    const auto first = spawn<Main<Body>>(runtime, bodies(1));
    while (process::alive(first)) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  EXPECT_EQ(Counted::live.load(), 0);
  ::testing::internal::GetCapturedStderr();
}

/// What a caller sees when the service is killed while its call is queued, or running.
TEST(Faults, CallersLearnWhyTheServiceIsGone) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    ::testing::internal::CaptureStderr();
    std::vector<std::string> answers;
    std::vector<std::string>* const out = &answers;
    run(seeded(seed), [out]() -> Task<> {
      const Pid<> store = Store::start();
      const auto running = job::async([store] { return wait(Store::slow_swap(store, Load{})); });
      const auto queued = job::async([store] { return wait(Store::swap(store, Load{})); });
      co_await timer::sleep(1);
      process::exit(store, "enough");
      const auto first = co_await job::await(running);
      const auto second = co_await job::await(queued);
      const auto too_late = job::async([store] { return wait(Store::swap(store, Load{})); });
      const auto third = co_await job::await(too_late);
      for (const auto* const result : {&first, &second, &third}) {
        out->emplace_back(result->is<Ok>() ? "ok" : std::string(result->get<Err>().error.view()));
      }
    });
    ::testing::internal::GetCapturedStderr();
    // The quick call may have been served before the slow one.
    EXPECT_EQ(answers[0], "service call failed: enough");
    EXPECT_TRUE(answers[1] == "service call failed: enough" || answers[1] == "ok");
    EXPECT_EQ(answers[2], "service call failed: noproc");
  }
  EXPECT_EQ(Counted::live.load(), 0);
}

}  // namespace
}  // namespace mesh::testing
