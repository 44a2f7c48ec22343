// Scopes as one stack of entries with a map to the innermost entry of each name.
#include "transpiler/types/environment.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace mesh2cpp::types {

void Scope::leave() {
  while (entries_.size() > marks_.back()) {
    Entry& entry = entries_.back();
    if (entry.hidden == none) {
      innermost_.erase(entry.name);
    } else {
      innermost_[entry.name] = entry.hidden;
    }
    entries_.pop_back();
  }
  marks_.pop_back();
}

void Scope::declare(std::string name, Entity entity) {
  const auto [known, is_new] = innermost_.try_emplace(name, entries_.size());
  const std::size_t hidden = is_new ? none : known->second;
  known->second = entries_.size();
  entries_.push_back({std::move(name), entity, hidden});
}

const Entity* Scope::find(std::string_view name) const {
  const auto found = innermost_.find(std::string(name));
  return found == innermost_.end() ? nullptr : &entries_[found->second].entity;
}

void Scope::add_names(std::vector<std::string>& names) const {
  for (const auto& [name, entry] : innermost_) names.push_back(name);
}

bool is_uppercase(std::string_view name) { return std::isupper(static_cast<unsigned char>(name.front())) != 0; }

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<std::string> closest_name(std::string_view name, const std::vector<std::string>& candidates) {
  constexpr std::size_t furthest = 2;
  std::optional<std::string> closest;
  // A name as short as the distance itself would resemble everything.
  std::size_t best = std::min(furthest + 1, name.size());
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(name.size(), candidate.size());
    if (longer - std::min(name.size(), candidate.size()) > furthest) continue;
    const std::size_t distance = edit_distance(name, candidate);
    if (distance == 0 || distance > best || (distance == best && (!closest || *closest < candidate))) continue;
    best = distance;
    closest = candidate;
  }
  return closest;
}

}  // namespace mesh2cpp::types
