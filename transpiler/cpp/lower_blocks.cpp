// Lowering of blocks, `let`, and of what becomes of values.
#include <algorithm>

#include "transpiler/cpp/dead_code.hpp"
#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/plan/program_walk.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

/// Compilers compute with constants, and warn of an overflow that is none: integers wrap.
bool is_large(const Expr& expr) {
  const auto* number = expr.as<IntLiteral>();
  constexpr std::int64_t limit = std::int64_t{1} << 31;
  return number != nullptr && (number->value >= limit || number->value <= -limit);
}

/// `std::move(x)` -> `x`: a returned variable is moved anyway, and compilers warn about the superfluous word.
Expr without_move(const Expr& expr) {
  const auto* node = expr.as<Call>();
  if (node == nullptr || node->arguments.size() != 1) return expr;
  const auto* callee = node->callee.as<Name>();
  const bool moves_variable =
      callee != nullptr && callee->text == "std::move" && node->arguments.front().as<Name>() != nullptr;
  return moves_variable ? node->arguments.front() : expr;
}

}  // namespace

FunctionLowering::FunctionLowering(ModuleContext& module, const Names& scope, std::string class_name)
    : module_(module),
      program_(module.program),
      plan_(module.program.plan),
      types_(module.types),
      names_(&outermost_),
      module_scope_(scope),
      class_name_(std::move(class_name)) {}

/// A name for a temporary: also unlike all functions and types of the module, which code behind it may use.
std::string FunctionLowering::fresh(std::string_view hint) {
  if (!reserved_.empty() && hint == reserved_) return std::exchange(reserved_, {});
  const std::string base = safe_name(hint);
  std::string candidate = base;
  const std::string stem = base.back() == '_' ? base : base + "_";
  for (int number = 2; names_->is_taken(candidate) || module_scope_.is_taken(candidate); ++number) {
    candidate = stem + std::to_string(number);
  }
  names_->reserve(candidate);
  return candidate;
}

void FunctionLowering::bind(const typed::Local* local, Binding binding) { bindings_[local] = std::move(binding); }

std::string FunctionLowering::declare_parameter(const typed::Local* local, bool is_owned) {
  if (!is_used(local)) {
    bind(local, {});
    return {};
  }
  const std::string name = names_->declare(local->name);
  bind(local, {cpp::name(name), is_owned});
  return name;
}

bool FunctionLowering::is_used(const typed::Local* local) const {
  const auto found = uses_.find(local);
  return found != uses_.end() && found->second > 0;
}

namespace {

/// Counts how often each variable is read. Patterns that only rename a variable do not read it.
class UseCounter {
 public:
  UseCounter(const plan::Plan& plan, std::unordered_map<const typed::Local*, int>& uses,
             std::set<std::string>& local_names, std::set<const typed::Local*>& captured)
      : plan_(plan), uses_(uses), local_names_(local_names), captured_(captured) {}

  void operator()(const typed::Block& block) {
    for (const typed::Statement& statement : block.statements) {
      if (const auto* let = std::get_if<typed::Let>(&statement.node)) add_names(*let->pattern);
      const auto* local = std::get_if<typed::LocalFunction>(&statement.node);
      if (local == nullptr) continue;
      for (const typed::Local* captured : plan_.captures(local->function)) ++uses_[captured];
    }
    typed::for_each_child(block, *this);
  }

  void operator()(const typed::Expr& expr) {
    if (const auto* reference = std::get_if<typed::LocalRef>(&expr.node)) {
      ++uses_[reference->local];
      if (const auto* variable = plan_.variable(reference->local); variable != reference->local) ++uses_[variable];
    }
    // Whoever names a local function hands it what it captures.
    const auto* function = std::get_if<typed::FunctionRef>(&expr.node);
    if (function != nullptr && function->function->is_local) {
      for (const typed::Local* captured : plan_.captures(function->function)) ++uses_[captured];
    }
    if (const auto* match = std::get_if<typed::Match>(&expr.node)) add_arms(match->arms);
    if (const auto* receive = std::get_if<typed::Receive>(&expr.node)) add_arms(receive->arms);
    if (const auto* loop = std::get_if<typed::For>(&expr.node)) add_names(*loop->pattern);
    if (const auto* closure = std::get_if<typed::Lambda>(&expr.node)) {
      for (const typed::Local* parameter : closure->parameters) local_names_.insert(parameter->name);
      for (const typed::Local* local : plan_.captures(*closure)) captured_.insert(local);
    }
    typed::for_each_child(expr, *this);
  }

