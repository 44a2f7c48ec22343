#include "transpiler/cpp/dead_code.hpp"

#include <algorithm>

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

template <class Visit>
void for_each_block(Stmt& stmt, const Visit& visit) {
  std::visit(
      typed::Overloaded{[&](If& node) {
                          visit(node.then);
                          visit(node.otherwise);
                        },
                        [&](Switch& node) {
                          for (Case& choice : node.cases) visit(choice.body);
                        },
                        [&](ForRange& node) { visit(node.body); }, [&](ForCount& node) { visit(node.body); },
                        [&](Loop& node) { visit(node.body); }, [&](While& node) { visit(node.body); }, [](auto&) {}},
      stmt.node);
}

void cut(Block& block) {
  for (std::size_t i = 0; i < block.size(); ++i) {
    for_each_block(block[i], cut);
    if (!is_last(block[i])) continue;
    block.resize(i + 1);
    return;
  }
}

/// What remains of a declaration that nothing reads: its effect.
std::optional<Stmt> effect_of(const Expr& value) {
  if (!value || !value.facts().has_effect) return std::nullopt;
  const bool is_statement = value.as<Call>() != nullptr || value.as<Await>() != nullptr;
  return Stmt{Evaluate{is_statement ? value : call("static_cast<void>", {value})}};
}

bool is_read(const Block& rest, const std::string& name) { return name.empty() || mentions(rest, name); }

void mark_unused(Type& type, const std::vector<std::string>& names, const Block& body) {
  const bool is_used =
      std::any_of(names.begin(), names.end(), [&](const std::string& name) { return is_read(body, name); });
  if (!is_used && !type.name.starts_with("[["))
    type.name = "[[maybe_unused]] " + std::string(type.is_const ? "const " : "") + type.name;
  if (!is_used) type.is_const = false;
}

void remove_unused(Block& block) {
  Block kept;  // from the last statement to the first
  for (auto stmt = block.rbegin(); stmt != block.rend(); ++stmt) {
    for_each_block(*stmt, remove_unused);
    const Block rest(kept.rbegin(), kept.rend());
    std::optional<Stmt> replacement = std::move(*stmt);
    std::visit(typed::Overloaded{[&](Declare& node) {
                                   if (!is_read(rest, node.name)) replacement = effect_of(Expr(node.value));
                                 },
                                 [&](Decompose& node) {
                                   const bool is_used =
                                       std::any_of(node.names.begin(), node.names.end(),
                                                   [&](const auto& name) { return is_read(rest, name); });
                                   if (!is_used) replacement = effect_of(Expr(node.value));
                                 },
                                 [](ForRange& node) { mark_unused(node.type, node.names, node.body); },
                                 [](If& node) {
                                   if (!node.declaration || node.condition) return;
                                   const bool is_used = is_read(node.then, node.declaration->name) ||
                                                        is_read(node.otherwise, node.declaration->name);
                                   if (is_used) return;
                                   node.condition = binary("!=", node.declaration->value, name("nullptr"));
                                   node.declaration.reset();
                                 },
                                 [](auto&) {}},
               replacement->node);
    if (replacement) kept.push_back(std::move(*replacement));
  }
  block.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
}

}  // namespace

void remove_dead_code(Block& block) {
  cut(block);
  remove_unused(block);
}

}  // namespace mesh2cpp::cpp
