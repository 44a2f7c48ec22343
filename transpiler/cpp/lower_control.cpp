// Lowering of `if`, loops, `return`, `?` and tail calls.
#include <algorithm>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/cpp/printer.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

/// The number of nodes, as far as it matters; statements count as many.
int size_of(const typed::Expr& expr) {
  int size = std::holds_alternative<typed::Lambda>(expr.node) || std::holds_alternative<typed::If>(expr.node) ||
                     std::holds_alternative<typed::Match>(expr.node)
                 ? 100
                 : 1;
  typed::for_each_child(expr, [&](const auto& child) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Expr>) {
      if (size < 100) size += size_of(child);
    } else {
      size += 100;
    }
  });
  return size;
}

/// A value of its own, not a part of one that would be gone before the loop begins.
bool is_whole_value(const typed::Expr& expr) {
  return std::holds_alternative<typed::Call>(expr.node) || std::holds_alternative<typed::ListLiteral>(expr.node) ||
         std::holds_alternative<typed::MapLiteral>(expr.node) || std::holds_alternative<typed::Binary>(expr.node);
}

/// Code that leaves the round of a loop, or the loop.
template <class Code>
bool leaves_round(const Code& code, bool is_in_inner_loop = false) {
  bool inner = is_in_inner_loop;
  if constexpr (std::is_same_v<Code, typed::Expr>) {
    if (std::holds_alternative<typed::Return>(code.node) || std::holds_alternative<typed::Try>(code.node)) return true;
    if (std::holds_alternative<typed::Break>(code.node) || std::holds_alternative<typed::Continue>(code.node))
      return !inner;
    if (std::holds_alternative<typed::Lambda>(code.node)) return false;
    inner = inner || std::holds_alternative<typed::For>(code.node) || std::holds_alternative<typed::While>(code.node);
  }
  bool leaves = false;
  typed::for_each_child(code, [&](const auto& child) { leaves = leaves || leaves_round(child, inner); });
  return leaves;
}

/// The list that it collects is as long as what it walks through.
bool gives_every_element(const typed::For& node) { return !node.filter && !leaves_round(node.body); }

/// The number of integers from `begin` up to `end`, within reason.
Expr size_of_range(const Expr& begin, const Expr& end) {
  const auto* const first = begin.as<IntLiteral>();
  const auto* const last = end.as<IntLiteral>();
  constexpr std::int64_t most = 1'000'000;
  if (first != nullptr && last != nullptr && first->value >= 0 && last->value <= most) {
    return literal(std::max(last->value - first->value, std::int64_t{0}));
  }
  return call("mesh::range::room", {begin, end});
}

void reserve(const AppendTo& collected, Expr room, Block& out) {
  out.push_back({Evaluate{call(member(collected.list, "reserve"), {std::move(room)})}});
}

const typed::Expr* plain_value(const typed::Block* block) {
  constexpr int longest_branch = 8;
  if (block == nullptr || !block->statements.empty() || !block->result) return nullptr;
  return size_of(*block->result) <= longest_branch ? block->result.get() : nullptr;
}

}  // namespace

/// `condition ? a : b` when both branches are short plain values.
std::optional<Value> FunctionLowering::as_conditional(const typed::If& node, types::Type type, Block& out) {
  const typed::Expr* then = plain_value(&node.then);
  const typed::Expr* otherwise = plain_value(node.otherwise.get());
  if (then == nullptr || otherwise == nullptr || is_unit(type) || is_never(type) || is_never(then->type) ||
      is_never(otherwise->type) || plan_.contains_suspension(*then) || plan_.contains_suspension(*otherwise) ||
      plan_.is_tail_self_call(*then) || plan_.is_tail_self_call(*otherwise)) {
    return std::nullopt;
  }
  Value left;
  Value right;
  {
    const ScopeGuard scope(*this);
    Block statements;
    left = lower(*then, "", statements);
    right = lower(*otherwise, "", statements);
    constexpr std::size_t longest_pair = 60;
    if (!statements.empty() || print(left.expr).size() + print(right.expr).size() > longest_pair) return std::nullopt;
  }
  const bool is_int = types::resolve(type)->kind == types::TypeKind::integer;
  if (!left.is_exact && !right.is_exact && !is_int) left = exact(std::move(left), type);
  const Value condition = lower(*node.condition, "", out);
  return Value{conditional(condition.expr, left.expr, right.expr), left.is_exact || right.is_exact};
}

