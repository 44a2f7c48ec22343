// The places that are still read: variables, except for those of their parts that are replaced before anybody looks.
#pragma once

#include <algorithm>
#include <vector>

#include "transpiler/plan/local_set.hpp"
#include "transpiler/plan/place.hpp"

namespace mesh2cpp::plan {

/// A variable of which only a part is read counts as read as a whole, unless `remove` has left that out before.
class PlaceSet {
 public:
  void insert(const typed::Local* local) {
    fill_gaps_of(local);
    locals_.insert(local);
  }
  void insert(const LocalSet& locals) {
    for (const typed::Local* const local : locals) insert(local);
  }
  void insert(const Place& place) {
    locals_.insert(place.variable);
    std::erase_if(gaps_, [&](const Place& gap) { return may_overlap(gap, place); });
  }
  void insert(const PlaceSet& other) {
    if (!gaps_.empty() || !other.gaps_.empty()) join_gaps(other);
    locals_.insert(other.locals_);
  }
  /// The place is given a new value before it is read again.
  void remove(const Place& place) {
    if (!contains(place)) return;
    std::erase_if(gaps_, [&](const Place& gap) { return is_within(gap, place); });
    gaps_.push_back(place);
  }
  void erase(const typed::Local* local) {
    fill_gaps_of(local);
    locals_.erase(local);
  }

  /// The variable or a part of it is read.
  [[nodiscard]] bool contains(const typed::Local* local) const { return locals_.contains(local); }
  /// The place, or a part of it, is read.
  [[nodiscard]] bool contains(const Place& place) const { return contains(place.variable) && !is_in_gap(place); }
  /// Parts of variables in the set that are not read.
  [[nodiscard]] const std::vector<Place>& gaps() const { return gaps_; }

 private:
  [[nodiscard]] bool is_in_gap(const Place& place) const {
    return std::ranges::any_of(gaps_, [&](const Place& gap) { return is_within(place, gap); });
  }
  void fill_gaps_of(const typed::Local* local) {
    std::erase_if(gaps_, [&](const Place& gap) { return gap.variable == local; });
  }
  /// What is not read in both is not read.
  void join_gaps(const PlaceSet& other) {
    std::vector<Place> both;
    for (const Place& gap : gaps_) {
      if (!other.contains(gap)) both.push_back(gap);
    }
    for (const Place& gap : other.gaps_) {
      const bool is_new = std::ranges::none_of(both, [&](const Place& known) { return is_within(gap, known); });
      if (!contains(gap) && is_new) both.push_back(gap);
    }
    gaps_ = std::move(both);
  }

  LocalSet locals_;
  std::vector<Place> gaps_;
};

}  // namespace mesh2cpp::plan