 private:
  void add_names(const typed::Pattern& pattern) {
    std::visit(typed::Overloaded{[this](const typed::BindPattern& node) { local_names_.insert(node.local->name); },
                                 [this](const typed::AsPattern& node) {
                                   local_names_.insert(node.local->name);
                                   add_names(*node.pattern);
                                 },
                                 [this](const typed::ConstructorPattern& node) { add_all(node.arguments); },
                                 [this](const typed::TuplePattern& node) { add_all(node.elements); },
                                 [this](const typed::ListPattern& node) { add_all(node.elements); },
                                 [this](const typed::OrPattern& node) { add_all(node.alternatives); },
                                 [this](const typed::ConsPattern& node) {
                                   add_names(*node.head);
                                   add_names(*node.tail);
                                 },
                                 [this](const typed::StructPattern& node) {
                                   for (const auto& [index, part] : node.fields) add_names(*part);
                                 },
                                 [](const auto&) {}},
               pattern.node);
  }
  void add_all(const std::vector<typed::PatternPtr>& patterns) {
    for (const typed::PatternPtr& pattern : patterns) add_names(*pattern);
  }
  void add_arms(const std::vector<typed::Arm>& arms) {
    for (const typed::Arm& arm : arms) add_all(arm.patterns);
  }

  const plan::Plan& plan_;
  std::unordered_map<const typed::Local*, int>& uses_;
  std::set<std::string>& local_names_;
  std::set<const typed::Local*>& captured_;
};

/// A `continue` at the very end of a loop says nothing.
void strip_last_continue(Block& block) {
  if (block.empty()) return;
  if (std::holds_alternative<Continue>(block.back().node)) {
    block.pop_back();
    return;
  }
  if (auto* branch = std::get_if<If>(&block.back().node)) {
    const bool was_last = !branch->otherwise.empty();
    strip_last_continue(branch->then);
    strip_last_continue(branch->otherwise);
    // `if (a) {} else { ... }` would read badly; leave a branch that became empty with its word.
    if (branch->then.empty()) branch->then.push_back({Continue{}});
    if (was_last && branch->otherwise.empty()) branch->otherwise.clear();
  }
}

}  // namespace

void FunctionLowering::count_uses(const typed::Block& block) {
  UseCounter(plan_, uses_, local_names_, captured_)(block);
}
void FunctionLowering::count_uses(const typed::Expr& expr) { UseCounter(plan_, uses_, local_names_, captured_)(expr); }

Block FunctionLowering::body(const typed::Block& block, Shape shape) {
  shape_ = std::move(shape);
  const bool is_statement_like = shape_.returns_void && !shape_.has_tail_loop && !shape_.reply;
  Block body;
  if (shape_.has_tail_loop) {
    const ScopeGuard scope(*this);
    if (shape_.needs_turn) {
      module_.uses_actors = true;
      const Expr turn = call(shape_.is_coroutine ? "mesh::checkpoint" : "mesh::poll", {});
      body.push_back({Evaluate{shape_.is_coroutine ? await(turn) : turn}});
    }
    lower_block(block, GiveBack{}, body);
    if (has_dead_code_) remove_dead_code(body);
    strip_last_continue(body);
    Block outer;
    if (!shape_.loop_label.empty()) outer.push_back({Label{shape_.loop_label}});
    outer.push_back({Loop{std::move(body)}});
    return outer;
  }
  if (is_statement_like) {
    lower_block(block, Discard{}, body);
  } else {
    lower_block(block, GiveBack{}, body);
  }
  if (has_dead_code_) remove_dead_code(body);
  return body;
}

Block FunctionLowering::constant_body(const typed::Expr& initializer, types::Type type) {
  shape_ = Shape{.returns_void = false, .result = type};
  Block body;
  const std::string name = fresh("value");
  Value value = lower(initializer, "", body);
  Type declared = types_.lower(type);
  declared.name.insert(0, "static const ");
  if (body.empty()) {
    body.push_back({Declare{std::move(declared), name, std::move(value.expr)}});
  } else {
    // Statements run once, in a closure that gives the value.
    body.push_back({Return{std::move(value.expr)}});
    if (has_dead_code_) remove_dead_code(body);
    const Expr compute = lambda(Lambda{{}, {}, types_.lower(type), std::make_shared<const Block>(std::move(body))});
    body = {Stmt{Declare{std::move(declared), name, call(compute, {})}}};
  }
  body.push_back({Return{cpp::name(name)}});
  return body;
}

