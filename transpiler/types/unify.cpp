// Unification by binding variables in place.
#include "transpiler/types/unify.hpp"

#include <algorithm>
#include <utility>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

namespace {

/// What a value is made of where no conversion can reach: a Json stays a Json there.
bool has_fixed_argument(TypeKind kind, std::size_t index) {
  switch (kind) {
    case TypeKind::pid:
    case TypeKind::set:
    case TypeKind::queue:
    case TypeKind::iterator:
      return true;
    case TypeKind::map:
      return index == 0;
    default:
      return false;
  }
}

}  // namespace

bool is_text_pair(Type left, Type right) {
  const auto is_text = [](Type type) { return type->kind == TypeKind::json || type->kind == TypeKind::string; };
  return left->kind != right->kind && is_text(left) && is_text(right);
}

Unifier::Unifier(TypeArena& arena) : arena_(arena) {
  for (int kind = 0; kind <= static_cast<int>(TypeKind::variable); ++kind) {
    TypeNode node;
    node.kind = static_cast<TypeKind>(kind);
    simple_.push_back(arena_.make(std::move(node)));
  }
}

Type Unifier::fresh() {
  TypeNode node;
  node.kind = TypeKind::variable;
  node.variable = next_variable_++;
  node.level = level_;
  return arena_.make(std::move(node));
}

Type Unifier::fresh_open() {
  const Type variable = fresh();
  open_.insert(variable);
  return variable;
}

Type Unifier::make(TypeKind kind, std::vector<Type> arguments) {
  if (arguments.empty()) return simple(kind);
  TypeNode node;
  node.kind = kind;
  node.arguments = std::move(arguments);
  return arena_.make(std::move(node));
}

Type Unifier::structure(const typed::StructDefinition* definition, std::vector<Type> arguments) {
  TypeNode node;
  node.kind = TypeKind::structure;
  node.structure = definition;
  node.arguments = std::move(arguments);
  return arena_.make(std::move(node));
}

Type Unifier::sum(const typed::SumDefinition* definition, std::vector<Type> arguments) {
  TypeNode node;
  node.kind = TypeKind::sum;
  node.sum = definition;
  node.arguments = std::move(arguments);
  return arena_.make(std::move(node));
}

Type Unifier::parameter(const typed::TypeParameter* parameter) {
  Type& known = parameters_[parameter];
  if (known == nullptr) {
    TypeNode node;
    node.kind = TypeKind::parameter;
    node.parameter = parameter;
    known = arena_.make(std::move(node));
  }
  return known;
}

Type Unifier::substitute(Type type, const Substitution& substitution) {
  if (substitution.empty()) return resolve(type);
  Rewritten done;
  return rewrite(
      type,
      [&](Type each) -> Type {
        if (each->kind != TypeKind::parameter) return nullptr;
        const auto found = substitution.find(each->parameter);
        return found == substitution.end() ? nullptr : found->second;
      },
      done);
}

Type Unifier::reopen(Type type) {
  Rewritten done;
  return rewrite(type, [&](Type each) -> Type { return each->kind == TypeKind::any ? fresh_open() : nullptr; }, done);
}

/// Replaces the parts for which `replacement` gives something, and shares what does not change.
template <class Replacement>
Type Unifier::rewrite(Type type, const Replacement& replacement, Rewritten& done) {
  type = resolve(type);
  if (const Type replaced = replacement(type)) return replaced;
  if (type->arguments.empty()) return type;
  if (const auto known = done.find(type); known != done.end()) return known->second;
  std::vector<Type> arguments;
  bool changed = false;
  for (const Type argument : type->arguments) {
    arguments.push_back(rewrite(argument, replacement, done));
    changed = changed || arguments.back() != resolve(argument);
  }
  Type result = type;
  if (changed) {
    TypeNode node = *type;
    node.arguments = std::move(arguments);
    result = arena_.make(std::move(node));
  }
  done.emplace(type, result);
  return result;
}

std::optional<Mismatch> Unifier::unify(Type left, Type right) {
  steps_ = 0;
  unified_.clear();
  mixes_pids_ = false;
  return unify_parts(left, right);
}

