// The state of one check and the rules that work on it, grouped by the file that holds them. Each rule takes a view
// of the syntax tree and gives the typed node; types that are not known yet are variables, bound as more is seen.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include "transpiler/syntax/ast.hpp"
#include "transpiler/types/check.hpp"
#include "transpiler/types/demands.hpp"
#include "transpiler/types/environment.hpp"
#include "transpiler/types/errors.hpp"
#include "transpiler/types/library.hpp"
#include "transpiler/types/traits.hpp"
#include "transpiler/types/typed.hpp"
#include "transpiler/types/unify.hpp"

namespace mesh2cpp::types {

class Checker {
 public:
  Checker(const std::vector<ParsedModule>& modules, std::string_view entry, source::Diagnostics& diagnostics);

  std::unique_ptr<typed::Program> run();

 private:
  using ExprPtr = typed::ExprPtr;
  using PatternPtr = typed::PatternPtr;
  using Node = decltype(typed::Expr::node);

  /// An impl that fits a type, and its type parameters as the type fixes them.
  struct Found {
    ImplInfo* impl = nullptr;
    Substitution substitution;
  };
  /// A method of such an impl.
  struct Target {
    MethodEntry entry;
    Substitution substitution;
  };
  /// `T.Item`: the type parameter that stands for an associated type of another one.
  struct Projection {
    const typed::TypeParameter* parameter = nullptr;
    InterfaceInfo* interface = nullptr;
    std::size_t index = 0;
    std::vector<Type> arguments;
  };

  // check.cpp
  void make_builtin_sums();
  void make_library_structures();
  void find_main();
  void check_matches();
  void report_findings();

  // ---- Findings and basic types (checker.cpp)
  void report(source::Diagnostic diagnostic, const ModuleInfo* module = nullptr);
  [[nodiscard]] bool repeats(const source::Diagnostic& diagnostic) const;
  bool unify(Type left, Type right, const errors::Where& where);
  bool unify(Type left, Type right, Span where);
  void report_mismatch(const Mismatch& mismatch, const errors::Where& where);
  [[nodiscard]] Type simple(TypeKind kind) const { return unifier_.simple(kind); }
  [[nodiscard]] Type library_structure(std::string_view name);
  [[nodiscard]] Type option(Type value);
  [[nodiscard]] Type result(Type value, Type error);
  [[nodiscard]] Type function_type(std::vector<Type> parameters, Type result);
  [[nodiscard]] typed::Local* make_local(std::string name, Type type, Span span);
  [[nodiscard]] ExprPtr make(Span span, Type type, Node node) const;
  /// Stands for an erroneous expression: fits everything, so that one mistake is one message.
  [[nodiscard]] ExprPtr poison(Span span) const;
  [[nodiscard]] ExprPtr local_reference(const typed::Local* local, Span span) const;
  ExprPtr unsupported(std::string_view construct, Span span);
  /// Remembers something that is checked but cannot be translated yet; reported when the program has no other error.
  void unavailable(std::string_view construct, Span span);
  /// The type of two branches together; `Never` gives way (reference 02 section 1.5 rule 5).
  Type join(Type so_far, Type next, const errors::Where& where, bool& fits);
  /// What follows from branches that do not fit is not reported again.
  [[nodiscard]] Type joined(Type type, bool fits) const { return fits ? type : simple(TypeKind::never); }