void FunctionLowering::lower_if(const typed::If& node, const Destination& destination, Block& out) {
  If branch;
  branch.condition = lower(*node.condition, "", out).expr;
  {
    const ScopeGuard scope(*this);
    lower_block(node.then, node.otherwise ? destination : Destination{Discard{}}, branch.then);
  }
  const bool has_value = !std::holds_alternative<Discard>(destination);
  const typed::Block* otherwise = node.otherwise.get();
  if (ends_flow(branch.then)) {
    // What follows needs no `else`.
    out.push_back({std::move(branch)});
    if (otherwise != nullptr) return lower_block(*otherwise, destination, out);
    if (has_value) deliver_unit(destination, out);
    return;
  }
  if (otherwise != nullptr) {
    const ScopeGuard scope(*this);
    lower_block(*otherwise, destination, branch.otherwise);
  }
  if (branch.then.empty()) {
    branch.condition = negated(branch.condition);
    std::swap(branch.then, branch.otherwise);
  }
  if (branch.then.empty()) {
    drop(branch.condition, out);
  } else {
    out.push_back({std::move(branch)});
  }
  if (otherwise == nullptr && has_value) deliver_unit(destination, out);
}

/// A loop gives others their turn: here, and only here, plain code can be interrupted.
void FunctionLowering::add_turn(const typed::Expr& loop, Block& body) {
  if (!shape_.is_coroutine) {
    body.push_back({Evaluate{call("mesh::poll", {})}});
  } else if (plan_.needs_checkpoint(loop)) {
    body.push_back({Evaluate{await(call("mesh::checkpoint", {}))}});
  } else {
    return;
  }
  module_.uses_actors = true;
}

Value FunctionLowering::lower_for(const typed::For& node, const typed::Expr& expr, std::string_view hint, Block& out) {
  if (!node.value_used) {
    lower_loop(node, expr, Discard{}, out);
    return {construct(types_.lower(expr.type), {})};
  }
  const std::string name = fresh(hint.empty() ? "collected" : hint);
  out.push_back({Declare{types_.lower(expr.type), name}});
  lower_loop(node, expr, AppendTo{cpp::name(name)}, out);
  return {moved(cpp::name(name))};
}

/// The body behind the bindings: the filter, then the element.
Block FunctionLowering::loop_body(const typed::For& node, const Destination& element, Block body) {
  if (node.filter) {
    const Expr filter = lower(*node.filter, "", body).expr;
    body.push_back({If{.condition = negated(filter), .then = {{Continue{}}}}});
  }
  lower_block(node.body, element, body);
  if (!body.empty() && std::holds_alternative<Continue>(body.back().node)) body.pop_back();
  return body;
}

