// What names stand for while a program is checked: the declarations of every module, and the scopes of locals
// (reference 02 section 2).
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "transpiler/syntax/ast.hpp"
#include "transpiler/types/check.hpp"
#include "transpiler/types/traits.hpp"
#include "transpiler/types/typed.hpp"
#include "transpiler/types/unify.hpp"

namespace mesh2cpp::types {

using source::Span;

struct ModuleInfo;
struct InterfaceInfo;
struct ImplInfo;

/// Names of types in scope: `T`, `Self`, `Self.Item`.
using TypeNames = std::vector<std::pair<std::string, Type>>;

/// `T: Scored`, where it holds.
struct ScopedBound {
  Type type = nullptr;
  InterfaceInfo* interface = nullptr;
  std::vector<Type> arguments;
};

/// How far a declaration has come. While `open`, its type is monomorphic.
enum class Progress : std::uint8_t { untouched, open, done };

/// A function of one name and arity, with all its clauses.
struct FunctionInfo {
  typed::Function* function = nullptr;
  ModuleInfo* module = nullptr;
  std::vector<ast::FnDef> clauses;
  std::size_t arity = 0;
  Type type = nullptr;
  Progress progress = Progress::untouched;
  bool annotated_result = false;
  bool is_started = false;
  bool is_used = false;
  TypeNames generics;                  // declared ones, while open
  std::vector<ScopedBound> bounds;     // of the declared ones, and of the impl around a method
  std::vector<typed::Expr*> uses;      // references made while open
  ImplInfo* impl = nullptr;            // a method of this impl, or
  InterfaceInfo* interface = nullptr;  // the default body of a method of this interface
  const typed::InterfaceMethod* method = nullptr;
  Type self = nullptr;     // methods: the type of `self`
  TypeNames surroundings;  // methods: what the impl or interface around them names
};
/// All functions of one name: overloads by arity (reference 02 section 3.7 rule 7).
using FunctionSet = std::vector<FunctionInfo*>;

/// `actor` is null for a test, whose body runs in the context of an actor.
struct ActorInfo {
  typed::Actor* actor = nullptr;
  ModuleInfo* module = nullptr;
  ast::ActorDef syntax;
  Type message = nullptr;
  bool declared = false;
};

struct ServiceInfo;
struct HandlerInfo {
  typed::Handler* handler = nullptr;
  ServiceInfo* service = nullptr;
  ast::HandlerDef syntax;
};
struct ServiceInfo {
  typed::Service* service = nullptr;
  ModuleInfo* module = nullptr;
  ast::ServiceDef syntax;
  FunctionInfo* init = nullptr;
  std::unordered_map<std::string, FunctionSet> helpers;
  std::deque<HandlerInfo> handlers;
  bool declared = false;
};
/// `Svc.start` (handler null) or the client function of a handler.
struct ServiceFunction {
  ServiceInfo* service;
  HandlerInfo* handler;
};

struct SupervisorInfo {
  typed::Supervisor* supervisor = nullptr;
  ModuleInfo* module = nullptr;
  ast::SupervisorDef syntax;
};

struct ConstantInfo {
  typed::Constant* constant = nullptr;
  ModuleInfo* module = nullptr;
  ast::LetStmt syntax;
};

/// `trait`: the row of the table of built-in traits that a built-in interface stands for.
struct InterfaceInfo {
  typed::InterfaceDefinition* definition = nullptr;
  ModuleInfo* module = nullptr;  // null for a built-in interface
  ast::InterfaceDef syntax;
  std::optional<Trait> trait;
  const typed::TypeParameter* any = nullptr;  // in signatures: a type that every impl chooses (the error of `try_from`)
  std::vector<FunctionInfo*> defaults;        // per method, null without
  std::vector<ImplInfo*> impls;
};

struct ImplInfo {
  typed::Impl* impl = nullptr;
  ModuleInfo* module = nullptr;
  ast::ImplDef syntax;
  InterfaceInfo* interface = nullptr;
  std::unordered_map<std::string, FunctionSet> functions;
  std::vector<FunctionInfo*> in_order;  // all of them
  bool is_started = false;              // its methods are being checked
  TypeNames names;                      // of its types: `T`, `Self`, `Self.Item`
  std::vector<ScopedBound> bounds;
};

/// A method that impls have under one name.
struct MethodEntry {
  ImplInfo* impl = nullptr;
  const typed::InterfaceMethod* method = nullptr;  // null for one that the interface does not declare
  FunctionInfo* function = nullptr;
};
/// `Type.m`: a static method of the impls for a type.
struct StaticMethod {
  Type self = nullptr;
  std::string_view name;
  const typed::LibraryFunction* library = nullptr;  // `String.from`, which impls of `From` add to
};
/// `Interface.m`, or a method called like a function (reference 02 sections 2.2 rule 6 and 9.7).
struct FreeMethod {
  InterfaceInfo* interface = nullptr;  // null: whichever has it
  std::string_view name;
};

struct AliasInfo {
  std::string name;
  ModuleInfo* module = nullptr;
  ast::AliasDef syntax;
  bool is_public = false;
  Progress progress = Progress::untouched;
  std::vector<const typed::TypeParameter*> parameters;
  Type target = nullptr;
};

/// A parameter, `let` name or pattern variable.
struct LocalBinding {
  const typed::Local* local = nullptr;
  /// The pid of an actor whose mailbox is open: every use may choose its message type anew (reference 04 section 5.5).
  bool open = false;
  /// The initializer, when it is as good as its copies: `[]`, `Map.new()`, `None` (reference 02 section 3.1 rule 4).
  ast::Expr empty{};
};
/// A function that a derive gives to a type (reference 02 section 20), static or of its values.
struct DerivedMember {
  typed::DerivedFunction function;
  Type owner = nullptr;
  std::string column{};
};
/// A name whose import was reported: its uses are not.
struct Broken {};

/// What a value name stands for.
using Entity = std::variant<std::monostate, LocalBinding, const FunctionSet*, ActorInfo*, SupervisorInfo*,
                            ConstantInfo*, const typed::Variant*, const typed::LibraryFunction*, ServiceFunction,
                            StaticMethod, FreeMethod, DerivedMember, Broken>;
[[nodiscard]] inline bool is_known(const Entity& entity) { return entity.index() != 0; }

using TypeEntity =
    std::variant<std::monostate, const typed::StructDefinition*, const typed::SumDefinition*, AliasInfo*>;

template <class T>
using NameMap = std::unordered_map<std::string, T>;

/// A bare name that an import brings, and the module it comes from.
template <class T>
struct Imported {
  T what;
  std::string from;
};

struct ModuleInfo {
  const ParsedModule* parsed = nullptr;
  typed::Module* module = nullptr;
  syntax::Node items;        // the file, or the block of a nested module
  std::size_t position = 0;  // in compilation order