  // ---- Declarations (declarations.cpp, imports.cpp, deriving.cpp)
  void collect(ModuleInfo& module);
  void report_doubles(ModuleInfo& module);
  void collect_item(ModuleInfo& module, const ast::Item& item);
  void collect_function(ModuleInfo& module, const ast::FnDef& definition);
  FunctionInfo& add_clause(ModuleInfo& module, NameMap<FunctionSet>& functions, const ast::FnDef& definition);
  void check_clause_headers(FunctionInfo& function);
  /// Type parameters of a declaration, as it names them.
  std::vector<const typed::TypeParameter*> type_parameters(const std::vector<ast::Name>& names);
  void collect_struct(ModuleInfo& module, const ast::StructDef& definition);
  void collect_sum(ModuleInfo& module, const ast::SumDef& definition);
  void collect_service(ModuleInfo& module, const ast::ServiceDef& definition);
  void collect_constant(ModuleInfo& module, const ast::LetStmt& let);
  void define_types(ModuleInfo& module);
  std::vector<typed::Derive> derives(const std::optional<std::vector<ast::Name>>& clause, const std::string& type,
                                     bool is_sum);
  void drop_impossible_derives();
  // derived_functions.cpp, schema.cpp
  void check_derived_fields(ModuleInfo& module);
  void check_json_field(const typed::Field& field, std::string_view name);
  [[nodiscard]] std::optional<DerivedMember> find_derived(const TypeEntity& entity, std::string_view name);
  [[nodiscard]] static std::optional<DerivedMember> derived_method(Type receiver, std::string_view name);
  ExprPtr derived_reference(const DerivedMember& member, Span span);
  [[nodiscard]] static typed::Schema schema_of(const typed::StructDefinition& structure, const ast::StructDef& syntax);
  void import_module(ModuleInfo& module, const ast::Import& import);
  void import_names(ModuleInfo& module, const ast::FromImport& import);
  void import_name(ModuleInfo& module, ModuleInfo& from, const ast::Name& name);
  void import_library_name(ModuleInfo& module, std::string_view library, const ast::Name& name);
  static void break_name(ModuleInfo& module, const ast::Name& name);
  void import_types(ModuleInfo& module, const ModuleInfo& from);
  template <class T>
  void add_import(ModuleInfo& module, NameMap<Imported<T>>& names, const ast::Name& name, T what,
                  const std::string& from);
  static void remember_import(ModuleInfo& module, const ModuleInfo& from);
  [[nodiscard]] std::vector<std::string> module_names() const;
  [[nodiscard]] const ParsedModule* module_called(std::string_view name) const;
  void report_unknown_module(const ast::Path& path);
  [[nodiscard]] ModuleInfo* find_module(std::string_view name);
  [[nodiscard]] ModuleInfo* importable_module(std::string_view name);
  [[nodiscard]] static std::vector<std::string> exports(const ModuleInfo& module);
  [[nodiscard]] static bool declares(const ModuleInfo& module, std::string_view name);

  // ---- Interfaces and impls (builtin_interfaces.cpp, interfaces.cpp, impls.cpp, impl_lookup.cpp)
  void make_builtin_interfaces();
  void collect_interface(ModuleInfo& module, const ast::InterfaceDef& syntax);
  void define_interfaces(ModuleInfo& module);
  FunctionInfo& make_default(InterfaceInfo& interface, typed::InterfaceMethod& method, const ast::MethodDef& syntax);
  FunctionInfo& make_method(ModuleInfo& module, const ast::FnDef& syntax);
  [[nodiscard]] InterfaceInfo* find_interface(const ast::Path& path);
  void declare_bound(const ast::Bound& bound, Type type, std::vector<ScopedBound>& bounds);
  Type projection(const ScopedBound& bound, std::size_t index);
  void determine(const typed::TypeParameter* parameter, const ScopedBound& bound, std::size_t index);
  void collect_impl(ModuleInfo& module, const ast::ImplDef& syntax);
  void declare_impl_parameters(ImplInfo& info, const ast::TypeExpr& type, bool is_head);
  void close_impl_head(ImplInfo& info);
  void define_impl_head(ImplInfo& info);
  void replace_derive(ImplInfo& info);
  void define_impl_methods(ImplInfo& info);
  [[nodiscard]] static FunctionInfo* impl_function(const ImplInfo& info, const typed::InterfaceMethod& method);
  void check_method_shape(const ImplInfo& info, const FunctionInfo& function);
  void report_overlaps();
  [[nodiscard]] static bool may_overlap(const typed::Impl& one, const typed::Impl& other);
  [[nodiscard]] std::optional<Substitution> match_impl(const ImplInfo& info, Type type,
                                                       const std::vector<Type>& arguments);
  [[nodiscard]] static bool is_same_head(Type one, Type other);
  [[nodiscard]] static bool match(Type pattern, Type type, Substitution& substitution);
  [[nodiscard]] std::vector<Found> find_impls(InterfaceInfo& interface, Type type, const std::vector<Type>& arguments);
  [[nodiscard]] std::optional<Found> find_trait_impl(Type type, Trait trait);
  [[nodiscard]] bool has_builtin_impl(const InterfaceInfo& interface, Type type) const;
  void use_impl(Found& found, Type type, const std::vector<Type>& arguments, Span span);
  void use_module(const ModuleInfo& module);
  [[nodiscard]] static bool is_closed(Type type);
  void demand_bound(const ScopedBound& bound, Span span, typed::Expr* expr);
  void add_demands(const std::vector<const typed::TypeParameter*>& parameters, Substitution& substitution, Span span);

