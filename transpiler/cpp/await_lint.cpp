// The rule: an await stands alone in its statement, its value is bound to a name or dropped, and its operand holds only
// names, scalars and calls. GCC 12.2 miscompiles everything else, silently in most cases.
#include "transpiler/cpp/await_lint.hpp"

#include "transpiler/cpp/printer.hpp"

namespace mesh2cpp::cpp {

namespace {

/// Walks one function (or lambda) and reports what is wrong in it.
class AwaitLint {
 public:
  AwaitLint(std::string function, bool is_coroutine, std::vector<std::string>& findings)
      : function_(std::move(function)), is_coroutine_(is_coroutine), findings_(findings) {}

  void check_parameters(const std::vector<Parameter>& parameters) {
    if (!is_coroutine_) return;
    for (const Parameter& parameter : parameters) {
      if (parameter.type.form != TypeForm::value) report("a coroutine takes parameters by value");
    }
  }

  void check(const Block& block) {
    for (const Stmt& stmt : block) {
      std::visit([this](const auto& node) { check(node); }, stmt.node);
    }
  }

 private:
  void check(const Declare& node) { check_root(node.value); }
  void check(const Evaluate& node) { check_root(node.expr); }
  void check(const Decompose& node) { forbid(node.value, "bind the whole value of an await, then decompose it"); }
  void check(const Assign& node) {
    forbid(node.target, "an await inside another expression");
    forbid(node.value, "bind the value of an await to a name, then assign it");
  }
  void check(const Return& node) { forbid(node.value, "an await in a return statement"); }
  void check(const If& node) {
    if (node.declaration) forbid(node.declaration->value, "an await in a condition");
    forbid(node.condition, "an await in a condition");
    check(node.then);
    check(node.otherwise);
  }
  void check(const Switch& node) {
    forbid(node.subject, "an await in a switch");
    for (const Case& choice : node.cases) check(choice.body);
  }
  void check(const ForRange& node) {
    forbid(node.range, "an await in the head of a loop");
    check(node.body);
  }
  void check(const ForCount& node) {
    forbid(node.begin, "an await in the head of a loop");
    forbid(node.end, "an await in the head of a loop");
    check(node.body);
  }
  void check(const Loop& node) { check(node.body); }
  void check(const While& node) {
    forbid(node.condition, "an await in a condition");
    check(node.body);
  }
  void check(const Break&) {}
  void check(const Continue&) {}
  void check(const Label&) {}
  void check(const Goto&) {}
  void check(const Comment&) {}
  void check(const LineDirective&) {}

  /// The only place for an await: the whole expression of a statement or initializer.
  void check_root(const Expr& expr) {
    if (!expr) return;
    const auto* root = expr.as<Await>();
    if (root == nullptr) return forbid(expr, "an await inside another expression");
    if (!is_coroutine_) report("an await in a function that is no coroutine: " + print(expr));
    const Facts& facts = root->operand.facts();
    if (facts.has_await) report("an await in an argument list: " + print(expr));
    if (facts.has_braces) report("a braced list in the operand of an await: " + print(expr));
    if (facts.has_captures) report("a capturing closure in the operand of an await: " + print(expr));
    check_lambdas(root->operand);
  }

  void forbid(const Expr& expr, const std::string& what) {
    if (!expr) return;
    if (expr.facts().has_await) report(what + ": " + print(expr));
    check_lambdas(expr);
  }

  /// Closures in an expression are functions of their own.
  void check_lambdas(const Expr& expr) {
    for_each_lambda(expr, [this](const Lambda& node) {
      AwaitLint inner(function_ + ", closure", node.is_coroutine, findings_);
      if (node.is_coroutine && !node.captures.empty()) inner.report("a coroutine lambda captures nothing");
      inner.check_parameters(node.parameters);
      inner.check(*node.body);
    });
  }

  void report(const std::string& what) { findings_.push_back(function_ + ": " + what); }

  std::string function_;
  bool is_coroutine_;
  std::vector<std::string>& findings_;
};

void lint(const Decls& members, const std::string& scope, std::vector<std::string>& findings) {
  for (const Decl& decl : members) {
    if (const auto* function = std::get_if<Function>(&decl.node)) {
      const std::string owner = function->scope.empty() ? scope : scope + function->scope + "::";
      AwaitLint checker(owner + function->name, function->is_coroutine, findings);
      checker.check_parameters(function->parameters);
      checker.check(function->body);
    } else if (const auto* type = std::get_if<Class>(&decl.node)) {
      lint(type->public_members, scope + type->name + "::", findings);
      lint(type->private_members, scope + type->name + "::", findings);
    } else if (const auto* inner = std::get_if<Namespace>(&decl.node)) {
      lint(inner->members, inner->name.empty() ? scope : scope + inner->name + "::", findings);
    }
  }
}

}  // namespace

std::vector<std::string> lint_awaits(const Unit& unit) {
  std::vector<std::string> findings;
  lint(unit.members, "", findings);
  return findings;
}

}  // namespace mesh2cpp::cpp
