// Lowers the body of one function, handler, actor or closure to C++ statements. One small member per construct; the
// members are defined by theme in lower_*.cpp.
//
// A value lowers to a C++ expression; what it needs done before goes to a block of hoisted statements. Constructs that
// are statements in C++ (`if`, `case`, loops, `return`) lower into a destination instead: what becomes of their value.
#pragma once

#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "transpiler/cpp/context.hpp"
#include "transpiler/cpp/names.hpp"
#include "transpiler/cpp/tree.hpp"

namespace mesh2cpp::cpp {

/// A lowered expression. `is_exact`: its C++ type is exactly that of the Mesh type, so that `auto` and template
/// arguments are deduced right. Literals, alternatives of sums and closures only convert to it.
struct Value {
  Expr expr;
  bool is_exact = true;
};

/// What becomes of a value.
struct Discard {};
struct AssignTo {
  Expr target;
};
/// It is the result of the function.
struct GiveBack {};
/// It is the next element of a list.
struct AppendTo {
  Expr list;
};
using Destination = std::variant<Discard, AssignTo, GiveBack, AppendTo>;

/// What a local variable of Mesh is in C++.
struct Binding {
  Expr expr;
  bool is_owned = false;  // a variable of this function that may be moved from and changed
  bool is_exact = true;
  bool is_member = false;  // of the class of the actor: closures copy it
};

/// The C++ function around the statements.
struct Shape {
  bool is_coroutine = false;
  bool returns_void = true;
  types::Type result = nullptr;
  std::optional<Type> reply{};  // a call handler: the `mesh::Reply<...>` it returns
  // The tail loop, if there is one, rebinds these.
  bool has_tail_loop = false;
  bool needs_turn = false;  // the tail loop gives others their turn
  std::vector<const typed::Local*> parameters{};
  std::string loop_label{};  // set when an inner loop has to leave through `goto`
  bool is_closure = false;
  // Closures: how their result was given, to see whether C++ can deduce its type.
  int results = 0;
  bool all_exact = true;
};

/// Where a value that is matched can be read: in a condition, and in the body behind it.
struct Place {
  Expr test;
  Expr body;
  bool is_open = false;  // nobody reads it later: parts may be moved out of it
};

struct PatternBinding {
  const typed::Local* local;
  Place place;
  bool is_computed = false;  // `xs.tail()` makes a value
};

/// One arm, taken apart: what to test, what to declare in its body.
struct PatternPlan {
  bool paths_only = false;        // nothing can be declared: every test and binding is one expression
  std::optional<Declare> view{};  // `const auto* circle = shape.as<Shape::Circle>()`
  std::vector<Expr> conditions{};
  Block prelude{};  // `const auto& [width, height] = *rect;`
  std::vector<PatternBinding> bindings{};
};

enum class Tested : bool { no, yes };

/// What is known of a value before its arms are tried: nothing; one of the patterns fits; one of the arms, with its
/// guard, fits.
enum class Coverage { open, exhaustive, certain };

class FunctionLowering {
 public:
  /// `scope` knows the names of the class and namespace around the function.
  FunctionLowering(ModuleContext& module, const Names& scope, std::string class_name = {});

  /// Declares a C++ parameter for a local and gives its name; empty when nothing reads it.
  std::string declare_parameter(const typed::Local* local, bool is_owned);
  void bind(const typed::Local* local, Binding binding);
  /// Must be told what it lowers before anything else: finds out which variables are read.
  void count_uses(const typed::Block& block);
  void count_uses(const typed::Expr& expr);
  [[nodiscard]] bool is_used(const typed::Local* local) const;

  /// Takes a C++ name that belongs to no local.
  std::string declare_name(const std::string& name) { return names_->declare(name); }

  /// `static const T value = ...; return value;`
  Block constant_body(const typed::Expr& initializer, types::Type type);
  /// A function that starts a child of a supervisor, for `mesh::Child`; statements before it go to `out`.
  Expr child_start(const typed::Expr& start, Block& out);
  /// The statements of a whole body.
  Block body(const typed::Block& block, Shape shape);
  /// The function needs no coroutine keyword otherwise (`co_return` makes it one).
  static void ensure_coroutine(Block& block);