  // ---- Types as written (annotations.cpp)
  Type annotation(const ast::TypeExpr& type);
  Type named_type(const ast::TypeExpr& type);
  /// The type of that name when it needs no arguments.
  [[nodiscard]] std::optional<Type> plain_type(std::string_view name);
  /// The type of that name with whatever arguments it takes left open.
  [[nodiscard]] std::optional<Type> open_type(std::string_view name);
  [[nodiscard]] Type open_type(const TypeEntity& entity);
  [[nodiscard]] std::vector<Type> fresh_arguments(std::size_t count);
  /// True when something of that name is a type here.
  [[nodiscard]] bool names_type(const ast::TypeExpr& type);
  std::optional<Type> builtin_type(std::string_view name, const ast::TypeExpr& type, std::vector<Type>& arguments);
  Type applied(const TypeEntity& entity, std::vector<Type> arguments, const ast::TypeExpr& type);
  Type expand_alias(AliasInfo& alias, std::vector<Type> arguments, const ast::TypeExpr& type);
  void define_alias(AliasInfo& alias);
  /// The target of an alias with fresh arguments.
  Type open_alias(AliasInfo& alias);
  std::vector<Type> fit_arguments(std::vector<Type> arguments, std::size_t count, Span where);
  [[nodiscard]] TypeEntity find_type(const ast::Path& path, bool& was_reported);
  [[nodiscard]] TypeEntity find_type(std::string_view name);

  // ---- Names (names.cpp)
  [[nodiscard]] Entity find_value(std::string_view name);
  /// `A.b`; empty when `A` names no module, service or type. Reports what is missing or private.
  std::optional<Entity> find_qualified(const ast::Name& qualifier, const ast::Name& name);
  std::optional<Entity> find_in_module(ModuleInfo& from, const ast::Name& name);
  /// `A.b` or `A.B.c` whose first name no local hides; empty when that leads to no module, service or type.
  std::optional<Entity> find_member(const ast::Expr& member);
  std::optional<Entity> find_through_module(const ast::Path& path);
  [[nodiscard]] std::optional<Entity> member_of_type(const TypeEntity& type, Type self, std::string_view name);
  void report_no_member(const TypeEntity& type, Type self, std::string_view written, const ast::Name& name);
  Entity member_of_service(ServiceInfo& service, const ast::Name& written, const ast::Name& name);
  [[nodiscard]] ServiceInfo* find_service(std::string_view name);
  [[nodiscard]] static Entity service_member(ServiceInfo& service, std::string_view name);
  [[nodiscard]] const typed::Variant* find_variant(std::string_view name);
  [[nodiscard]] std::vector<std::string> names_in_scope() const;
  void report_undefined(const ast::Name& name, bool is_qualifier);
  ExprPtr reference(const Entity& entity, Span span, const Hint& hint);
  /// `use` is the whole call, where there is one: what the scheme demands is reported there.
  ExprPtr function_reference(FunctionInfo& function, Span span, Span use);
  [[nodiscard]] bool has_static_method(Type self, std::string_view name);
  ExprPtr static_reference(const StaticMethod& method, Span span);
  ExprPtr library_reference(const typed::LibraryFunction& function, Span span, Span use);
  InstantiatedScheme instantiate_library(const typed::LibraryFunction& function);
  ExprPtr constructor_reference(const typed::Variant& variant, Span span);
  struct Constructor {
    Type sum;
    std::vector<Type> payload;
  };
  Constructor instantiate_variant(const typed::Variant& variant);
  static FunctionInfo* overload(const FunctionSet& functions, std::size_t arity);

