// Lowering of struct updates: in place when nobody reads the old value again (design section 5).
#include <algorithm>
#include <map>
#include <optional>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/cpp/printer.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

/// A variable, or a field within fields of one: `house`, `house.kitchen`.
struct Path {
  const typed::Local* variable = nullptr;
  std::vector<std::uint32_t> fields;

  friend bool operator==(const Path&, const Path&) = default;
};

std::optional<Path> path_of(const plan::Plan& plan, const typed::Expr& expr) {
  if (const auto* local = std::get_if<typed::LocalRef>(&expr.node)) return Path{plan.variable(local->local), {}};
  const auto* access = std::get_if<typed::FieldAccess>(&expr.node);
  if (access == nullptr || access->structure == nullptr) return std::nullopt;
  std::optional<Path> path = path_of(plan, *access->object);
  if (path) path->fields.push_back(access->index);
  return path;
}

bool starts_with(const Path& path, const Path& beginning) {
  return path.variable == beginning.variable && path.fields.size() >= beginning.fields.size() &&
         std::equal(beginning.fields.begin(), beginning.fields.end(), path.fields.begin());
}

/// How an expression reads a struct: which of its fields, or as a whole.
class Reads {
 public:
  Reads(const plan::Plan& plan, const Path& base, const typed::Expr& expr) : plan_(plan), base_(base) { add(expr); }

  std::set<std::uint32_t> fields;
  bool whole = false;

  [[nodiscard]] bool contains(std::uint32_t field) const { return whole || fields.contains(field); }

 private:
  void add(const typed::Expr& expr) {
    if (const std::optional<Path> path = path_of(plan_, expr)) {
      if (path->fields.size() > base_.fields.size() && starts_with(*path, base_)) {
        fields.insert(path->fields[base_.fields.size()]);
      } else {
        whole = whole || starts_with(base_, *path);
      }
      return;
    }
    // A local function may have captured it.
    const auto* function = std::get_if<typed::FunctionRef>(&expr.node);
    whole = whole || (function != nullptr && function->function->is_local);
    add_parts(expr);
  }
  void add(const typed::Block& block) { add_parts(block); }
  template <class Code>
  void add_parts(const Code& code) {
    typed::for_each_child(code, [this](const auto& child) { add(child); });
  }

  const plan::Plan& plan_;
  const Path& base_;
};

/// Finds in the new value of a field the names of the field that are read last of all, whatever branch is taken.
class LastReads {
 public:
  LastReads(const plan::Plan& plan, const Path& base, std::uint32_t field, std::set<const typed::Expr*>& found)
      : plan_(plan), base_(base), field_(field), found_(found) {}

  void add(const typed::Expr& expr) {
    if (!reads(expr)) return;
    if (is_name(expr)) {
      found_.insert(&expr);
      return;
    }
    std::visit(typed::Overloaded{
                   [&](const typed::If& node) {
                     add(node.then);
                     if (node.otherwise) add(*node.otherwise);
                   },
                   [&](const typed::Match& node) {
                     // Patterns may refer into what they are tried on.
                     for (const typed::ExprPtr& subject : node.subjects) {
                       if (!is_scalar(subject->type) && reads(*subject)) return;
                     }
                     for (const typed::Arm& arm : node.arms) add(arm.body);
                   },
                   [&](const typed::BlockExpr& node) { add(node.block); },
                   [&](const typed::Binary& node) {
                     const bool may_stop =
                         node.op == typed::BinaryOperator::logical_and || node.op == typed::BinaryOperator::logical_or;
                     if (!may_stop) add_among(expr);
                   },
                   [](const typed::For&) {},
                   [](const typed::While&) {},
                   [](const typed::Lambda&) {},
                   [](const typed::Receive&) {},
                   [](const typed::FieldAccess&) {},
                   [&](const auto&) { add_among(expr); },
               },
               expr.node);
  }

 private:
  /// What stands before the result has been computed by then.
  void add(const typed::Block& block) {
    if (block.result) add(*block.result);
  }