std::set<const typed::Local*> locals_read_by(const typed::Block& block) {
  std::set<const typed::Local*> read;
  struct Reader {
    std::set<const typed::Local*>& read;
    void operator()(const typed::Block& inner) const { typed::for_each_child(inner, *this); }
    void operator()(const typed::Expr& expr) const {
      if (const auto* reference = std::get_if<typed::LocalRef>(&expr.node)) read.insert(reference->local);
      typed::for_each_child(expr, *this);
    }
  };
  Reader{read}(block);
  return read;
}

types::Type any_message() {
  static const types::TypeNode any = [] {
    types::TypeNode node;
    node.kind = types::TypeKind::any;
    return node;
  }();
  return &any;
}

void FunctionLowering::add_comments(source::Span span, Block& out) {
  if (span.begin == declared_at_) return;
  std::vector<std::string> lines = module_.comments_of(span);
  if (!lines.empty()) out.push_back({Comment{std::move(lines)}});
}

void FunctionLowering::add_line(source::Span span, Block& out) {
  if (!program_.line_directives || module_.module.file == nullptr) return;
  const source::File& file = *module_.module.file;
  out.push_back({LineDirective{file.position(span.begin).line, file.project_path()}});
}

void FunctionLowering::lower_block(const typed::Block& block, const Destination& destination, Block& out) {
  for (const typed::Statement& statement : block.statements) {
    const std::size_t first = out.size();
    lower_statement(statement, out);
    if (std::any_of(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                    [](const Stmt& stmt) { return is_last(stmt); })) {
      return;
    }
  }
  if (block.result) {
    // The first of several clauses stands where the function begins: its comments are those of the declaration.
    const auto* match = std::get_if<typed::Match>(&block.result->node);
    if (match != nullptr && match->clauses) declared_at_ = match->arms.front().span.begin;
    add_comments(block.result->span, out);
    add_line(block.result->span, out);
    lower_to(*block.result, destination, out);
  } else {
    deliver({construct(Type{.name = "mesh::Unit"}, {})}, block.type, destination, out);
  }
}

void FunctionLowering::lower_statement(const typed::Statement& statement, Block& out) {
  add_comments(statement.span, out);
  add_line(statement.span, out);
  if (const auto* let = std::get_if<typed::Let>(&statement.node)) lower_let(*let, statement.span, out);
  if (const auto* node = std::get_if<typed::ExpressionStatement>(&statement.node)) {
    lower_to(*node->expression, Discard{}, out);
  }
  // Local functions are lifted out; see LocalFunctions in modules.cpp.
}

void FunctionLowering::lower_let(const typed::Let& let, source::Span span, Block& out) {
  if (const auto* bind = std::get_if<typed::BindPattern>(&let.pattern->node)) {
    return lower_let_name(bind->local, *let.initializer, out);
  }
  if (!binds_anything(*let.pattern) && !let.refutable) return lower_to(*let.initializer, Discard{}, out);
  const auto* tuple = std::get_if<typed::TuplePattern>(&let.pattern->node);
  if (tuple != nullptr && lower_let_tuple(*tuple, *let.initializer, out)) return;
  const std::size_t before = out.size();
  const Value subject = lower_place(*let.initializer, "", out);
  const Place place = place_of(*let.initializer, subject.expr);
  if (out.size() > before && place.is_open && moves_parts(*let.pattern)) open_declared(subject.expr, out);
  if (let.refutable) {
    PatternPlan tests{.paths_only = true};
    plan_pattern(*let.pattern, place, Tested::yes, tests);
    Block panic;
    no_match(span, panic);
    out.push_back({If{.condition = negated(all_of(tests)), .then = std::move(panic)}});
  }
  PatternPlan plan;
  plan_pattern(*let.pattern, place, Tested::no, plan);
  bind_in_body(plan, out);
}

/// The value has been given a name in `out`, or lies in something that has: it shall not be const.
void FunctionLowering::open_declared(const Expr& value, Block& out) const {
  std::string name = root_of(value);
  for (auto statement = out.rbegin(); statement != out.rend() && !name.empty(); ++statement) {
    auto* declared = std::get_if<Declare>(&statement->node);
    if (declared == nullptr || declared->name != name) continue;
    declared->type.is_const = false;
    name = declared->type.form == TypeForm::value ? "" : root_of(declared->value);
  }
}