  [[nodiscard]] bool is_actor() const { return actor_message_ != nullptr; }
  void set_actor(types::Type message) { actor_message_ = message; }
  /// The function is a template; the types of these parameters do not depend on it.
  void set_template(std::set<std::string> closed_parameters) { closed_parameters_ = std::move(closed_parameters); }

 private:
  friend class ScopeGuard;

  struct Operand {
    const typed::Expr* expr;
    std::string hint;
    bool needs_exact = false;
    bool is_taken_over = false;  // a named value may be moved into the place where it is used
    bool is_text = false;        // its text is what is wanted, and making it has effects
  };
  enum class Order { open, left_to_right };

  // operands.cpp
  std::vector<Value> lower_operands(const std::vector<Operand>& operands, Order order, Block& out);
  Value hoist(Value value, types::Type type, std::string_view hint, Block& out);
  Value hoist_operand(Value value, const Operand& operand, Block& out);
  bool gives_away(const typed::Expr& place) const;
  Value exact(Value value, types::Type type) const;
  std::string fresh(std::string_view hint);
  std::string hint_of(const typed::Expr& expr) const;
  std::string hint_of_call(const std::string& function, types::Type type, bool is_library) const;
  Type declared_type(types::Type type, bool is_exact) const;
  bool reads(const Expr& expr, const std::string& name) const;
  std::string root_of(const Expr& expr) const;
  bool is_part_of(const Expr& expr, const std::string& variable) const;
  /// Only names, scalars and calls may stand in the operand of an await.
  std::vector<Value> await_safe(std::vector<Value> values, const std::vector<Operand>& operands, Block& out);

  // lower_blocks.cpp
  void lower_block(const typed::Block& block, const Destination& destination, Block& out);
  void lower_statement(const typed::Statement& statement, Block& out);
  void lower_let(const typed::Let& let, source::Span span, Block& out);
  void lower_let_name(const typed::Local* local, const typed::Expr& initializer, Block& out);
  void open_declared(const Expr& value, Block& out) const;
  bool lower_let_tuple(const typed::TuplePattern& pattern, const typed::Expr& initializer, Block& out);
  void lower_to(const typed::Expr& expr, const Destination& destination, Block& out);
  void deliver_unit(const Destination& destination, Block& out);
  void deliver(Value value, types::Type type, const Destination& destination, Block& out);
  void give_back(Value value, types::Type type, Block& out);
  void give_back_reply(const typed::Expr& expr, Block& out);
  void drop(const Expr& expr, Block& out);
  /// Ends the statements with an expression from which control never comes back.
  void leave(const typed::Expr& expr, const Expr& value, Block& out);
  void add_comments(source::Span span, Block& out);
  void add_line(source::Span span, Block& out);
  Value into_variable(const typed::Expr& expr, std::string_view hint, Block& out);
  void declare_variable(const std::string& name, types::Type type, Block& out);

  // lower_values.cpp
  Value lower(const typed::Expr& expr, std::string_view hint, Block& out);
  Value lower_any(const typed::Expr& expr, std::string_view hint, Block& out);
  Value lower_place(const typed::Expr& expr, std::string_view hint, Block& out);
  Value lower_interpolation(const typed::Interpolation& node, Block& out);
  Value lower_local(const typed::LocalRef& node, const typed::Expr& expr);
  Value lower_construct(const typed::Construct& node, const typed::Expr& expr, Block& out);
  Value lower_struct(const typed::StructLiteral& node, const typed::Expr& expr, Block& out);
  std::optional<Expr> updated_place(const typed::StructUpdate& node);
  Value lower_update(const typed::StructUpdate& node, const typed::Expr& expr, std::string_view hint, Block& out);
  Value lower_field(const typed::FieldAccess& node, Block& out);
  Value lower_tuple(const typed::TupleLiteral& node, const typed::Expr& expr, Block& out);
  Value lower_list(const typed::ListLiteral& node, const typed::Expr& expr, Block& out);
  Value lower_map(const typed::MapLiteral& node, const typed::Expr& expr, Block& out);
  Value lower_index(const typed::Index& node, const typed::Expr& expr, Block& out);
  Value lower_unary(const typed::Unary& node, Block& out);
  Value boxed(Value value, const typed::Field& field, types::Type type);