  /// A name among operands is read last of all: what else reads the field is computed before. Closures are not.
  void add_among(const typed::Expr& expr) {
    std::vector<const typed::Expr*> readers;
    typed::for_each_child(expr, [&](const auto& child) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Expr>) {
        if (reads(child)) readers.push_back(&child);
      }
    });
    if (readers.size() == 1) return add(*readers.front());
    const auto name_of_it = [this](const typed::Expr* reader) { return is_name(*reader); };
    const auto is_closure = [](const typed::Expr* reader) {
      return std::holds_alternative<typed::Lambda>(reader->node);
    };
    if (std::ranges::count_if(readers, name_of_it) != 1 || std::ranges::any_of(readers, is_closure)) return;
    found_.insert(*std::ranges::find_if(readers, name_of_it));
  }

  [[nodiscard]] bool reads(const typed::Expr& expr) const { return Reads(plan_, base_, expr).contains(field_); }
  [[nodiscard]] bool is_name(const typed::Expr& expr) const {
    const std::optional<Path> path = path_of(plan_, expr);
    return path && path->fields.size() == base_.fields.size() + 1 && path->fields.back() == field_ &&
           starts_with(*path, base_);
  }

  const plan::Plan& plan_;
  const Path& base_;
  const std::uint32_t field_;
  std::set<const typed::Expr*>& found_;
};

}  // namespace

/// `account.items` while its successor is computed from it, in place.
bool FunctionLowering::is_movable_field(const typed::Expr& expr) const { return movable_fields_.contains(&expr); }

/// The struct that an update may change, because nobody reads it again: a variable, or a field of one that is being
/// updated itself.
std::optional<Expr> FunctionLowering::updated_place(const typed::StructUpdate& node) {
  if (const auto* local = std::get_if<typed::LocalRef>(&node.base->node)) {
    const Binding& binding = bindings_.at(plan_.variable(local->local));
    if (!binding.is_owned || !plan_.is_last_use(*node.base)) return std::nullopt;
    return binding.expr;
  }
  const auto* access = std::get_if<typed::FieldAccess>(&node.base->node);
  if (!is_movable_field(*node.base) || plan_.is_boxed(access->structure->fields[access->index])) return std::nullopt;
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
  const Path base = path_of(plan_, *node.base).value_or(Path{});
  std::vector<Reads> own;
  if (place) {
    for (const auto& [index, value] : node.fields) own.emplace_back(plan_, base, *value);
  }
  const bool reads_whole = std::ranges::any_of(own, &Reads::whole);
  std::vector<Value> values;
  std::vector<Block> statements;
  for (std::size_t i = 0; i < node.fields.size(); ++i) {
    const std::uint32_t index = node.fields[i].first;
    const typed::Expr& value = *node.fields[i].second;
    const auto reads_it = [index](const Reads& reads) { return reads.contains(index); };
    const bool is_read_later =
        place && std::any_of(own.begin() + static_cast<std::ptrdiff_t>(i) + 1, own.end(), reads_it);
    if (place && !reads_whole && !is_read_later && !is_scalar(value.type)) {
      LastReads(plan_, base, index, movable_fields_).add(value);
    }
    Block before;
    values.push_back(boxed(lower(value, names[index], before), node.structure->fields[index], value.type));
    statements.push_back(std::move(before));
  }
  // A name may be moved from: it is read last of all.
  const auto is_name = [&](std::size_t i) {
    return std::holds_alternative<typed::LocalRef>(node.fields[i].second->node) && !reads(values[i].expr, target_name);
  };
  // Through the whole value, through a name for a part of it, or a field that is given a new value, too.
  const auto reads_other_fields = [&](std::size_t i) {
    if (!place || !reads(values[i].expr, target_name)) return false;
    if (own[i].whole || own[i].fields.empty()) return true;
    return std::ranges::any_of(node.fields, [&](const auto& other) {
      return other.first != node.fields[i].first && own[i].fields.contains(other.first);
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
