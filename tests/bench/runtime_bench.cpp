// The benchmark cases of `actors/*.mpl` as the generator would write them: what the runtime alone can do.
//
// Build: g++ -std=c++20 -fwrapv -O2 -I runtime_headers tests/bench/runtime_bench.cpp -lboost_fiber -lboost_context
// -lfmt -lmimalloc. Run: runtime_bench CASE COUNT; prints what the peers print.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "mesh/implementation.hpp"
#include "mesh/program.hpp"

namespace {

using Clock = std::chrono::steady_clock;

Clock::time_point begin;
mesh::Int count = 0;
std::string_view name;

long resident_bytes() {
  long pages = 0;
  if (std::FILE* const file = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(file, "%*s %ld", &pages) != 1) pages = 0;
    std::fclose(file);
  }
  return pages * 4096;
}

void report(mesh::Int result) {
  const auto time = std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begin).count();
  std::printf("%.*s n=%ld result=%ld us=%ld ns_per_op=%.1f\n", static_cast<int>(name.size()), name.data(),
              static_cast<long>(count), static_cast<long>(result), static_cast<long>(time / 1000),
              static_cast<double>(time) / static_cast<double>(count));
}

class Sink : public mesh::Actor<Sink, mesh::Int> {
 public:
  mesh::Task<> run(mesh::Int expected) {
    mesh::Int sum = 0;
    for (mesh::Int left = expected; left > 0; left = left - 1) {
      const mesh::Int n = co_await receive();
      sum = sum + n;
    }
    report(sum);
  }
};

class Waiter : public mesh::Actor<Waiter, mesh::Int> {
 public:
  mesh::Task<> run(mesh::Pid<mesh::Int> done) {
    const mesh::Int n = co_await receive();
    mesh::send(done, n);
  }
};

mesh::Task<> spawn_case() {
  const long before = resident_bytes();
  const auto done = mesh::spawn<Sink>(count);
  mesh::List<mesh::Pid<mesh::Int>> all;
  for (mesh::Int i = 0; i < count; ++i) all.append(mesh::spawn<Waiter>(done));
  const auto time = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin).count();
  co_await mesh::timer::sleep(50);
  std::printf("  spawned us=%ld bytes_per_actor=%.1f\n", static_cast<long>(time),
              static_cast<double>(resident_bytes() - before) / static_cast<double>(count));
  for (const auto& pid : all) mesh::send(pid, 1);
}

class Ponger : public mesh::Actor<Ponger, mesh::Pid<mesh::Int>> {
 public:
  mesh::Task<> run() {
    for (;;) {
      const mesh::Pid<mesh::Int> pinger = co_await receive();
      mesh::send(pinger, 1);
    }
  }
};

class Pinger : public mesh::Actor<Pinger, mesh::Int> {
 public:
  mesh::Task<> run(mesh::Pid<mesh::Pid<mesh::Int>> ponger) {
    mesh::Int sum = 0;
    for (mesh::Int i = 0; i < count; ++i) {
      mesh::send(ponger, self());
      const mesh::Int n = co_await receive();
      sum = sum + n;
    }
    report(sum);
  }
};

mesh::Task<> pingpong_case() {
  mesh::spawn<Pinger>(mesh::spawn<Ponger>());
  co_return;
}

class Link : public mesh::Actor<Link, mesh::Int> {
 public:
  mesh::Task<> run(mesh::Pid<mesh::Int> next) {
    for (;;) {
      const mesh::Int left = co_await receive();
      if (left == 0) {
        report(0);
      } else {
        mesh::send(next, left - 1);
      }
    }
  }
};

class FirstLink : public mesh::Actor<FirstLink, mesh::Int> {
 public:
  mesh::Task<> run() {
    mesh::Pid<mesh::Int> next = self();
    for (int i = 0; i < 999; ++i) next = mesh::spawn<Link>(next);
    mesh::send(next, count);
    for (;;) {
      const mesh::Int left = co_await receive();
      if (left == 0) {
        report(0);
      } else {
        mesh::send(next, left - 1);
      }
    }
  }
};

mesh::Task<> ring_case() {
  mesh::spawn<FirstLink>();
  co_return;
}

class Sender : public mesh::Actor<Sender, mesh::Int> {
 public:
  mesh::Task<> run(mesh::Pid<mesh::Int> sink, mesh::Int times) {
    for (mesh::Int i = 1; i <= times; ++i) {
      mesh::send(sink, i);
      co_await mesh::checkpoint();
    }
  }
};

mesh::Task<> fanin_case() {
  const auto sink = mesh::spawn<Sink>(count / 100 * 100);
  for (int i = 0; i < 100; ++i) mesh::spawn<Sender>(sink, count / 100);
  co_return;
}

class Counter : public mesh::Service<Counter, mesh::Int> {
 public:
  struct Add {
    using Service = Counter;
    using Reply = mesh::Int;
    mesh::Int n;
  };
  static mesh::Pid<> start() { return spawn(0); }
  static auto add(const mesh::AnyPid& counter, mesh::Int n) { return call(counter, Add{.n = n}); }
  static mesh::Reply<Add, mesh::Int> handle(Add request, mesh::Int state) {
    return {state + request.n, state + request.n};
  }
};

mesh::Task<> call_case() {
  const auto counter = Counter::start();
  mesh::Int total = 0;
  for (mesh::Int i = 0; i < count; ++i) {
    const mesh::Int sum = co_await Counter::add(counter, 1);
    total = sum;
  }
  report(total);
}

mesh::Task<> plain_call_case() {
  const auto counter = Counter::start();
  mesh::Int total = 0;
  for (mesh::Int i = 0; i < count; ++i) total = mesh::wait(Counter::add(counter, 1));
  report(total);
  co_return;
}

mesh::Int fib(mesh::Int n) {
  mesh::guard_stack();
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

mesh::Task<> fib_case() {
  report(fib(count));
  co_return;
}

mesh::Task<> main_() {
  begin = Clock::now();
  if (name == "spawn") return spawn_case();
  if (name == "pingpong") return pingpong_case();
  if (name == "ring") return ring_case();
  if (name == "fanin") return fanin_case();
  if (name == "call") return call_case();
  if (name == "plaincall") return plain_call_case();
  return fib_case();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  name = argv[1];
  count = std::atoll(argv[2]);
  return mesh::run_main(argc, argv, main_);
}