void FunctionLowering::declare_variable(const std::string& name, types::Type type, Block& out) {
  Declare variable{types_.lower(type), name};
  switch (types::resolve(type)->kind) {
    case types::TypeKind::integer:
      variable.value = literal(std::int64_t{0});
      break;
    case types::TypeKind::floating:
      variable.value = literal(0.0);
      break;
    case types::TypeKind::boolean:
      variable.value = literal(false);
      break;
    default:
      break;
  }
  out.push_back({std::move(variable)});
}

Value FunctionLowering::into_variable(const typed::Expr& expr, std::string_view hint, Block& out) {
  if (is_unit(expr.type) || is_never(expr.type)) {
    lower_to(expr, Discard{}, out);
    return {construct(Type{.name = "mesh::Unit"}, {})};
  }
  const std::string name = fresh(hint.empty() ? hint_of(expr) : hint);
  declare_variable(name, expr.type, out);
  lower_to(expr, AssignTo{cpp::name(name)}, out);
  return {is_scalar(expr.type) ? cpp::name(name) : moved(cpp::name(name))};
}

void FunctionLowering::lower_let_name(const typed::Local* local, const typed::Expr& initializer, Block& out) {
  if (!is_used(local)) return lower_to(initializer, Discard{}, out);
  if (is_unit(local->type)) {  // there is only one value: no variable holds it
    lower_to(initializer, Discard{}, out);
    return bind(local, {construct(Type{.name = "mesh::Unit"}, {})});
  }
  // The name is taken first, so that temporaries of the initializer get others. A variable that statements fill (an
  // `if`, a `for` that collects) takes it over.
  std::string name = names_->declare(local->name);
  const std::string outer = std::exchange(reserved_, name);
  Value value = lower_any(initializer, name, out);
  // `let p :: Pid = spawn(worker)`: the types unify, but are not the same.
  value.is_exact = value.is_exact && types::same(local->type, initializer.type);
  const bool is_taken = reserved_.empty();
  reserved_ = outer;
  const bool is_owned = plan_.is_moved(local);
  const Expr plain = without_move(value.expr);
  if (const auto* variable = plain.as<Name>(); is_taken && variable != nullptr && variable->text == name) {
    return bind(local, {plain, is_owned});
  }
  if (is_taken) name = names_->declare(local->name);
  bind(local, {cpp::name(name), is_owned, value.expr.as<Lambda>() == nullptr});
  if (is_never(initializer.type)) return leave(initializer, value.expr, out);
  Type type = declared_type(local->type, value.is_exact);
  if (value.expr.as<Lambda>() != nullptr) type = {.name = "auto"};
  const auto* const attempt = std::get_if<typed::Try>(&initializer.node);
  if (attempt != nullptr && plan::is_new_value(*attempt->operand) && !is_owned && !is_scalar(local->type) &&
      value.is_exact) {
    out.push_back({Declare{const_reference(std::move(type)), name, std::move(value.expr)}});
    return;
  }
  // Clang holds that a constant need not be captured: a captured scalar is a variable.
  const bool is_captured_scalar = is_scalar(local->type) && captured_.contains(local);
  type.is_const = !is_captured_scalar && (!is_owned || value.expr.as<Lambda>() != nullptr) && !is_large(value.expr);
  out.push_back({Declare{std::move(type), name, std::move(value.expr)}});
}

/// `let (a, b) = pair` -> `const auto [a, b] = ...;`
bool FunctionLowering::lower_let_tuple(const typed::TuplePattern& pattern, const typed::Expr& initializer, Block& out) {
  bool is_owned = false;
  for (const typed::PatternPtr& element : pattern.elements) {
    const auto* bind = std::get_if<typed::BindPattern>(&element->node);
    if (bind == nullptr && !std::holds_alternative<typed::WildcardPattern>(element->node)) return false;
    is_owned = is_owned || (bind != nullptr && plan_.is_moved(bind->local));
  }
  Value value = lower(initializer, "", out);
  if (!value.is_exact) value = exact(std::move(value), initializer.type);
  const bool is_named = value.expr.as<Name>() != nullptr;
  const bool is_attempt = std::holds_alternative<typed::Try>(initializer.node);
  if (is_owned && (is_named || is_attempt) && !std::holds_alternative<typed::LocalRef>(initializer.node)) {
    open_declared(value.expr, out);  // the result of an await, or what `?` looked into
  }
  std::vector<std::string> names;
  for (const typed::PatternPtr& element : pattern.elements) {
    const auto* local = std::get_if<typed::BindPattern>(&element->node);
    const std::string name = local == nullptr ? fresh("ignored") : names_->declare(local->local->name);
    if (local != nullptr) bind(local->local, {cpp::name(name), is_owned});
    names.push_back(name);
  }
  // Parts of a variable are references into it, parts of a new value are values.
  const bool is_new = is_owned && std::holds_alternative<typed::Call>(initializer.node);
  const bool is_part = is_named || (!is_new && !value.expr.facts().has_effect && !root_of(value.expr).empty());
  Type type = is_part ? const_reference({.name = "auto"}) : Type{.name = "auto"};
  type.is_const = !is_owned;
  if (is_part) {
    for (const std::string& name : names) roots_[name] = root_of(value.expr);
  }
  out.push_back({Decompose{std::move(type), std::move(names), std::move(value.expr)}});
  return true;
}