void FunctionLowering::lower_loop(const typed::For& node, const typed::Expr& expr, const Destination& element,
                                  Block& out) {
  const auto* name_pattern = std::get_if<typed::BindPattern>(&node.pattern->node);
  const typed::Local* local = name_pattern == nullptr ? nullptr : name_pattern->local;
  const auto* bounds = std::get_if<typed::Binary>(&node.iterable->node);
  if (bounds != nullptr && bounds->op == typed::BinaryOperator::range) {
    const std::vector<Operand> operands{{bounds->left.get(), "begin"}, {bounds->right.get(), "end"}};
    std::vector<Value> values = lower_operands(operands, Order::open, out);
    // The end is computed once: a call must not stand in the condition.
    const auto is_simple = [](const Value& bound) {
      return bound.expr.as<Name>() != nullptr || bound.expr.as<IntLiteral>() != nullptr;
    };
    const bool reserves = std::holds_alternative<AppendTo>(element) && gives_every_element(node);
    if (reserves && !is_simple(values[0])) values[0] = hoist(std::move(values[0]), bounds->left->type, "begin", out);
    if (!is_simple(values[1])) values[1] = hoist(std::move(values[1]), bounds->right->type, "end", out);
    if (reserves) reserve(std::get<AppendTo>(element), size_of_range(values[0].expr, values[1].expr), out);
    const ScopeGuard scope(*this);
    const std::string name = names_->declare(local == nullptr ? "i" : local->name);
    if (local != nullptr) bind(local, {cpp::name(name)});
    Block body;
    add_turn(expr, body);
    body = loop_body(node, element, std::move(body));
    out.push_back({ForCount{Type{.name = "mesh::Int"}, name, values[0].expr, values[1].expr, std::move(body)}});
    return;
  }
  const bool is_stepped = node.iterable_impl != nullptr || node.iterator_impl != nullptr ||
                          types::resolve(node.iterable->type)->kind == types::TypeKind::parameter;
  Value iterable = is_stepped                       ? lower_iteration(node, out)
                   : is_whole_value(*node.iterable) ? lower(*node.iterable, "", out)
                                                    : lower_place(*node.iterable, "", out);
  // A pipeline is as good a range as the `mesh::Iter` that it converts to.
  const bool is_pipeline = types::resolve(node.iterable->type)->kind == types::TypeKind::iterator;
  if (!is_pipeline && !is_stepped) iterable = exact(std::move(iterable), node.iterable->type);
  if (std::optional<Expr> elements = elements_of(iterable.expr)) iterable.expr = *std::move(elements);
  const ScopeGuard scope(*this);
  ForRange loop{const_reference(Type{.name = "auto"}), {}, std::move(iterable.expr), {}};
  add_turn(expr, loop.body);
  const bool is_map = types::resolve(node.iterable->type)->kind == types::TypeKind::map;
  const auto* pair = std::get_if<typed::TuplePattern>(&node.pattern->node);
  std::vector<const typed::Pattern*> parts;
  if (pair != nullptr) {
    for (const typed::PatternPtr& part : pair->elements) parts.push_back(part.get());
  }
  const bool is_plain_pair = !parts.empty() && std::all_of(parts.begin(), parts.end(), [](const typed::Pattern* part) {
    return std::holds_alternative<typed::BindPattern>(part->node) ||
           std::holds_alternative<typed::WildcardPattern>(part->node);
  });
  const bool reads_pair = binds_anything(*node.pattern);
  if (is_map || (is_plain_pair && reads_pair)) {
    for (std::size_t i = 0; i < (is_map ? 2U : parts.size()); ++i) {
      const typed::Local* part = nullptr;
      if (i < parts.size()) {
        if (const auto* bind = std::get_if<typed::BindPattern>(&parts[i]->node)) part = bind->local;
      } else if (i == 0) {
        part = local;
      }
      const std::string name = part == nullptr ? fresh(i == 0 ? "key" : "value") : names_->declare(part->name);
      if (part != nullptr) bind(part, {cpp::name(name)});
      loop.names.push_back(name);
    }
    if (!reads_pair) {  // a loop that only counts
      loop.names = {fresh("entry")};
      loop.type.name = "[[maybe_unused]] const auto";
      loop.type.is_const = false;
    }
  } else if (local != nullptr && is_used(local)) {
    const std::string name = names_->declare(local->name);
    bind(local, {cpp::name(name)});
    loop.names.push_back(name);
    if (is_scalar(local->type)) loop.type = constant(types_.lower(local->type));
  } else {
    const std::string name = fresh("item");
    loop.names.push_back(name);
    if (!reads_pair) {
      loop.type.name = "[[maybe_unused]] const auto";
      loop.type.is_const = false;
    }
    PatternPlan plan;
    plan_pattern(*node.pattern, {cpp::name(name), cpp::name(name)}, Tested::no, plan);
    bind_in_body(plan, loop.body);
  }
  const std::string root = root_of(loop.range);
  for (const std::string& name : loop.names) {
    if (!root.empty()) roots_[name] = root;
  }
  loop.body = loop_body(node, element, std::move(loop.body));
  reserve_for(node, loop, element, out);
  out.push_back({std::move(loop)});
}

/// A list that gets an element for each one of a collection needs its room but once.
void FunctionLowering::reserve_for(const typed::For& node, const ForRange& loop, const Destination& element,
                                   Block& out) {
  const auto* const collected = std::get_if<AppendTo>(&element);
  const types::TypeKind kind = types::resolve(node.iterable->type)->kind;
  const bool has_size = kind == types::TypeKind::list || kind == types::TypeKind::map || kind == types::TypeKind::set;
  if (collected == nullptr || node.filter || !has_size || loop.range.as<Name>() == nullptr) return;
  reserve(*collected, call(member(loop.range, "size"), {}), out);
}

void FunctionLowering::lower_while(const typed::While& node, const typed::Expr& expr, Block& out) {
  Block before;
  const ScopeGuard scope(*this);
  const Value condition = lower(*node.condition, "", before);
  if (before.empty()) {
    While loop{condition.expr, {}};
    add_turn(expr, loop.body);
    lower_block(node.body, Discard{}, loop.body);
    out.push_back({std::move(loop)});
    return;
  }
  Loop loop;
  add_turn(expr, loop.body);
  loop.body.insert(loop.body.end(), before.begin(), before.end());
  loop.body.push_back({If{.condition = negated(condition.expr), .then = {{Break{}}}}});
  lower_block(node.body, Discard{}, loop.body);
  out.push_back({std::move(loop)});
}

void FunctionLowering::lower_return(const typed::Return& node, Block& out) {
  if (node.value) {
    lower_to(*node.value, GiveBack{}, out);
  } else if (shape_.returns_void) {
    out.push_back({Return{{}, shape_.is_coroutine}});
  } else {
    out.push_back({Return{construct(Type{.name = "mesh::Unit"}, {}), shape_.is_coroutine}});
  }
}