std::optional<Mismatch> Unifier::unify_parts(Type left, Type right) {
  left = resolve(left);
  right = resolve(right);
  if (left == right) return std::nullopt;
  // `Never` fits everything and fixes nothing (reference 02 section 1.5 rule 5).
  if (left->kind == TypeKind::never || right->kind == TypeKind::never) return std::nullopt;
  if (left->kind == TypeKind::variable) {
    ++visit_;
    if (!occurs_or_adjust(left, right)) return Mismatch{Mismatch::Kind::infinite, left, right};
    if (right->kind == TypeKind::variable && open_.contains(left)) open_.insert(right);
    bind(left, right);
    return std::nullopt;
  }
  if (right->kind == TypeKind::variable) {
    ++visit_;
    if (!occurs_or_adjust(right, left)) return Mismatch{Mismatch::Kind::infinite, right, left};
    bind(right, left);
    return std::nullopt;
  }
  const auto is_pid = [](Type type) { return type->kind == TypeKind::pid || type->kind == TypeKind::any_pid; };
  // A bare `Pid` fits every `Pid<M>` and leaves `M` alone (reference 02 section 1.5 rule 1).
  if (is_pid(left) && is_pid(right) && left->kind != right->kind) {
    mixes_pids_ = mixes_pids_ || inside_own_ > 0;
    return std::nullopt;
  }
  if (is_text_pair(left, right) && exact_ == 0) {
    mixes_text_ = true;
    return std::nullopt;
  }
  if (left->kind != right->kind || left->structure != right->structure || left->sum != right->sum ||
      left->parameter != right->parameter)
    return Mismatch{Mismatch::Kind::types, left, right};
  return unify_arguments(left, right);
}

std::optional<Mismatch> Unifier::unify_arguments(Type left, Type right) {
  // Types share their parts: what has been compared in a large one need not be compared again.
  static constexpr std::uint32_t few = 64;
  if (++steps_ > few && !unified_.emplace(left, right).second) return std::nullopt;
  const std::size_t result = left->kind == TypeKind::function ? 1 : 0;
  if (left->arguments.size() != right->arguments.size())
    return Mismatch{Mismatch::Kind::arity, left, right, left->arguments.size() - result,
                    right->arguments.size() - result};
  const bool is_own = left->structure != nullptr || (left->sum != nullptr && left->sum->module != nullptr);
  for (std::size_t i = 0; i < left->arguments.size(); ++i) {
    const bool is_exact = has_fixed_argument(left->kind, i);
    exact_ += is_exact ? 1 : 0;
    inside_own_ += is_own ? 1 : 0;
    auto mismatch = unify_parts(left->arguments[i], right->arguments[i]);
    inside_own_ -= is_own ? 1 : 0;
    exact_ -= is_exact ? 1 : 0;
    if (mismatch) return mismatch;
  }
  return std::nullopt;
}

Type Unifier::text_join(Type left, Type right) {
  left = resolve(left);
  right = resolve(right);
  if (left->kind == TypeKind::never) return right;
  if (is_text_pair(left, right)) return simple(TypeKind::string);
  if (left->kind != right->kind || left->arguments.size() != right->arguments.size()) return left;
  std::vector<Type> arguments;
  bool changed = false;
  for (std::size_t i = 0; i < left->arguments.size(); ++i) {
    arguments.push_back(text_join(left->arguments[i], right->arguments[i]));
    changed = changed || arguments.back() != resolve(left->arguments[i]);
  }
  if (!changed) return left;
  TypeNode node = *left;
  node.arguments = std::move(arguments);
  return arena_.make(std::move(node));
}

void Unifier::bind(Type variable, Type type) {
  variable->bound = type;
  const auto watched = watchers_.find(variable);
  if (watched == watchers_.end()) return;
  woken_.insert(woken_.end(), watched->second.begin(), watched->second.end());
  watchers_.erase(watched);
}

/// False when `variable` occurs in `type`; otherwise everything in `type` lives at most as deep as `variable`.
bool Unifier::occurs_or_adjust(Type variable, Type type) {
  type = resolve(type);
  if (type == variable) return false;
  if (type->kind == TypeKind::variable) {
    type->level = std::min(type->level, variable->level);
    return true;
  }
  if (!enter(type)) return true;
  return std::ranges::all_of(type->arguments, [&](Type argument) { return occurs_or_adjust(variable, argument); });
}

void Unifier::collect_free(Type type, std::vector<Type>& variables) {
  ++visit_;
  std::unordered_set<Type> seen(variables.begin(), variables.end());
  collect(type, variables, seen);
}

void Unifier::collect(Type type, std::vector<Type>& variables, std::unordered_set<Type>& seen) {
  type = resolve(type);
  if (!enter(type)) return;
  if (type->kind == TypeKind::variable && type->level > level_ && seen.insert(type).second) variables.push_back(type);
  for (const Type argument : type->arguments) collect(argument, variables, seen);
}

void Unifier::lower_level(Type type) {
  ++visit_;
  lower(type);
}

void Unifier::lower(Type type) {
  type = resolve(type);
  if (type->kind == TypeKind::variable) type->level = std::min(type->level, level_);
  if (!enter(type)) return;
  for (const Type argument : type->arguments) lower(argument);
}

/// Types share their parts: false when this walk has been here. The number of a variable is free in all other nodes.
bool Unifier::enter(Type type) const {
  if (type->arguments.empty()) return true;
  return std::exchange(type->variable, visit_) != visit_;
}

std::vector<std::uint32_t> Unifier::take_woken() { return std::exchange(woken_, {}); }

}  // namespace mesh2cpp::types