/// Lowers a value to where it is wanted. Statements of C++ pass the destination on to their branches.
void FunctionLowering::lower_to(const typed::Expr& expr, const Destination& destination, Block& out) {
  const bool gives_back = std::holds_alternative<GiveBack>(destination);
  if (const auto* call = std::get_if<typed::Call>(&expr.node); call != nullptr && plan_.is_tail_self_call(expr)) {
    return lower_tail_call(*call, expr, out);
  }
  if (const auto* node = std::get_if<typed::If>(&expr.node)) {
    const bool is_value = !std::holds_alternative<Discard>(destination) && !is_unit(expr.type);
    if (is_value) {
      if (auto value = as_conditional(*node, expr.type, out)) return deliver(*value, expr.type, destination, out);
    }
    return lower_if(*node, destination, out);
  }
  if (const auto* node = std::get_if<typed::Match>(&expr.node)) return lower_match(*node, expr.span, destination, out);
  if (const auto* node = std::get_if<typed::BlockExpr>(&expr.node)) return lower_block(node->block, destination, out);
  if (const auto* node = std::get_if<typed::Receive>(&expr.node)) {
    return lower_receive(*node, expr.span, destination, out);
  }
  if (const auto* node = std::get_if<typed::For>(&expr.node);
      node != nullptr && (!node->value_used || std::holds_alternative<Discard>(destination))) {
    lower_loop(*node, expr, Discard{}, out);
    if (std::holds_alternative<Discard>(destination)) return;
    return deliver({construct(types_.lower(expr.type), {})}, expr.type, destination, out);
  }
  if (std::holds_alternative<typed::Return>(expr.node) || std::holds_alternative<typed::Break>(expr.node) ||
      std::holds_alternative<typed::Continue>(expr.node)) {
    lower_any(expr, "", out);
    return;
  }
  if (gives_back && shape_.reply) return give_back_reply(expr, out);
  Value value = lower_any(expr, "", out);
  if (value.expr.as<Await>() != nullptr && !std::holds_alternative<Discard>(destination) && !is_unit(expr.type)) {
    const std::string name = fresh(hint_of(expr));
    out.push_back({Declare{declared_type(expr.type, true), name, std::move(value.expr)}});
    value = {is_scalar(expr.type) ? cpp::name(name) : moved(cpp::name(name))};
  }
  if (is_never(expr.type)) return leave(expr, value.expr, out);
  deliver(std::move(value), expr.type, destination, out);
}

namespace {

/// A call that the author wrote stays, also when it turns out to do nothing.
bool calls_program(const Expr& expr) {
  const auto* node = expr.as<Call>();
  const auto* callee = node == nullptr ? nullptr : node->callee.as<Name>();
  return callee != nullptr && !callee->text.starts_with("mesh::") && !callee->text.starts_with("std::");
}

}  // namespace

void FunctionLowering::drop(const Expr& expr, Block& out) {
  if (!expr.facts().has_effect && !calls_program(expr)) return;
  const bool is_statement = expr.as<Call>() != nullptr || expr.as<Await>() != nullptr;
  out.push_back({Evaluate{is_statement ? expr : call("static_cast<void>", {expr})}});
}