/// `e?`: gives the error back at once, or goes on with the value.
Value FunctionLowering::lower_try(const typed::Try& node, const typed::Expr& expr, std::string_view hint, Block& out) {
  const types::Type type = types::resolve(node.operand->type);
  const bool is_option = type->sum->name == "Option";
  std::string wanted = hint.empty() ? hint_of(*node.operand) : std::string(hint) + "_or_error";
  if (is_option && !hint.empty()) wanted = "maybe_" + std::string(hint);
  const Value subject = lower_place(*node.operand, wanted, out);
  const bool is_taken = plan_.is_last_use(expr);
  if (is_taken) open_declared(subject.expr, out);
  const auto value = [&](const char* alternative) -> Value {
    const Expr inside = member(view_of(subject.expr, "get", Type{.name = alternative}, type), "value");
    return {is_taken ? moved(inside) : inside};
  };
  Block leave;
  // A closure gives its whole result type: this `return` gives only one alternative of it.
  shape_.all_exact = false;
  ++shape_.results;
  if (is_option) {
    leave.push_back({Return{construct(Type{.name = "mesh::None"}, {}), shape_.is_coroutine}});
    out.push_back(
        {If{.condition = view_of(subject.expr, "is", Type{.name = "mesh::None"}, type), .then = std::move(leave)}});
    return value("mesh::Some");
  }
  const std::string failed = fresh("failed");
  Expr failure = unary("*", cpp::name(failed));
  if (node.conversion != nullptr) {
    const Expr error = converted(*node.conversion, arrow(cpp::name(failed), "error"), node.operand->span);
    failure = construct(Type{.name = "mesh::Err"}, {error});
  }
  leave.push_back({Return{std::move(failure), shape_.is_coroutine}});
  Type pointer{.name = "auto", .is_const = true, .form = TypeForm::pointer};
  out.push_back({If{
      .declaration = Declare{std::move(pointer), failed, view_of(subject.expr, "as", Type{.name = "mesh::Err"}, type)},
      .then = std::move(leave)}});
  return value("mesh::Ok");
}

/// `gcd(b, a % b)` in tail position: the parameters are rebound all at once, and the body starts again.
void FunctionLowering::lower_tail_call(const typed::Call& node, const typed::Expr& expr, Block& out) {
  std::vector<Operand> operands;
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    operands.push_back({node.arguments[i].get(), "next_" + shape_.parameters[i]->name, false, true});
  }
  std::vector<Value> values = lower_operands(operands, Order::open, out);
  struct Rebinding {
    std::size_t index;
    Expr target;
    std::string name;
  };
  std::vector<Rebinding> pending;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Expr& target = bindings_.at(shape_.parameters[i]).expr;
    if (!target) {  // a parameter that nothing reads
      drop(values[i].expr, out);
      continue;
    }
    const std::string name = target.as<Name>()->text;
    const auto* same = values[i].expr.as<Name>();
    if (same != nullptr && same->text == name) continue;
    const auto moves = moved_names(values[i].expr);
    if (values[i].expr.as<Call>() != nullptr && moves.size() == 1 && moves.front() == name &&
        print(values[i].expr) == "std::move(" + name + ")") {
      continue;
    }
    pending.push_back({i, target, name});
  }
  // A parameter may change when no value that is still to be computed reads it.
  while (!pending.empty()) {
    const auto ready = std::find_if(pending.begin(), pending.end(), [&](const Rebinding& candidate) {
      return std::none_of(pending.begin(), pending.end(), [&](const Rebinding& other) {
        return other.index != candidate.index && reads(values[other.index].expr, candidate.name);
      });
    });
    if (ready != pending.end()) {
      // A part of the parameter goes with what it was part of: it is copied out first.
      const types::Type type = node.arguments[ready->index]->type;
      if (!is_scalar(type) && is_part_of(values[ready->index].expr, ready->name))
        values[ready->index] = hoist_operand(exact(values[ready->index], type), operands[ready->index], out);
      out.push_back({Assign{ready->target, values[ready->index].expr}});
      pending.erase(ready);
      continue;
    }
    // They read each other in a circle: one value gets a name, a computed one rather than a variable.
    const auto computed = std::find_if(pending.begin(), pending.end(), [&](const Rebinding& rebinding) {
      return root_of(values[rebinding.index].expr).empty();
    });
    const std::size_t index = (computed == pending.end() ? pending.front() : *computed).index;
    values[index] = hoist_operand(exact(values[index], node.arguments[index]->type), operands[index], out);
  }
  if (plan_.is_inside_inner_loop(expr)) {
    if (shape_.loop_label.empty()) shape_.loop_label = fresh("next_round");
    out.push_back({Goto{shape_.loop_label}});
  } else {
    out.push_back({Continue{}});
  }
}

}  // namespace mesh2cpp::cpp