  // lower_operators.cpp
  Value lower_binary(const typed::Binary& node, const typed::Expr& expr, std::string_view hint, Block& out);
  Value lower_arithmetic(const typed::Binary& node, Value left, Value right, const typed::Expr& expr);
  Value lower_logical(const typed::Binary& node, std::string_view hint, Block& out);

  // lower_calls.cpp
  Value lower_call(const typed::Call& node, const typed::Expr& expr, Block& out);
  Value lower_function_call(const typed::FunctionRef& callee, const typed::Call& node, const typed::Expr& expr,
                            Block& out);
  Value lower_library_call(const typed::LibraryFunction& function, const typed::Call& node, const typed::Expr& expr,
                           Block& out);
  Value lower_service_call(const typed::ServiceRef& callee, const typed::Call& node, const typed::Expr& expr,
                           Block& out);
  Value lower_value_call(const typed::Call& node, Block& out);
  Value lower_run_call(const typed::Call& node, const typed::Expr& expr, Block& out);
  Value lower_spawn(const typed::Spawn& node, const typed::Expr& expr, Block& out);
  Value lower_send(const typed::Send& node, Block& out);
  Value lower_self(const typed::Expr& expr);
  Expr waited(Expr call, const typed::Expr& expr);
  std::vector<Operand> operands_of(const std::vector<typed::ExprPtr>& arguments,
                                   const std::vector<std::string>& hints) const;
  std::vector<Value> lower_arguments(const typed::Expr& call, const std::vector<Operand>& operands, Block& out);
  Expr function_name(const typed::FunctionRef& node, bool with_template_arguments);
  bool deduces(const typed::Function& function, const std::vector<Value>& arguments) const;
  std::string reference_to(const typed::Module* owner, const std::string& name) const;

  // lower_methods.cpp
  Expr method_name(const typed::MethodRef& node) const;
  Expr method_call(const typed::MethodRef& node, std::vector<Expr> arguments) const;
  Value lower_method_call(const typed::MethodRef& callee, const typed::Call& node, const typed::Expr& expr, Block& out);
  Value lower_deferred_call(const typed::DeferredMethod& callee, const typed::Call& node, const typed::Expr& expr,
                            Block& out);
  Expr candidate_call(const typed::DeferredMethod& callee, const typed::DeferredMethod::Candidate& candidate,
                      types::Type receiver, std::vector<Expr> arguments, source::Span span);
  Value lower_method_value(const typed::MethodRef& node, const typed::Expr& expr);
  Value lower_impl_operator(const typed::Binary& node, Value left, Value right) const;
  Expr converted(const typed::Expr& conversion, Expr error, source::Span span);

  // lower_json.cpp
  Value lower_regex(const typed::RegexLiteral& node, source::Span span);
  Value lower_json(const typed::JsonLiteral& node, Block& out);
  Value lower_conversion(const typed::JsonConversion& node, const typed::Expr& expr, Block& out);
  Value derived_call(const typed::DerivedRef& callee, std::vector<Expr> arguments);
  Value lower_derived_call(const typed::DerivedRef& callee, const typed::Call& node, Block& out);
  Value lower_derived_value(const typed::DerivedRef& node, const typed::Expr& expr);

  // lower_closures.cpp
  Value lower_lambda(const typed::Lambda& node, const typed::Expr& expr, Block& out);
  Value lower_started_lambda(const typed::Lambda& node);
  [[nodiscard]] std::vector<Expr> captures_of_started(const typed::Expr& work) const;
  Value lower_function_value(const typed::FunctionRef& node, const typed::Expr& expr);
  Value lower_library_value(const typed::LibraryRef& node, const typed::Expr& expr);
  Value lower_constructor_value(const typed::ConstructorRef& node, const typed::Expr& expr);
  Value lower_actor_value(const typed::ActorRef& node, const typed::Expr& expr);
  Value lower_service_value(const typed::ServiceRef& node, const typed::Expr& expr);
  struct Forwarder {
    std::vector<Parameter> parameters;
    std::vector<Expr> arguments;
  };
  Forwarder forwarder(types::Type function_type, const std::vector<std::string>& hints);
  Value wrapper(Forwarder forwarder, Expr call, types::Type result, std::vector<Capture> captures = {});