  // ---- Deferred demands (constraints.cpp, methods.cpp)
  void add_constraint(Constraint constraint);
  void need(Type type, Trait trait, Span span);
  void settle();
  void solve(std::uint32_t index);
  bool repeats_open_demand(const Constraint& constraint);
  void solve_trait(Constraint& constraint);
  [[nodiscard]] static source::Diagnostic lacks_trait(const Constraint& constraint);
  [[nodiscard]] bool is_known_to_lack(const Constraint& constraint) const;
  void solve_field(Constraint& constraint);
  void solve_method(Constraint& constraint);
  void solve_iteration(Constraint& constraint);
  void solve_index(Constraint& constraint);
  void solve_element(Constraint& constraint);
  void become_scheme(Constraint& constraint, const typed::TypeParameter& parameter);
  void add_need(const typed::TypeParameter& parameter, Trait trait);
  bool belongs_to_rigid(const Constraint& constraint, const typed::TypeParameter& parameter);
  void solve_by_bound(const Constraint& constraint);
  void answer(const Constraint& constraint, Type type);
  bool solve_by_impl(Type type, Trait trait, bool is_subject, const Constraint& constraint);
  Type solve_iteration_by_impl(const Constraint& constraint);
  void decide_calls(std::size_t mark, bool everything);
  void finish_constraints(std::size_t mark, bool everything);
  void solve_static(Constraint& constraint);
  void solve_conversion(Constraint& constraint);
  void solve_bound(Constraint& constraint);
  void solve_associated(Constraint& constraint);

  // ---- Methods (methods.cpp, method_references.cpp, conversions.cpp)
  [[nodiscard]] static std::string_view library_module_of(Type type);
  [[nodiscard]] static bool has_field(Type type, std::string_view name);
  ExprPtr call_method(ExprPtr receiver, const ast::Name& name, std::vector<Argument> arguments, Span callee, Span span,
                      const MethodScope& where);
  ExprPtr defer_method(ExprPtr receiver, const ast::Name& name, std::vector<Argument> arguments, Span span,
                       const MethodScope& where);
  [[nodiscard]] std::vector<Target> method_targets(std::string_view name, Type type, bool is_static,
                                                   const InterfaceInfo* only);
  bool report_ambiguous(const std::vector<Target>& targets, std::string_view name, Type type, Span span);
  bool select_target(Constraint& constraint, std::vector<Target>& targets);
  bool may_call(const Target& target, const Constraint& constraint);
  [[nodiscard]] static std::string impl_name(const typed::Impl& impl);
  void solve_field_call(Constraint& constraint);
  void solve_operator_call(Constraint& constraint, Trait trait, std::string_view op);
  void bind_deferred_methods();
  void complete_call(const Constraint& constraint, ExprPtr callee);
  void add_candidate(const Constraint& constraint, typed::DeferredMethod::Candidate candidate);
  ExprPtr method_reference(const Target& target, Type self, Span span, Span use);
  void bind_default(const FunctionInfo& function, const typed::Impl& impl, Type self, Substitution& substitution);
  [[nodiscard]] std::vector<const ScopedBound*> bounds_with_method(Type type, std::string_view name,
                                                                   const InterfaceInfo* only) const;
  ExprPtr bound_method(const ScopedBound& given, std::string_view name, Span span);
  Type associated_type(const ScopedBound& bound, std::size_t index, Span span);
  Type agreed_result(const ScopedBound& bound, const typed::InterfaceMethod& method, Span span);
  ExprPtr call_static(const StaticMethod& method, std::vector<Argument> arguments, Span callee, Span span);
  ExprPtr defer_static(const StaticMethod& method, std::vector<Argument> arguments, Span callee, Span span);
  ExprPtr call_free(const FreeMethod& method, const ast::Name& name, std::vector<Argument> arguments, Span callee,
                    Span span);
  ExprPtr free_method(InterfaceInfo& interface, const ast::Name& name, Span span);
  [[nodiscard]] InterfaceInfo* interface_of_method(std::string_view name);
  [[nodiscard]] static bool is_conversion(std::string_view name);
  ExprPtr convert(ExprPtr value, const ast::Name& name, Span span);
  std::vector<Target> conversions(Type source, Type target, bool is_fallible);
  [[nodiscard]] static const typed::LibraryFunction* builtin_conversion(Type source, Type target);
  ExprPtr error_conversion(Type error, Type wanted, Span span);

