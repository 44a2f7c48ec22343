#include "word_count/workers.hpp"

namespace workers {

namespace {

void report(const mesh::Map<mesh::String, mesh::Int>& total);

}  // namespace

void Counter::run(mesh::String page, mesh::Pid<mesh::Map<mesh::String, mesh::Int>> target) {
  auto counts = words::count(words::split(page));
  mesh::send(target, std::move(counts));
}

mesh::Task<> Collector::run(mesh::Int missing, mesh::Map<mesh::String, mesh::Int> total) {
  for (;;) {
    if (missing == 0) {
      report(total);
      co_return;
    }
    const auto counts = co_await receive();
    missing = missing - 1;
    total = words::add(std::move(total), counts);
  }
}

namespace {

void report(const mesh::Map<mesh::String, mesh::Int>& total) {
  auto ranking = words::ranking(total);
  for (const auto& [word, times] : mesh::list::take(std::move(ranking), 5)) {
    mesh::poll();
    mesh::println(mesh::format("{} {}", times, word));
  }
  mesh::println(mesh::format("{} different words", mesh::map::size(total)));
}

}  // namespace

}  // namespace workers
