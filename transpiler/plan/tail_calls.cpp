// Goes down from each body with the knowledge whether anything is left to do behind the current expression.
#include "transpiler/plan/tail_calls.hpp"

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::plan {

namespace {

enum class Position : std::uint8_t { tail, inner };

class Finder {
 public:
  explicit Finder(TailCalls& found) : found_(found) {}

  void search(const typed::Function& function) {
    function_ = &function;
    actor_ = nullptr;
    visit(function.body, Position::tail);
  }
  void search(const typed::Actor& actor) {
    function_ = nullptr;
    actor_ = &actor;
    visit(actor.body, Position::tail);
  }

 private:
  void visit(const typed::Block& block, Position position) {
    typed::for_each_child(block, [&](const typed::Expr& child) {
      visit(child, &child == block.result.get() ? position : Position::inner);
    });
  }

  void visit(const typed::Expr& expr, Position position) {
    std::visit(typed::Overloaded{
                   [&](const typed::Call& call) {
                     if (position == Position::tail && is_self_call(call)) add(expr);
                     visit_inner(expr);
                   },
                   [&](const typed::If& node) {
                     visit(*node.condition, Position::inner);
                     visit(node.then, position);
                     if (node.otherwise) visit(*node.otherwise, position);
                   },
                   [&](const typed::Match& node) {
                     for (const typed::ExprPtr& subject : node.subjects) visit(*subject, Position::inner);
                     visit(node.arms, position);
                   },
                   [&](const typed::Receive& node) {
                     if (node.timeout) visit(*node.timeout, Position::inner);
                     visit(node.arms, position);
                     if (node.after) visit(*node.after, position);
                   },
                   [&](const typed::BlockExpr& node) { visit(node.block, position); },
                   [&](const typed::Return& node) {
                     if (node.value) visit(*node.value, Position::tail);
                   },
                   [&](const typed::For&) { visit_loop(expr); },
                   [&](const typed::While&) { visit_loop(expr); },
                   [](const typed::Lambda&) {},  // a closure has no name to call itself by
                   [&](const auto&) { visit_inner(expr); },
               },
               expr.node);
  }

  void visit(const std::vector<typed::Arm>& arms, Position position) {
    for (const typed::Arm& arm : arms) {
      if (arm.guard) visit(*arm.guard, Position::inner);
      visit(arm.body, position);
    }
  }

  void visit_inner(const typed::Expr& expr) {
    typed::for_each_child(expr, [this](const auto& child) { visit(child, Position::inner); });
  }
  void visit_loop(const typed::Expr& loop) {
    ++loops_;
    visit_inner(loop);
    --loops_;
  }

  [[nodiscard]] bool is_self_call(const typed::Call& call) const {
    if (const auto* const actor = std::get_if<typed::ActorRef>(&call.callee->node)) return actor->actor == actor_;
    if (const auto* const method = std::get_if<typed::MethodRef>(&call.callee->node)) {
      return method->impl != nullptr && method->function != nullptr && method->function->impl == method->impl &&
             method->function == function_ && is_same_instance(method->type_arguments, function_->type_parameters) &&
             is_same_instance(method->impl_arguments, method->impl->parameters);
    }
    const auto* const reference = std::get_if<typed::FunctionRef>(&call.callee->node);
    return reference != nullptr && reference->function == function_ &&
           is_same_instance(reference->type_arguments, function_->type_parameters);
  }

  /// A generic function that calls itself at other types is another function in C++.
  static bool is_same_instance(const std::vector<types::Type>& arguments,
                               const std::vector<const typed::TypeParameter*>& parameters) {
    for (std::size_t i = 0; i < arguments.size() && i < parameters.size(); ++i) {
      const types::Type argument = types::resolve(arguments[i]);
      if (argument->kind != types::TypeKind::parameter || argument->parameter != parameters[i]) return false;
    }
    return true;
  }

  void add(const typed::Expr& call) {
    found_.calls.insert(call);
    if (loops_ > 0) found_.inside_inner_loop.insert(call);
    if (function_ != nullptr) found_.functions.insert(function_);
    if (actor_ != nullptr) found_.actors.insert(actor_);
  }

  TailCalls& found_;
  const typed::Function* function_ = nullptr;
  const typed::Actor* actor_ = nullptr;
  std::size_t loops_ = 0;
};

}  // namespace

void TailCalls::add(const typed::Function& function) { Finder(*this).search(function); }
void TailCalls::add(const typed::Actor& actor) { Finder(*this).search(actor); }

}  // namespace mesh2cpp::plan
