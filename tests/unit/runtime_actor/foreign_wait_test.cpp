// Host code inside actors that waits by means of Boost.Fiber: its carrier waits, its worker does not.
#include "mesh/actor/carrier_choice.hpp"

#if !defined(MESH_THREAD_CARRIERS)
#include <boost/fiber/condition_variable.hpp>
#include <boost/fiber/mutex.hpp>
#include <boost/fiber/operations.hpp>
#include <thread>

#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;

struct Gate {
  boost::fibers::mutex mutex;
  boost::fibers::condition_variable opened;
  bool is_open = false;
  Trace trace;
};

class Visitor : public Actor<Visitor, Int> {
 public:
  void run(Gate* gate) {
    std::unique_lock lock(gate->mutex);
    gate->opened.wait(lock, [gate] { return gate->is_open; });
    gate->trace.add(format("{} is in", self()));
  }
};

class Porter : public Actor<Porter, Int> {
 public:
  Task<> run(Gate* gate) {
    co_await timer::sleep(10);
    gate->trace.add("open");
    const std::lock_guard lock(gate->mutex);
    gate->is_open = true;
    gate->opened.notify_all();
  }
};

void open_gate(RuntimeOptions options) {
  Gate gate;
  {
    Runtime runtime(options);
    spawn<Visitor>(runtime, &gate);
    spawn<Visitor>(runtime, &gate);
    spawn<Porter>(runtime, &gate);
    runtime.wait_until_quiet();
  }
  EXPECT_THAT(gate.trace.lines(), ElementsAre("open", ::testing::HasSubstr("is in"), ::testing::HasSubstr("is in")));
}

TEST(ForeignWait, LetsOthersRunOnTheSameWorkerAndKeepsTheProgramAlive) { open_gate({.workers = 1}); }

TEST(ForeignWait, IsEndedByAnotherWorker) {
  for (int i = 0; i < 20; ++i) open_gate({.workers = 2});
}

TEST(ForeignWait, OfAHostThreadReachesAnActor) {
  Gate gate;
  Runtime runtime({.workers = 1});
  spawn<Visitor>(runtime, &gate);
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  {
    const std::lock_guard lock(gate.mutex);
    gate.is_open = true;
    gate.opened.notify_all();
  }
  runtime.wait_until_quiet();
  EXPECT_THAT(gate.trace.lines(), ElementsAre("<0.1> is in"));
}

class Dozer : public Actor<Dozer, Int> {
 public:
  void run(Gate* gate, Int milliseconds) {
    boost::this_fiber::sleep_for(std::chrono::milliseconds(milliseconds));
    gate->trace.add(format("{} as {}", milliseconds, self()));
  }
};

TEST(ForeignWait, MayBeASleepOfTheLibrary) {
  Gate gate;
  {
    Runtime runtime({.workers = 1});
    spawn<Dozer>(runtime, &gate, 30);
    spawn<Dozer>(runtime, &gate, 10);
    runtime.wait_until_quiet();
  }
  EXPECT_THAT(gate.trace.lines(), ElementsAre("10 as <0.2>", "30 as <0.1>"));
}

}  // namespace
}  // namespace mesh::testing
#endif
