// Kahn's algorithm with a queue, and the search for the cycle that a person should see.
#include "transpiler/project/order.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "transpiler/project/failure.hpp"

namespace mesh2cpp::project {
namespace {

using Indices = std::vector<std::size_t>;

void check_self_imports(const std::vector<Dependent>& modules) {
  for (std::size_t i = 0; i < modules.size(); ++i) {
    if (std::ranges::count(modules[i].needs, i) > 0) {
      throw Failure(fmt::format("Module '{}' cannot import itself", modules[i].name));
    }
  }
}

/// Follows first unfinished dependencies from the first unfinished module until one repeats.
[[noreturn]] void report_cycle(const std::vector<Dependent>& modules, const std::vector<bool>& finished) {
  const auto is_unfinished = [&](std::size_t i) { return !finished[i]; };
  Indices trail;
  auto current = static_cast<std::size_t>(std::ranges::find(finished, false) - finished.begin());
  while (std::ranges::count(trail, current) == 0) {
    trail.push_back(current);
    current = *std::ranges::find_if(modules[current].needs, is_unfinished);
  }
  std::string text;
  for (auto step = std::ranges::find(trail, current); step != trail.end(); ++step) {
    text += modules[*step].name + " -> ";
  }
  throw Failure(fmt::format("Circular dependency: {}{}", text, modules[current].name));
}

}  // namespace

Indices compilation_order(const std::vector<Dependent>& modules) {
  check_self_imports(modules);
  std::vector<std::size_t> missing(modules.size());
  std::vector<Indices> dependents(modules.size());
  for (std::size_t i = 0; i < modules.size(); ++i) {
    const std::set<std::size_t> needs(modules[i].needs.begin(), modules[i].needs.end());
    missing[i] = needs.size();
    for (const std::size_t need : needs) dependents[need].push_back(i);
  }

  Indices order;
  const auto append_sorted_by_name = [&](Indices ready) {
    std::ranges::sort(ready, {}, [&](std::size_t i) -> const std::string& { return modules[i].name; });
    order.insert(order.end(), ready.begin(), ready.end());
  };

  Indices ready;
  for (std::size_t i = 0; i < modules.size(); ++i) {
    if (missing[i] == 0) ready.push_back(i);
  }
  append_sorted_by_name(std::move(ready));

  // `order` is also the queue: what stands behind `taken` is still to be taken.
  std::vector<bool> finished(modules.size());
  for (std::size_t taken = 0; taken < order.size(); ++taken) {
    finished[order[taken]] = true;
    ready = {};
    for (const std::size_t dependent : dependents[order[taken]]) {
      if (--missing[dependent] == 0) ready.push_back(dependent);
    }
    append_sorted_by_name(std::move(ready));
  }
  if (order.size() < modules.size()) report_cycle(modules, finished);
  return order;
}

}  // namespace mesh2cpp::project
