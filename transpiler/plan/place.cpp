#include "transpiler/plan/place.hpp"

#include <algorithm>
#include <ranges>

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::plan {

namespace {

using typed::Expr;

/// `name`, `order.name`: the local at its root, or null.
const typed::Local* root(const Expr& expr) {
  if (const auto* const local = std::get_if<typed::LocalRef>(&expr.node)) return local->local;
  const auto* const access = std::get_if<typed::FieldAccess>(&expr.node);
  return access == nullptr ? nullptr : root(*access->object);
}

/// It has no effect and gives the same value whenever it is computed.
bool is_plain_key(const Expr& key) {
  if (root(key) != nullptr) return true;
  return std::visit(typed::Overloaded{
                        [](const typed::IntLiteral&) { return true; },
                        [](const typed::StringLiteral&) { return true; },
                        [](const typed::BoolLiteral&) { return true; },
                        [](const typed::AtomLiteral&) { return true; },
                        [](const typed::Binary& node) {
                          return node.impl == nullptr && is_plain_key(*node.left) && is_plain_key(*node.right);
                        },
                        [](const typed::TupleLiteral& node) {
                          return std::ranges::all_of(node.elements,
                                                     [](const auto& each) { return is_plain_key(*each); });
                        },
                        [](const auto&) { return false; },
                    },
                    key.node);
}

enum class Equality : std::uint8_t { same, different, unknown };

template <class Value>
Equality compare(const Value& a, const Value& b) {
  return a == b ? Equality::same : Equality::different;
}

/// Two plain keys.
Equality compare(const Expr& a, const Expr& b) {
  if (a.node.index() != b.node.index()) return Equality::unknown;
  const auto is_same = [](const auto& x, const auto& y) { return compare(*x, *y) == Equality::same; };
  return std::visit(
      typed::Overloaded{
          [&](const typed::IntLiteral& node) { return compare(node.value, std::get<typed::IntLiteral>(b.node).value); },
          [&](const typed::StringLiteral& node) {
            return compare(node.value, std::get<typed::StringLiteral>(b.node).value);
          },
          [&](const typed::BoolLiteral& node) {
            return compare(node.value, std::get<typed::BoolLiteral>(b.node).value);
          },
          [&](const typed::AtomLiteral& node) { return compare(node.name, std::get<typed::AtomLiteral>(b.node).name); },
          [&](const typed::LocalRef& node) {
            return node.local == std::get<typed::LocalRef>(b.node).local ? Equality::same : Equality::unknown;
          },
          [&](const typed::FieldAccess& node) {
            const auto& other = std::get<typed::FieldAccess>(b.node);
            return node.name == other.name && is_same(node.object, other.object) ? Equality::same : Equality::unknown;
          },
          [&](const typed::Binary& node) {
            const auto& other = std::get<typed::Binary>(b.node);
            const bool equal =
                node.op == other.op && is_same(node.left, other.left) && is_same(node.right, other.right);
            return equal ? Equality::same : Equality::unknown;
          },
          [&](const typed::TupleLiteral& node) {
            const bool equal =
                std::ranges::equal(node.elements, std::get<typed::TupleLiteral>(b.node).elements, is_same);
            return equal ? Equality::same : Equality::unknown;
          },
          [](const auto&) { return Equality::unknown; },
      },
      a.node);
}

Equality compare(const Step& a, const Step& b) {
  if (a.key == nullptr && b.key == nullptr) return compare(a.field, b.field);
  return a.key == nullptr || b.key == nullptr ? Equality::unknown : compare(*a.key, *b.key);
}

bool is_call_of(const typed::Call& call, std::string_view function) {
  const auto* const library = std::get_if<typed::LibraryRef>(&call.callee->node);
  return library != nullptr && library->function->cpp == function;
}

}  // namespace

Place Place::part(Step step) const {
  Place part = *this;
  part.steps.push_back(step);
  return part;
}

bool Place::is_path_of_fields() const {
  return std::ranges::all_of(steps, [](const Step& step) { return step.key == nullptr; });
}

bool is_within(const Place& inner, const Place& outer) {
  if (inner.variable != outer.variable || inner.steps.size() < outer.steps.size()) return false;
  for (std::size_t i = 0; i < outer.steps.size(); ++i) {
    if (compare(inner.steps[i], outer.steps[i]) != Equality::same) return false;
  }
  return true;
}

bool may_overlap(const Place& a, const Place& b) {
  if (a.variable != b.variable) return false;
  for (std::size_t i = 0; i < std::min(a.steps.size(), b.steps.size()); ++i) {
    if (compare(a.steps[i], b.steps[i]) == Equality::different) return false;
  }
  return true;
}

std::optional<Place> Places::of(const Expr& expr) const {
  if (const auto* const local = std::get_if<typed::LocalRef>(&expr.node)) {
    return Place{variables_.variable(local->local)};
  }
  if (const auto* const access = std::get_if<typed::FieldAccess>(&expr.node)) {
    if (access->structure == nullptr || types_.boxed.contains(&access->structure->fields[access->index])) return {};
    std::optional<Place> place = of(*access->object);
    if (place) place->steps.push_back({.field = access->index});
    return place;
  }
  const std::optional<Entry> found = entry(expr);
  return found ? entry_place(*found->map, *found->key) : std::nullopt;
}

std::optional<Places::Entry> Places::entry(const Expr& expr) {
  if (const auto* const index = std::get_if<typed::Index>(&expr.node)) {
    if (types::resolve(index->object->type)->kind != types::TypeKind::map) return {};
    return Entry{index->object.get(), index->index.get()};
  }
  const auto* const call = std::get_if<typed::Call>(&expr.node);
  if (call == nullptr || !is_call_of(*call, "mesh::map::get")) return {};
  return Entry{call->arguments[0].get(), call->arguments[1].get()};
}

std::optional<Place> Places::replaced_by(const typed::Call& call) const {
  if (!is_call_of(call, "mesh::map::put") && !is_call_of(call, "mesh::map::delete_")) return {};
  return entry_place(*call.arguments[0], *call.arguments[1]);
}

std::optional<Place> Places::entry_place(const Expr& map, const Expr& key) const {
  if (!is_plain_key(key)) return {};
  std::optional<Place> place = of(map);
  if (place) place->steps.push_back({.key = &key});
  return place;
}

}  // namespace mesh2cpp::plan
