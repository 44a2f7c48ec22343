#include "supervisors/supervisors.hpp"

namespace supervisors {

mesh::Task<> Sweeper::run(mesh::String room, mesh::Int brooms) {
  for (;;) {
    const mesh::Int n = co_await receive();
    if (n == 0) {
      mesh::panic(mesh::format("no broom left in {}", room), at(4));
    }
    brooms = brooms + n;
  }
}

mesh::Int Store::init(mesh::Int first) { return first; }

mesh::Reply<Store::Take, mesh::Int> Store::handle(Take, mesh::Int left) { return {left - 1, left}; }

namespace {

mesh::Pid<> start_store(mesh::Int first) {
  auto store = Store::start(first);
  mesh::process::register_("store", store);
  return store;
}

}  // namespace

std::vector<mesh::Child> Floors::children() {
  return {mesh::Child{.name = "ground",
                      .start = []() { return mesh::spawn<Sweeper>(mesh::String("hall"), 2); },
                      .restart = mesh::Restart::transient},
          mesh::Child{.name = "attic",
                      .start = []() { return mesh::spawn<Sweeper>(mesh::String("attic"), 1); },
                      .restart = mesh::Restart::temporary,
                      .shutdown = mesh::Shutdown(250)}};
}

std::vector<mesh::Child> Cleaning::children() {
  return {mesh::Child{.name = "store",
                      .start = []() { return start_store(100); },
                      .shutdown = mesh::brutal_kill},
          mesh::Child{.name = "floors", .start = []() { return mesh::wait(Floors::start()); }}};
}

mesh::Task<> main_() {
  const auto cleaning = co_await Cleaning::start();
  mesh::process::exit(cleaning, "shutdown");
  const auto start = []() { return mesh::wait(Floors::start()); };
  start();
  co_await Cleaning::start();
}

}  // namespace supervisors