  // lower_supervisors.cpp
  Expr start_of(const typed::SupervisorRef& supervisor);
  Value lower_supervisor_value(const typed::SupervisorRef& node, const typed::Expr& expr);

  // lower_control.cpp
  void lower_if(const typed::If& node, const Destination& destination, Block& out);
  std::optional<Value> as_conditional(const typed::If& node, types::Type type, Block& out);
  Value lower_for(const typed::For& node, const typed::Expr& expr, std::string_view hint, Block& out);
  void lower_loop(const typed::For& node, const typed::Expr& expr, const Destination& element, Block& out);
  static void reserve_for(const typed::For& node, const ForRange& loop, const Destination& element, Block& out);
  Value lower_iteration(const typed::For& node, Block& out);
  void lower_while(const typed::While& node, const typed::Expr& expr, Block& out);
  void lower_return(const typed::Return& node, Block& out);
  Value lower_try(const typed::Try& node, const typed::Expr& expr, std::string_view hint, Block& out);
  void lower_tail_call(const typed::Call& node, const typed::Expr& expr, Block& out);
  void add_turn(const typed::Expr& loop, Block& body);
  Block loop_body(const typed::For& node, const Destination& element, Block body);

  // patterns.cpp
  void plan_pattern(const typed::Pattern& pattern, const Place& place, Tested tested, PatternPlan& plan);
  void plan_constructor(const typed::ConstructorPattern& node, const typed::Pattern& pattern, const Place& place,
                        Tested tested, PatternPlan& plan);
  void plan_cons(const typed::ConsPattern& node, const Place& place, Tested tested, PatternPlan& plan);
  void plan_list(const typed::ListPattern& node, const Place& place, Tested tested, PatternPlan& plan);
  void plan_alternatives(const typed::OrPattern& node, const Place& place, Tested tested, PatternPlan& plan);
  bool plan_decomposition(const std::vector<const typed::Pattern*>& parts, const Place& whole, PatternPlan& plan);
  bool moves_parts(const typed::Pattern& pattern) const;
  Place place_of(const typed::Expr& subject, const Expr& value) const;
  void bind_for_tests(const PatternPlan& plan);
  void bind_in_body(const PatternPlan& plan, Block& out);
  bool is_bound_in_body(const typed::Local* local) const;
  bool binds_anything(const typed::Pattern& pattern) const;
  Expr literal_test(const typed::LiteralPattern& node, const Expr& subject);
  Expr view_of(const Expr& object, const std::string& function, const Type& alternative, types::Type type) const;
  bool depends_on_template(const Expr& object) const;

  // lower_matches.cpp
  struct Subject {
    Place place;
    types::Type type;
  };
  void lower_match(const typed::Match& node, source::Span span, const Destination& destination, Block& out);
  void lower_arms(const std::vector<Subject>& subjects, const std::vector<typed::Arm>& arms, Coverage coverage,
                  source::Span span, const Destination& destination, Block& out);
  void lower_arms_from(std::size_t index, const std::vector<Subject>& subjects, const std::vector<typed::Arm>& arms,
                       Coverage coverage, source::Span span, const Destination& destination, Block& out);
  void lower_arms_one_by_one(std::size_t first, const std::vector<Subject>& subjects,
                             const std::vector<typed::Arm>& arms, Coverage coverage, source::Span span,
                             const Destination& destination, Block& out);
  bool lower_switch(const std::vector<Subject>& subjects, const std::vector<typed::Arm>& arms, Coverage coverage,
                    source::Span span, const Destination& destination, Block& out);
  /// The variable that holds the whole value is what arms like `n -> ...` mean by their name.
  std::string whole_name(const std::vector<typed::Arm>& arms, std::size_t subject, std::size_t subjects) const;
  bool alias_whole(const std::vector<typed::Arm>& arms, std::size_t subject, std::size_t subjects,
                   const Expr& variable);
  Value lower_subject(const typed::Expr& expr, const std::vector<typed::Arm>& arms, std::size_t index,
                      std::size_t subjects, Block& out);
  std::vector<Subject> lower_subjects(const typed::Match& node, Block& out);
  PatternPlan plan_arm(const typed::Arm& arm, const std::vector<Subject>& subjects, Tested tested);
  void lower_arm_body(const typed::Arm& arm, const PatternPlan& plan, const Destination& destination, Block& out);
  static Expr all_of(const PatternPlan& plan);
  const typed::Arm* single_arm(const typed::Expr& expr) const;
  void no_match(source::Span span, Block& out);
  bool guards_are_plain(const std::vector<typed::Arm>& arms) const;
  static bool is_plain(const typed::Expr& expr);
  PatternPlan plan_paths(const typed::Arm& arm, const std::vector<Subject>& subjects);

