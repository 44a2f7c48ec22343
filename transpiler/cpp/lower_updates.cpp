// Lowering of struct updates: in place when nobody reads the old value again (design section 5).
#include <algorithm>
#include <optional>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/cpp/printer.hpp"

namespace mesh2cpp::cpp {

/// The struct that an update may change, because nobody reads it again: a variable, or a field of one that is being
/// updated itself.
std::optional<Expr> FunctionLowering::updated_place(const typed::StructUpdate& node) {
  if (const auto* local = std::get_if<typed::LocalRef>(&node.base->node)) {
    const Binding& binding = bindings_.at(plan_.variable(local->local));
    if (!binding.is_owned || !plan_.is_last_use(*node.base)) return std::nullopt;
    return binding.expr;
  }
  const auto* access = std::get_if<typed::FieldAccess>(&node.base->node);
  if (access == nullptr || !gives_away(*node.base)) return std::nullopt;
  Block none;
  return lower_field(*access, none).expr;
}

/// A copy that is then changed; the base itself when nobody reads it again.
Value FunctionLowering::lower_update(const typed::StructUpdate& node, const typed::Expr& expr, std::string_view hint,
                                     Block& out) {
  const std::optional<Expr> place = updated_place(node);
  Expr target;
  if (place) {
    target = *place;
  } else {
    const std::string name = fresh(hint.empty() ? "updated" : std::string(hint));
    Value value = exact(lower(*node.base, hint, out), expr.type);
    out.push_back({Declare{types_.lower(expr.type), name, std::move(value.expr)}});
    target = cpp::name(name);
  }
  const std::string target_name = root_of(target);
  const auto& names = program_.names.fields(node.structure);
  std::vector<Value> values;
  std::vector<Block> statements;
  for (std::size_t i = 0; i < node.fields.size(); ++i) {
    const std::uint32_t index = node.fields[i].first;
    const typed::Expr& value = *node.fields[i].second;
    Block before;
    values.push_back(boxed(lower(value, names[index], before), node.structure->fields[index], value.type));
    statements.push_back(std::move(before));
  }
  // A name may be moved from: it is read last of all.
  const auto is_name = [&](std::size_t i) {
    return std::holds_alternative<typed::LocalRef>(node.fields[i].second->node) && !reads(values[i].expr, target_name);
  };
  // Through the whole value, or through a name for a part of it, too.
  const auto reads_other_fields = [&](std::size_t i) {
    return std::ranges::any_of(node.fields, [&](const auto& other) {
      return other.first != node.fields[i].first && reads(values[i].expr, print(member(target, names[other.first])));
    });
  };
  // All values are computed before the first member changes, when one could see the difference.
  bool sees_change = false;
  std::vector<bool> reads_moved(values.size());
  for (std::size_t i = 1; i < values.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      for (const std::string& name : moved_names(values[j].expr))
        reads_moved[i] = reads_moved[i] || (is_name(j) && reads(values[i].expr, name));
    }
    sees_change = sees_change || reads(values[i].expr, target_name) || !statements[i].empty() || reads_moved[i];
  }
  Block assignments;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto& [index, value] = node.fields[i];
    const Expr field = member(target, names[index]);
    out.insert(out.end(), statements[i].begin(), statements[i].end());
    if (print(values[i].expr) == print(moved(field))) continue;  // it was changed where it is
    // The last value is computed behind the changes before it: it must read nothing that they change.
    const bool is_last = i + 1 == values.size() && !reads_moved[i] && !reads_other_fields(i);
    const bool is_own_part = !is_scalar(value->type) && is_part_of(values[i].expr, print(field));
    if ((sees_change && !is_name(i) && !is_last) || is_own_part) {
      values[i] = hoist_operand(std::move(values[i]), {value.get(), names[index], false, true}, out);
    }
    Assign assign{field, std::move(values[i].expr)};
    (sees_change ? assignments : out).push_back({std::move(assign)});
  }
  out.insert(out.end(), assignments.begin(), assignments.end());
  return {moved(target)};
}

}  // namespace mesh2cpp::cpp
