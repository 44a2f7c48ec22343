// A small set of locals, cheap to copy at every branch.
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <vector>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

class LocalSet {
 public:
  void insert(const typed::Local* local) {
    const auto place = std::ranges::lower_bound(locals_, local, std::less<>());
    if (place == locals_.end() || *place != local) locals_.insert(place, local);
  }
  void insert(const LocalSet& other) {
    if (other.locals_.empty()) return;
    std::vector<const typed::Local*> both;
    both.reserve(locals_.size() + other.locals_.size());
    std::ranges::set_union(locals_, other.locals_, std::back_inserter(both), std::less<>());
    locals_ = std::move(both);
  }
  void erase(const typed::Local* local) {
    const auto place = std::ranges::lower_bound(locals_, local, std::less<>());
    if (place != locals_.end() && *place == local) locals_.erase(place);
  }
  [[nodiscard]] bool contains(const typed::Local* local) const {
    return std::ranges::binary_search(locals_, local, std::less<>());
  }

  [[nodiscard]] auto begin() const { return locals_.begin(); }
  [[nodiscard]] auto end() const { return locals_.end(); }

 private:
  std::vector<const typed::Local*> locals_;  // sorted
};

}  // namespace mesh2cpp::plan
