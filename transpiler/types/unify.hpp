// Unification of types with levels: variables are bound in place, so unifying is near-linear (reference 02 sections
// 1.5 and 3.1). A variable knows the level of the `let` or function it was made in; what is deeper than the current
// level when that definition ends is free to be generalised.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "transpiler/types/type.hpp"

namespace mesh2cpp::types {

/// Why two types do not fit: the first sub-component that differs (reference 02 section 1.5 rule 8).
struct Mismatch {
  enum class Kind : std::uint8_t { types, arity, infinite };
  Kind kind = Kind::types;
  Type left = nullptr;
  Type right = nullptr;
  std::size_t expected = 0;  // arity: counts of both sides
  std::size_t found = 0;
};

/// A list of type parameters with what stands for each in one use.
using Substitution = std::unordered_map<const typed::TypeParameter*, Type>;

/// One is Json, the other String: they fit each other, by conversion (reference 02 section 1.5 rule 2).
[[nodiscard]] bool is_text_pair(Type left, Type right);

class Unifier {
 public:
  explicit Unifier(TypeArena& arena);

  /// A new variable of the current level.
  [[nodiscard]] Type fresh();
  /// A variable that becomes `any` instead of `()` when nothing ever fixes it: the message type of an open mailbox.
  [[nodiscard]] Type fresh_open();
  [[nodiscard]] bool is_open(Type variable) const { return open_.contains(resolve(variable)); }
  [[nodiscard]] Type make(TypeKind kind, std::vector<Type> arguments = {});
  [[nodiscard]] Type simple(TypeKind kind) const { return simple_[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] Type structure(const typed::StructDefinition* definition, std::vector<Type> arguments);
  [[nodiscard]] Type sum(const typed::SumDefinition* definition, std::vector<Type> arguments);
  /// The one node of a type parameter.
  [[nodiscard]] Type parameter(const typed::TypeParameter* parameter);
  /// `type` with its type parameters replaced; shares what does not change.
  /// Types share their parts: each part is replaced once.
  [[nodiscard]] Type substitute(Type type, const Substitution& substitution);
  /// `type` with every `any` replaced by a variable of its own.
  [[nodiscard]] Type reopen(Type type);

  /// Makes both types equal, or says where they differ.
  [[nodiscard]] std::optional<Mismatch> unify(Type left, Type right);
  /// The type of both together, which fit: String where one has Json and the other String.
  [[nodiscard]] Type text_join(Type left, Type right);
  /// Some Json has met a String: conversions are needed.
  [[nodiscard]] bool mixes_text() const { return mixes_text_; }
  /// The last `unify` took a bare `Pid` for a `Pid<M>` inside a generic type of the program.
  [[nodiscard]] bool mixes_pids() const { return mixes_pids_; }
  /// Binds a variable that has no constraints left.
  void bind(Type variable, Type type);

  void enter_level() { ++level_; }
  void leave_level() { --level_; }
  [[nodiscard]] std::uint32_t level() const { return level_; }
  void set_level(std::uint32_t level) { level_ = level; }
  /// Unresolved variables in `type` above the current level, in order of appearance, each once.
  void collect_free(Type type, std::vector<Type>& variables);
  /// Takes all variables of `type` down to the current level, so that they are not generalised.
  void lower_level(Type type);

  /// `take_woken` will contain `constraint` once `variable` is bound.
  void watch(Type variable, std::uint32_t constraint) { watchers_[variable].push_back(constraint); }
  [[nodiscard]] std::vector<std::uint32_t> take_woken();

 private:
  std::optional<Mismatch> unify_parts(Type left, Type right);
  std::optional<Mismatch> unify_arguments(Type left, Type right);
  using Rewritten = std::unordered_map<Type, Type>;
  template <class Replacement>
  Type rewrite(Type type, const Replacement& replacement, Rewritten& done);
  bool occurs_or_adjust(Type variable, Type type);
  void collect(Type type, std::vector<Type>& variables, std::unordered_set<Type>& seen);
  void lower(Type type);
  [[nodiscard]] bool enter(Type type) const;

  TypeArena& arena_;
  std::vector<Type> simple_;
  std::unordered_map<const typed::TypeParameter*, Type> parameters_;
  std::unordered_map<Type, std::vector<std::uint32_t>> watchers_;
  std::vector<std::uint32_t> woken_;
  std::unordered_set<Type> open_;
  std::uint32_t next_variable_ = 1;
  std::uint32_t level_ = 0;
  std::uint32_t visit_ = 0;  // the walk that is under way
  // Of the unification under way: its steps, and from some number on the pairs that are equal already.
  std::uint32_t steps_ = 0;
  std::set<std::pair<Type, Type>> unified_;
  std::uint32_t exact_ = 0;  // inside types that no conversion can reach
  bool mixes_text_ = false;
  bool mixes_pids_ = false;
  std::uint32_t inside_own_ = 0;  // generic types of the program around what is compared
};

}  // namespace mesh2cpp::types