  // ---- Components of functions (dependencies.cpp, generalise.cpp, on_demand.cpp)
  using Declaration = std::variant<FunctionInfo*, ActorInfo*, ServiceInfo*, ConstantInfo*>;
  [[nodiscard]] std::vector<std::vector<Declaration>> components(const std::vector<ModuleInfo*>& unit);
  void check_component(const std::vector<Declaration>& component);
  const std::vector<std::vector<Declaration>>& components_of(ModuleInfo& module);
  void check_early(FunctionInfo& function);
  void prepare(FunctionInfo& function);
  [[nodiscard]] static bool is_annotated(const FunctionInfo& function);
  void check_impl(ImplInfo& info);
  /// Does something at the top level of another module, and comes back to where we are.
  template <class Work>
  void elsewhere(ModuleInfo& module, Work&& work);
  void check_module(ModuleInfo& module);
  void check_other_items(ModuleInfo& module);
  void generalise(const std::vector<FunctionInfo*>& functions, std::size_t mark);
  Substitution instantiate(const std::vector<const typed::TypeParameter*>& parameters, Span span);
  void settle_endless_result(const FunctionInfo& function, std::size_t mark);
  void settle_open_result(const FunctionInfo& function);
  [[nodiscard]] static std::string provisional_name(std::size_t index);
  void name_parameters();

  // ---- Functions (functions.cpp)
  void declare_function(FunctionInfo& function);
  struct Signature {
    std::vector<Type> parameters;  // without `self`; null where the interface says nothing
    Type result = nullptr;
  };
  Signature declared_signature(const FunctionInfo& function);
  void check_function(FunctionInfo& function);
  typed::Block clauses_body(const std::vector<ClauseView>& clauses, const std::vector<const typed::Local*>& parameters,
                            Span span);
  typed::Arm clause_arm(const ClauseView& clause, const std::vector<const typed::Local*>& parameters);
  std::vector<const typed::Local*> parameter_locals(const std::vector<ClauseView>& clauses,
                                                    const std::vector<Type>& types);
  [[nodiscard]] bool is_plain(const ClauseView& clause);
  [[nodiscard]] bool is_plain_name(const ast::Param& param);
  void finish_result(const typed::Block& body, std::optional<Span> written);
  [[nodiscard]] static Span value_span(const typed::Block& block);
  void check_local_functions(const std::vector<ast::Stmt>& statements, std::size_t& index, typed::Block& block);
  ExprPtr check_closure(const ast::Expr& closure, const Hint& hint);
  bool generalise_closure(const std::string& name, ExprPtr& initializer, std::size_t mark, Span span,
                          typed::Block& block);

  // ---- Statements and expressions (blocks.cpp, expressions.cpp, operators.cpp, control.cpp)
  typed::Block check_block(const ast::Block& block, const Hint& hint);
  /// Leaves the names of the block in the scope around it.
  typed::Block check_open_block(const ast::Block& block, const Hint& hint);
  void check_statement(const ast::Stmt& statement, typed::Block& block);
  void check_let(const ast::LetStmt& let, typed::Block& block, Span span);
  [[nodiscard]] std::optional<Entity> renamed_entity(const ast::LetStmt& let);
  bool opens_mailbox(Type type);
  void keep_monomorphic(Type type, std::size_t mark);
  // empty_values.cpp
  [[nodiscard]] bool is_empty_value(const ast::Expr& expr);
  ExprPtr empty_reference(const LocalBinding& binding, Span span);
  void settle_empty_uses(std::size_t mark);
  ExprPtr infer(const ast::Expr& expr, const Hint& hint = {});
  ExprPtr infer_string(const ast::Expr& expr);
  ExprPtr infer_name(const ast::Expr& expr, const Hint& hint);
  ExprPtr infer_tuple(const ast::Expr& expr, const Hint& hint);
  ExprPtr infer_list(const ast::Expr& expr, const Hint& hint);
  ExprPtr infer_map(const ast::Expr& expr);
  std::vector<std::pair<std::uint32_t, ExprPtr>> check_fields(const std::vector<ast::FieldInit>& inits, Type type);
  [[nodiscard]] const typed::StructDefinition* struct_with_fields(const std::vector<ast::FieldInit>& fields) const;
  /// For "did you mean"; empty when the type has no fields.
  [[nodiscard]] static std::optional<std::string> closest_field(Type type, std::string_view name);
  [[nodiscard]] std::optional<std::string> closest_type(std::string_view name) const;
  ExprPtr infer_json(const ast::Expr& expr);
  ExprPtr infer_regex(const ast::Expr& expr);
  ExprPtr infer_struct_literal(const ast::Expr& expr);
  ExprPtr infer_struct_update(const ast::Expr& expr);
  ExprPtr infer_member(const ast::Expr& expr, const Hint& hint);
  ExprPtr field_access(ExprPtr object, const ast::Name& name, Span span);
  ExprPtr infer_index(const ast::Expr& expr);
  ExprPtr check_question(ExprPtr operand, Span span);
  ExprPtr infer_unary(const ast::Expr& expr);
  ExprPtr infer_binary(const ast::Expr& expr);
  [[nodiscard]] static typed::BinaryOperator operator_of(std::string_view text);
  ExprPtr negate(ExprPtr operand, Span span);
  void demand_operator(typed::Expr& expr, Type operand, Trait trait);
  Type concatenated(Type left, Type right);
  ExprPtr binary(std::string_view text, ExprPtr left, ExprPtr right, Span span);
  ExprPtr infer_if(const ast::Expr& expr, const Hint& hint);
  ExprPtr infer_case(const ast::Expr& expr, const Hint& hint);
  ExprPtr infer_while(const ast::Expr& expr);
  ExprPtr infer_for(const ast::Expr& expr);
  ExprPtr infer_loop_exit(const ast::Expr& expr);
  ExprPtr infer_return(const ast::Expr& expr);
  ExprPtr check_condition(const ast::Expr& expr);
  typed::Arm check_arm(const ast::Arm& arm, const std::vector<Type>& subjects, const Hint& hint);
  [[nodiscard]] static bool is_flat_case(const ast::Expr& scrutinee, const std::vector<ast::Arm>& arms);