  // Modules inside a file.
  ast::Name nested_name{};
  ModuleInfo* outer = nullptr;
  std::vector<ModuleInfo*> nested;
  bool is_one_unit = false;  // the file: some module inside it uses names around it

  // Declared here.
  NameMap<FunctionSet> functions;
  NameMap<ActorInfo*> actors;
  NameMap<SupervisorInfo*> supervisors;
  NameMap<ServiceInfo*> services;
  NameMap<ConstantInfo*> constants;
  NameMap<TypeEntity> types;
  NameMap<const typed::Variant*> variants;
  NameMap<InterfaceInfo*> interfaces;

  // Brought in by imports. A namespace without modules is that of an import that was reported.
  NameMap<std::vector<ModuleInfo*>> namespaces;
  NameMap<Imported<Entity>> imported_values;
  NameMap<Imported<ServiceInfo*>> imported_services;
  NameMap<Imported<TypeEntity>> imported_types;
  NameMap<const typed::Variant*> imported_variants;
};

/// Locals of the function being checked. Entering and leaving a scope costs what was declared in it.
class Scope {
 public:
  void enter() { marks_.push_back(entries_.size()); }
  void leave();
  void declare(std::string name, Entity entity);
  /// Null when no local has that name.
  [[nodiscard]] const Entity* find(std::string_view name) const;
  /// For "did you mean".
  void add_names(std::vector<std::string>& names) const;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  struct Entry {
    std::string name;
    Entity entity;
    std::size_t hidden;  // the entry of the same name that this one hides
  };
  std::vector<Entry> entries_;
  std::vector<std::size_t> marks_;
  std::unordered_map<std::string, std::size_t> innermost_;
};

/// Leaves the scope at the end of the block of C++ it stands in.
class ScopeGuard {
 public:
  explicit ScopeGuard(Scope& scope) : scope_(scope) { scope_.enter(); }
  ScopeGuard(const ScopeGuard&) = delete;
  ScopeGuard& operator=(const ScopeGuard&) = delete;
  ~ScopeGuard() { scope_.leave(); }

 private:
  Scope& scope_;
};

[[nodiscard]] bool is_uppercase(std::string_view name);

/// The derive that would give a type a static function of that name; empty when none would.
[[nodiscard]] std::string_view derive_of(std::string_view function);

/// The candidate nearest to `name`, at most two edits away (reference 02 section 21.2 rule 3).
[[nodiscard]] std::optional<std::string> closest_name(std::string_view name,
                                                      const std::vector<std::string>& candidates);

}  // namespace mesh2cpp::types
