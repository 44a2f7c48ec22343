#include "transpiler/types/flat_patterns.hpp"

#include <algorithm>

namespace mesh2cpp::types {

namespace {

bool is_wildcard(const typed::Pattern& pattern) {
  if (const auto* as = std::get_if<typed::AsPattern>(&pattern.node)) return is_wildcard(*as->pattern);
  return std::holds_alternative<typed::WildcardPattern>(pattern.node) ||
         std::holds_alternative<typed::BindPattern>(pattern.node);
}

}  // namespace

std::optional<FlatColumn::Key> FlatColumn::key_of(const typed::Pattern& pattern) {
  if (is_wildcard(pattern)) return Wildcard{};
  if (const auto* as = std::get_if<typed::AsPattern>(&pattern.node)) return key_of(*as->pattern);
  if (const auto* literal = std::get_if<typed::LiteralPattern>(&pattern.node))
    return std::visit([](const auto& value) { return Key(value); }, literal->value);
  if (const auto* atom = std::get_if<typed::AtomPattern>(&pattern.node)) return atom->name;
  if (const auto* constructor = std::get_if<typed::ConstructorPattern>(&pattern.node)) {
    const bool is_flat =
        std::ranges::all_of(constructor->arguments, [](const auto& part) { return is_wildcard(*part); });
    if (is_flat) return constructor->variant->index;
  }
  return std::nullopt;
}

std::optional<bool> FlatColumn::is_useful(const typed::Pattern& pattern) const {
  const std::optional<Key> key = key_of(pattern);
  if (!key) return std::nullopt;
  if (std::holds_alternative<Wildcard>(*key)) return !is_exhaustive();
  return !seen_.contains(*key) && !seen_.contains(Wildcard{});
}

void FlatColumn::add(const typed::Pattern& pattern) {
  const std::optional<Key> key = key_of(pattern);
  if (!key) return;
  if (std::holds_alternative<bool>(*key)) all_ = 2;
  const typed::Pattern* inner = &pattern;
  while (const auto* as = std::get_if<typed::AsPattern>(&inner->node)) inner = as->pattern.get();
  if (const auto* constructor = std::get_if<typed::ConstructorPattern>(&inner->node))
    all_ = constructor->variant->sum->variants.size();
  seen_.insert(*key);
}

bool FlatColumn::is_exhaustive() const { return seen_.contains(Wildcard{}) || (all_ > 0 && seen_.size() == all_); }

}  // namespace mesh2cpp::types