  // ---- Patterns (patterns.cpp)
  PatternPtr infer_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings);
  PatternPtr identifier_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings);
  PatternPtr literal_pattern(const ast::Pattern& pattern, Type subject);
  PatternPtr constructor_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings);
  PatternPtr sequence_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings);
  PatternPtr cons_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings);
  PatternPtr struct_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings);
  PatternPtr or_pattern(const ast::Pattern& pattern, Type subject, Bindings& bindings);
  PatternPtr bare_constructor(const typed::Variant& variant, Type subject, Span span);
  PatternPtr bind_pattern(const ast::Name& name, Type subject, Bindings& bindings);
  [[nodiscard]] const typed::Variant* pattern_variant(const ast::Path& path, Type subject);
  [[nodiscard]] const typed::Variant* variant_of(Type subject, std::string_view name);
  void declare_bindings(const Bindings& bindings);
  [[nodiscard]] static bool is_refutable(const typed::Pattern& pattern);

  // ---- Calls (calls.cpp, pipes.cpp)
  ExprPtr infer_call(const ast::Expr& expr, const Hint& hint);
  ExprPtr infer_pipe(const ast::Expr& expr, const Hint& hint);
  ExprPtr call(const ast::Expr& callee, std::vector<Argument> arguments, Span span, const Hint& hint);
  ExprPtr call_entity(const Entity& entity, const ast::Expr& callee, std::vector<Argument> arguments, Span span,
                      const Hint& hint);
  ExprPtr call_value(ExprPtr callee, std::vector<Argument> arguments, Span span);
  ExprPtr call_actor(ActorInfo& actor, std::vector<Argument> arguments, Span span, const Hint& hint);
  ExprPtr construct(const typed::Variant& variant, std::vector<Argument> arguments, Span span);
  void demand_element(const typed::LibraryFunction& function, const typed::Expr& expr);
  std::optional<std::vector<ExprPtr>> fit_call(const std::vector<Type>& parameters, std::vector<Argument>& arguments,
                                               Span span);
  std::vector<ExprPtr> check_arguments(std::vector<Argument>& arguments, const std::vector<Type>& parameters);
  ExprPtr check_argument(Argument& argument, const Hint& hint);
  /// The arguments of a call or of a process form.
  static std::vector<Argument> call_arguments(const ast::Expr& call);
  /// Where an argument stands; `otherwise` for keyword arguments.
  [[nodiscard]] static Span span_of(const Argument& argument, Span otherwise);
  [[nodiscard]] std::optional<std::size_t> known_arity(const ast::Expr& callee, std::size_t given);
  ExprPtr pipe_stage(const ast::Expr& stage, Argument piped, const Hint& hint);

  // ---- Actors and services (actors.cpp, services.cpp)
  void declare_actor(ActorInfo& actor);
  void check_actor(ActorInfo& actor);
  bool stays_open(const ActorInfo& actor, std::size_t mark);
  ExprPtr process_form(const ast::Expr& expr, std::vector<Argument> arguments, Span span);
  ExprPtr spawn(std::vector<Argument> arguments, Span span);
  ExprPtr send(std::vector<Argument> arguments, Span span);
  ExprPtr infer_self(const ast::Expr& expr);
  void expect_notice(const ast::Pattern& pattern, Type message);
  ExprPtr infer_receive(const ast::Expr& expr, const Hint& hint);
  [[nodiscard]] static bool mentions(Type type, Type variable);
  [[nodiscard]] Type actor_type(const ActorInfo& actor);
  void declare_service(ServiceInfo& service);
  void check_service(ServiceInfo& service);
  void check_handler(HandlerInfo& handler);
  void check_generated_names(ServiceInfo& service);
  [[nodiscard]] Type service_function_type(const ServiceFunction& function);
  // clustered_work.cpp
  void check_clustered_work();
  [[nodiscard]] std::string work_problem(const FunctionInfo& function, const ast::Cluster& decorator) const;

  // clustered.cpp
  std::optional<Entity> named_entity(const Argument& argument);
  ExprPtr remote_spawn(const typed::LibraryFunction& function, ExprPtr callee, std::vector<Argument> arguments,
                       Span span);
  void check_remote_arguments();
  [[nodiscard]] static bool is_route_registration(const typed::LibraryFunction& function);
  [[nodiscard]] static bool is_clustered_wrapper(const typed::LibraryFunction& function);
  void unwrap_clustered_handler(std::vector<Argument>& arguments);
  ExprPtr clustered_handler(const ast::Expr& wrapper);
  void remember_route(const FunctionInfo& handler, std::int64_t count, Span span);
  // nested_modules.cpp
  ModuleInfo& add_module(const ParsedModule& parsed, const syntax::Node& items);
  void connect_nested_modules(ModuleInfo& module);
  [[nodiscard]] static bool looks_outside(const ModuleInfo& inner);
  static void lend_names(const ModuleInfo& outer, ModuleInfo& inner);
  [[nodiscard]] static std::vector<ModuleInfo*> unit_of(ModuleInfo& module);
  void merge_units();
  // tests.cpp
  [[nodiscard]] bool in_test_file() const { return module_->parsed->tree->file_kind() == syntax::FileKind::test; }
  void check_tests(const std::vector<ast::Item>& items, std::vector<ast::DescribeDef>& groups);
  void check_test(const ast::TestDef& syntax, const std::vector<ast::DescribeDef>& groups);
  ExprPtr check_assert_receive(const ast::AssertReceive& assertion);
  // supervisors.cpp
  void collect_supervisor(ModuleInfo& module, const ast::SupervisorDef& definition);
  void check_supervisor(SupervisorInfo& info);
  void check_child(typed::Supervisor& supervisor, const ast::ChildDef& syntax);
  ExprPtr check_child_start(std::string_view child, const ast::Expr& expr);
  void declare_constant(ConstantInfo& constant);
  void check_constant(ConstantInfo& constant);

  // The program and what is known of it.
  const std::vector<ParsedModule>& parsed_;
  std::string entry_;
  source::Diagnostics& diagnostics_;
  std::unique_ptr<typed::Program> program_ = std::make_unique<typed::Program>();
  Unifier unifier_{program_->types};
  BuiltinTypes sums_{};
  NameMap<const typed::Variant*> builtin_variants_;
  std::deque<ModuleInfo> modules_;
  std::deque<ParsedModule> nested_names_;
  NameMap<ModuleInfo*> modules_by_name_;
  std::deque<FunctionInfo> functions_;
  std::deque<FunctionSet> local_sets_;
  std::deque<ActorInfo> actors_;
  std::deque<ServiceInfo> services_;
  std::deque<SupervisorInfo> supervisors_;
  std::deque<ConstantInfo> constants_;
  std::deque<AliasInfo> aliases_;
  std::deque<InterfaceInfo> interfaces_;
  NameMap<InterfaceInfo*> builtin_interfaces_;
  std::unordered_map<Trait, InterfaceInfo*> trait_interfaces_;
  std::deque<ImplInfo> impls_;
  NameMap<std::vector<MethodEntry>> methods_by_name_;
  TraitImpls trait_impls_;
  std::vector<typed::Expr*> deferred_methods_;  // callees
  std::unordered_set<Trait> foreign_outputs_;   // operators that some impl gives an `Output` of another type
  std::unordered_map<const typed::StructDefinition*, ast::StructDef> struct_syntax_;
  std::unordered_map<const typed::SumDefinition*, ast::SumDef> sum_syntax_;
  std::unordered_set<const void*> implicit_derives_;
  std::unordered_map<const typed::Function*, const typed::Function*> enclosing_;
  std::unordered_map<const typed::Function*, FunctionInfo*> function_infos_;

  // Demands.
  std::deque<Constraint> constraints_;
  std::vector<std::uint32_t> open_demands_;  // those being solved, each by the one before it
  std::unordered_map<const typed::TypeParameter*, std::vector<Constraint>> schemes_;
  std::unordered_map<const typed::TypeParameter*, std::vector<std::string>> parameter_needs_;
  std::unordered_map<const typed::TypeParameter*, std::vector<ScopedBound>> parameter_bounds_;
  std::unordered_map<const typed::TypeParameter*, std::vector<Projection>> projections_;
  std::unordered_map<const typed::TypeParameter*, Type> determined_;  // what stands for them in the finished tree
  std::unordered_set<const typed::TypeParameter*> rigid_;             // of impls and interfaces: known from the start
  std::unordered_set<const typed::TypeParameter*> declared_parameters_;
  std::unordered_map<const typed::TypeParameter*, std::string> parameter_names_;
  bool settling_ = false;
  bool mismatched_ = false;  // the arguments checked last did not fit their parameters

  /// A use of an empty value whose binding has another type already; decided at the end of the statement.
  struct EmptyUse {
    LocalBinding binding;
    ExprPtr copy;
    typed::Expr* reference = nullptr;
  };
  std::vector<EmptyUse> empty_uses_;
  std::unordered_map<ModuleInfo*, std::vector<std::vector<Declaration>>> components_;  // by the first of their unit
  std::unordered_map<const FunctionInfo*, const std::vector<Declaration>*> component_of_;

  /// An argument of `Node.spawn`.
  struct RemoteArgument {
    Type type;
    Span span;
    const ModuleInfo* module;
  };
  std::vector<RemoteArgument> remote_arguments_;
  /// The first `HTTP.clustered` of a handler.
  struct ClusteredRoute {
    std::int64_t count;
    Span span;
    const ModuleInfo* module;
  };
  std::unordered_map<const typed::Function*, ClusteredRoute> clustered_routes_;

  // Where we are.
  ModuleInfo* module_ = nullptr;
  ServiceInfo* service_ = nullptr;
  ActorInfo* actor_ = nullptr;
  bool terminating_ = false;  // in the terminate clause of the actor
  Body* body_ = nullptr;
  const typed::Function* function_ = nullptr;
  const AliasInfo* alias_ = nullptr;
  Scope scope_;
  TypeNames generic_names_;
  std::vector<ScopedBound> bounds_;

  struct Finding {
    std::size_t module;
    source::Diagnostic diagnostic;
  };
  std::vector<Finding> findings_;
  std::vector<Finding> unavailable_;  // shown when there is nothing else to say
  std::size_t errors_ = 0;
  std::size_t errors_before_component_ = 0;
};