  // lower_receive.cpp
  void lower_receive(const typed::Receive& node, source::Span span, const Destination& destination, Block& out);
  struct Selection {
    std::string operation = "receive";
    std::vector<Expr> arguments;  // the filter, if there is one
  };
  Selection receive_filter(const typed::Receive& node, types::Type message, const Expr& accepted_arm, Block& out);
  void lower_accepted(const Expr& accepted_arm, const std::vector<Subject>& subjects,
                      const std::vector<typed::Arm>& arms, source::Span span, const Destination& destination,
                      Block& out);
  Value receive_single(const typed::Receive& node, std::string_view hint, Block& out);
  void receive_into(const typed::Arm& arm, Expr operation, Block& out);
  std::vector<std::string> captured_names(const Block& statements, const std::string& parameter) const;
  std::vector<Capture> captures_of(const std::vector<std::string>& names) const;
  Value bind_received(Expr operation, types::Type type, bool is_timed, std::string_view hint, Block& out);

  ModuleContext& module_;
  std::uint32_t declared_at_ = std::numeric_limits<std::uint32_t>::max();  // its comments stand above the declaration
  const ProgramContext& program_;
  const plan::Plan& plan_;
  const Types& types_;
  Names outermost_;
  Names* names_;
  const Names& module_scope_;
  /// The name of the `let` whose initializer is being lowered, until somebody takes it.
  std::string reserved_;
  std::string class_name_;
  types::Type actor_message_ = nullptr;
  std::optional<std::set<std::string>> closed_parameters_;  // in a template
  Shape shape_;
  std::unordered_map<const typed::Local*, Binding> bindings_;
  std::unordered_map<const typed::Local*, int> uses_;
  std::unordered_map<const typed::Local*, int> guard_uses_;
  std::set<const typed::Local*> captured_;  // by closures
  std::set<const typed::Local*> aliases_;   // names of a variable that holds what was matched
  /// References into other variables, and into which: `head` reads from `items`.
  std::map<std::string, std::string> roots_;
  std::set<std::string> local_names_;  // of Mesh, in this function: calls of functions with these names are qualified
  /// Names like `account.items` in updates in place that read the old value last of all: it may be taken there.
  /// An operand never gives its value: placeholders stand for it, and for all that depends on it.
  bool has_dead_code_ = false;
};

/// The variables that a block reads, closures in it included.
[[nodiscard]] std::set<const typed::Local*> locals_read_by(const typed::Block& block);
/// The operator in C++.
[[nodiscard]] std::string spelling(typed::BinaryOperator op);
/// What gives the elements of `List.enumerate(xs)`, `List.zip(xs, ys)` or `String.split(text, by)` one by one, if the
/// list is one of these: a list that is only walked through need not be made.
[[nodiscard]] std::optional<Expr> elements_of(const Expr& list);
/// The message type of an open mailbox.
[[nodiscard]] types::Type any_message();

/// A C++ block: names declared in it are free again behind it.
class ScopeGuard {
 public:
  explicit ScopeGuard(FunctionLowering& lowering)
      : lowering_(lowering), names_(lowering.names_), outer_(lowering.names_) {
    lowering_.names_ = &names_;
  }
  ScopeGuard(const ScopeGuard&) = delete;
  ScopeGuard& operator=(const ScopeGuard&) = delete;
  ~ScopeGuard() { lowering_.names_ = outer_; }

 private:
  FunctionLowering& lowering_;
  Names names_;
  Names* outer_;
};

}  // namespace mesh2cpp::cpp
