// Parameters, `let` names, and the message of a receive with a single plain arm own their values. Names in patterns
// with structure refer into what is matched, as long as that is a variable or a part of one; out of a variable that
// owns its value they can be taken, and out of the result of a call.
#include "transpiler/plan/variables.hpp"

#include "transpiler/plan/program_walk.hpp"

namespace mesh2cpp::plan {

using typed::Local;

class VariablesBuilder {
 public:
  VariablesBuilder(Variables& variables, const TypeLayout& types) : variables_(variables), types_(types) {}

  void add(const typed::Function& function) {
    body_ = &function.body;
    own(function.parameters);
    visit(function.body);
  }

  void add(const typed::Actor& actor) {
    body_ = &actor.body;
    own(actor.parameters);
    visit(actor.body);
    if (!actor.terminate) return;
    body_ = actor.terminate.get();
    visit(*actor.terminate);
    // The terminate clause may run at any moment, so what it reads stays where it is.
    disown_names_in(*actor.terminate);
  }

  void add(const typed::Handler& handler) {
    // The parameters are members of the request, which belongs to the handler.
    body_ = &handler.body;
    own(handler.parameters);
    if (handler.state != nullptr) own(handler.state);
    visit(handler.body);
  }

  void add(const typed::Expr& initializer) {
    body_ = nullptr;
    visit(initializer);
  }

 private:
  void own(const Local* local) {
    if (body_ != nullptr) variables_.facts(local).owner = body_;
  }
  void own(const std::vector<const Local*>& locals) {
    for (const Local* const local : locals) own(local);
  }

  void visit(const typed::Block& block) {
    for (const typed::Statement& statement : block.statements) {
      if (const auto* const let = std::get_if<typed::Let>(&statement.node)) {
        visit(*let->initializer);
        bind_let(*let);
      }
      if (const auto* const expression = std::get_if<typed::ExpressionStatement>(&statement.node)) {
        visit(*expression->expression);
      }
    }
    if (block.result) visit(*block.result);
  }