void FunctionLowering::leave(const typed::Expr& expr, const Expr& value, Block& out) {
  if (ends_flow(out)) return;
  const auto* call = std::get_if<typed::Call>(&expr.node);
  const auto* callee = call == nullptr ? nullptr : std::get_if<typed::FunctionRef>(&call->callee->node);
  const bool is_noreturn = callee != nullptr && is_never(callee->function->result) && !plan_.suspends(callee->function);
  drop(value, out);
  if (ends_flow(out)) return;
  if (is_noreturn && !out.empty()) {
    if (auto* last = std::get_if<Evaluate>(&out.back().node)) {
      last->is_last = true;
      return;
    }
  }
  // C++ does not know that it never comes back from here.
  out.push_back({Evaluate{cpp::call("mesh::panic", {literal("unreachable"), module_.location(expr.span)})}});
}

void FunctionLowering::deliver(Value value, types::Type type, const Destination& destination, Block& out) {
  if (std::holds_alternative<Discard>(destination)) return drop(value.expr, out);
  if (std::holds_alternative<GiveBack>(destination)) return give_back(std::move(value), type, out);
  if (is_unit(type)) {
    drop(value.expr, out);
    value = {construct(Type{.name = "mesh::Unit"}, {})};
  }
  if (const auto* target = std::get_if<AssignTo>(&destination)) {
    out.push_back({Assign{target->target, std::move(value.expr)}});
  } else {
    const Expr& list = std::get<AppendTo>(destination).list;
    out.push_back({Evaluate{call(member(list, "append"), {std::move(value.expr)})}});
  }
}

void FunctionLowering::deliver_unit(const Destination& destination, Block& out) {
  static const types::TypeNode unit;
  deliver({construct(Type{.name = "mesh::Unit"}, {})}, &unit, destination, out);
}

void FunctionLowering::give_back(Value value, types::Type type, Block& out) {
  const bool is_coroutine = shape_.is_coroutine;
  if (shape_.returns_void) {
    drop(value.expr, out);
    out.push_back({Return{{}, is_coroutine}});
    return;
  }
  if (is_unit(type)) {  // a generic function at type ()
    drop(value.expr, out);
    value = {construct(Type{.name = "mesh::Unit"}, {})};
  }
  ++shape_.results;
  shape_.all_exact = shape_.all_exact && value.is_exact;
  out.push_back({Return{without_move(value.expr), is_coroutine}});
}

/// A call handler gives back `{state, reply}`.
void FunctionLowering::give_back_reply(const typed::Expr& expr, Block& out) {
  Expr state;
  Expr reply;
  if (const auto* pair = std::get_if<typed::TupleLiteral>(&expr.node)) {
    const std::vector<Operand> operands{{pair->elements[0].get(), "state", false, true},
                                        {pair->elements[1].get(), "reply", false, true}};
    const std::vector<Value> values = lower_operands(operands, Order::left_to_right, out);
    state = values[0].expr;
    reply = values[1].expr;
  } else {
    const Value value = lower(expr, "answer", out);
    if (is_never(expr.type)) return;
    const std::string state_name = fresh("next");
    const std::string reply_name = fresh("reply");
    out.push_back({Decompose{{.name = "auto"}, {state_name, reply_name}, value.expr}});
    state = moved(cpp::name(state_name));
    reply = moved(cpp::name(reply_name));
  }
  const Type type = shape_.is_coroutine ? *shape_.reply : Type{};
  out.push_back({Return{construct(type, {std::move(state), std::move(reply)}), shape_.is_coroutine}});
}

namespace {

/// True if the statements await or return as a coroutine does.
bool has_coroutine_word(const Block& block) {
  return std::any_of(block.begin(), block.end(), [](const Stmt& stmt) {
    return std::visit(
        typed::Overloaded{
            [](const Declare& node) { return node.value && node.value.facts().has_await; },
            [](const Evaluate& node) { return node.expr.facts().has_await; },
            [](const Return& node) { return node.is_coroutine; },
            [](const If& node) { return has_coroutine_word(node.then) || has_coroutine_word(node.otherwise); },
            [](const Switch& node) {
              return std::any_of(node.cases.begin(), node.cases.end(),
                                 [](const Case& choice) { return has_coroutine_word(choice.body); });
            },
            [](const ForRange& node) { return has_coroutine_word(node.body); },
            [](const ForCount& node) { return has_coroutine_word(node.body); },
            [](const Loop& node) { return has_coroutine_word(node.body); },
            [](const While& node) { return has_coroutine_word(node.body); }, [](const auto&) { return false; }},
        stmt.node);
  });
}

}  // namespace

void FunctionLowering::ensure_coroutine(Block& block) {
  if (!has_coroutine_word(block)) block.push_back({Return{{}, true}});
}

}  // namespace mesh2cpp::cpp