template <class Work>
void Checker::elsewhere(ModuleInfo& module, Work&& work) {
  ModuleInfo* const outer_module = std::exchange(module_, &module);
  ServiceInfo* const outer_service = std::exchange(service_, nullptr);
  ActorInfo* const outer_actor = std::exchange(actor_, nullptr);
  const bool was_terminating = std::exchange(terminating_, false);
  Body* const outer_body = std::exchange(body_, nullptr);
  const typed::Function* const outer_function = std::exchange(function_, nullptr);
  const AliasInfo* const outer_alias = std::exchange(alias_, nullptr);
  Scope outer_scope = std::exchange(scope_, {});
  TypeNames outer_names = std::exchange(generic_names_, {});
  std::vector<ScopedBound> outer_bounds = std::exchange(bounds_, {});
  std::vector<EmptyUse> outer_uses = std::exchange(empty_uses_, {});
  const bool was_settling = std::exchange(settling_, false);
  const bool was_mismatched = std::exchange(mismatched_, false);
  work();
  mismatched_ = was_mismatched;
  settling_ = was_settling;
  empty_uses_ = std::move(outer_uses);
  bounds_ = std::move(outer_bounds);
  generic_names_ = std::move(outer_names);
  scope_ = std::move(outer_scope);
  alias_ = outer_alias;
  function_ = outer_function;
  body_ = outer_body;
  terminating_ = was_terminating;
  actor_ = outer_actor;
  service_ = outer_service;
  module_ = outer_module;
}

}  // namespace mesh2cpp::types