  void visit(const typed::Expr& expr) {
    std::visit(typed::Overloaded{
                   [&](const typed::Match& node) { visit_match(node); },
                   [&](const typed::Receive& node) { visit_receive(expr, node); },
                   [&](const typed::For& node) {
                     visit(*node.iterable);
                     refer(*node.pattern, parts_of(*node.iterable));
                     if (node.filter) visit(*node.filter);
                     visit(node.body);
                   },
                   [&](const typed::Lambda& node) {
                     const typed::Block* const outer = std::exchange(body_, &node.body);
                     own(node.parameters);
                     visit(node.body);
                     body_ = outer;
                   },
                   [&](const auto&) { visit_parts(expr); },
               },
               expr.node);
  }
  void visit_parts(const typed::Expr& expr) {
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

  void bind_let(const typed::Let& let) {
    if (const auto* const name = std::get_if<typed::BindPattern>(&let.pattern->node)) {
      own(name->local);
    } else {
      take_apart(*let.pattern, *let.initializer);
    }
  }

  void visit_match(const typed::Match& match) {
    for (const typed::ExprPtr& subject : match.subjects) visit(*subject);
    for (const typed::Arm& arm : match.arms) {
      for (std::size_t i = 0; i < arm.patterns.size() && i < match.subjects.size(); ++i) {
        bind_arm(*arm.patterns[i], *match.subjects[i]);
      }
      if (arm.guard) visit(*arm.guard);
      visit(arm.body);
    }
  }

  void bind_arm(const typed::Pattern& pattern, const typed::Expr& subject) {
    const auto* const reference = std::get_if<typed::LocalRef>(&subject.node);
    const typed::Pattern* inner = &pattern;
    if (reference != nullptr) {
      const Local* const variable = variables_.variable(reference->local);
      while (const auto* const as = std::get_if<typed::AsPattern>(&inner->node)) {
        variables_.facts(as->local).renamed = variable;
        inner = as->pattern.get();
      }
      if (const auto* const name = std::get_if<typed::BindPattern>(&inner->node)) {
        variables_.facts(name->local).renamed = variable;
        return;
      }
    }
    take_apart(*inner, subject);
  }

  void take_apart(const typed::Pattern& pattern, const typed::Expr& subject) {
    refer(pattern, parts_of(subject));
    if (const auto* const reference = std::get_if<typed::LocalRef>(&subject.node)) {
      const Local* const whole = variables_.variable(reference->local);
      add_parts_to_take(pattern, [&](const Local* part) {
        variables_.facts(part).whole = whole;
        variables_.mark_whole(whole);
      });
    } else if (is_new_value(subject)) {
      add_parts_to_take(pattern, [this](const Local* part) { own(part); });
    }
  }

  /// The names in a pattern that do not overlap, and that are neither elements of a list nor in a box, which others may
  /// share.
  template <class Visit>
  void add_parts_to_take(const typed::Pattern& pattern, const Visit& visit) const {
    const auto all = [&](const std::vector<typed::PatternPtr>& parts) {
      for (const typed::PatternPtr& part : parts) add_parts_to_take(*part, visit);
    };
    std::visit(typed::Overloaded{
                   [&](const typed::BindPattern& node) { visit(node.local); },
                   [&](const typed::TuplePattern& node) { all(node.elements); },
                   [&](const typed::ConstructorPattern& node) {
                     for (std::size_t i = 0; i < node.arguments.size(); ++i) {
                       if (!types_.boxed.contains(&node.variant->payload[i]))
                         add_parts_to_take(*node.arguments[i], visit);
                     }
                   },
                   [&](const typed::StructPattern& node) {
                     for (const auto& [index, part] : node.fields) {
                       if (!types_.boxed.contains(&node.structure->fields[index])) add_parts_to_take(*part, visit);
                     }
                   },
                   [](const auto&) {},
               },
               pattern.node);
  }

  void visit_receive(const typed::Expr& expr, const typed::Receive& receive) {
    if (receive.arms.size() == 1 && receive.after == nullptr && receive.arms.front().guard == nullptr) {
      const auto* const name = std::get_if<typed::BindPattern>(&receive.arms.front().patterns.front()->node);
      if (name != nullptr) own(name->local);
    }
    visit_parts(expr);
  }

  void refer(const typed::Pattern& pattern, const std::vector<const Local*>& subjects) {
    if (subjects.empty()) return;
    for_each_bound_local(pattern, [&](const Local* local) { variables_.facts(local).subjects = subjects; });
  }

  /// The variables into which a reference to the value of `expr` may point.
  [[nodiscard]] std::vector<const Local*> parts_of(const typed::Expr& expr) const {
    std::vector<const Local*> variables;
    add_parts(expr, variables);
    return variables;
  }
  void add_parts(const typed::Expr& expr, std::vector<const Local*>& variables) const {
    const auto all = [&](const std::vector<typed::ExprPtr>& parts) {
      for (const typed::ExprPtr& part : parts) add_parts(*part, variables);
    };
    std::visit(typed::Overloaded{
                   [&](const typed::LocalRef& node) {
                     const Local* const variable = variables_.variable(node.local);
                     const auto& subjects = variables_.subjects(variable);
                     variables.push_back(variable);
                     variables.insert(variables.end(), subjects.begin(), subjects.end());
                   },
                   [&](const typed::FieldAccess& node) { add_parts(*node.object, variables); },
                   [&](const typed::Index& node) { add_parts(*node.object, variables); },
                   [&](const typed::Try& node) { add_parts(*node.operand, variables); },
                   [&](const typed::TupleLiteral& node) { all(node.elements); },
                   [&](const typed::Call& node) {
                     if (!is_new_value(expr)) all(node.arguments);
                   },
                   [](const auto&) {},
               },
               expr.node);
  }

  void disown_names_in(const typed::Block& block) {
    typed::for_each_child(block, [this](const typed::Expr& child) { disown_names_in(child); });
  }
  void disown_names_in(const typed::Expr& expr) {
    if (const auto* const reference = std::get_if<typed::LocalRef>(&expr.node)) {
      variables_.facts(variables_.variable(reference->local)).owner = nullptr;
    }
    typed::for_each_child(expr, [this](const auto& child) { disown_names_in(child); });
  }

  Variables& variables_;
  const TypeLayout& types_;
  const typed::Block* body_ = nullptr;
};

Variables::Variables(const typed::Program& program, const TypeLayout& types)
    : types_(types), facts_(program.locals.size()) {}

void Variables::add(const typed::Function& function) { VariablesBuilder(*this, types_).add(function); }
void Variables::add(const typed::Actor& actor) { VariablesBuilder(*this, types_).add(actor); }
void Variables::add(const typed::Handler& handler) { VariablesBuilder(*this, types_).add(handler); }
void Variables::add(const typed::Child& child) {
  if (child.start) VariablesBuilder(*this, types_).add(*child.start);
}
void Variables::add(const typed::Constant& constant) {
  if (constant.initializer) VariablesBuilder(*this, types_).add(*constant.initializer);
}

void Variables::mark_whole(const Local* local) {
  if (facts(local).as_whole != nullptr) return;
  Local& mark = marks_.emplace_back();
  mark.id = static_cast<std::uint32_t>(facts_.size());
  facts_.emplace_back();
  facts(local).as_whole = &mark;
}

const Local* Variables::variable(const Local* local) const {
  const Local* const renamed = facts(local).renamed;
  return renamed == nullptr ? local : renamed;
}

const std::vector<const Local*>& Variables::subjects(const Local* variable) const { return facts(variable).subjects; }
const typed::Block* Variables::owner(const Local* variable) const { return facts(variable).owner; }
const Local* Variables::whole(const Local* part) const { return facts(part).whole; }
const Local* Variables::as_whole(const Local* variable) const { return facts(variable).as_whole; }

}  // namespace mesh2cpp::plan
