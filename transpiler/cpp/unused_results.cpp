// Starts with all candidates and strikes out those whose result is read, until nothing changes: a result that is handed
// on by another candidate is not read.
#include "transpiler/cpp/unused_results.hpp"

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

enum class Use : bool { dropped, read };

bool is_list_of_units(types::Type type) {
  type = types::resolve(type);
  return type->kind == types::TypeKind::list && types::resolve(type->arguments.front())->kind == types::TypeKind::unit;
}

class ResultUses {
 public:
  explicit ResultUses(std::set<const typed::Function*>& candidates) : candidates_(candidates) {}

  /// A body whose `return`s have the use that its result has.
  void body(const typed::Block& block, Use use) {
    const Use outer = std::exchange(returned_, use);
    visit(block, use);
    returned_ = outer;
  }

 private:
  void visit(const typed::Block& block, Use use) {
    for (const typed::Statement& statement : block.statements) {
      if (const auto* let = std::get_if<typed::Let>(&statement.node)) visit(*let->initializer, Use::read);
      const auto* node = std::get_if<typed::ExpressionStatement>(&statement.node);
      if (node != nullptr) visit(*node->expression, Use::dropped);
    }
    if (block.result) visit(*block.result, use);
  }

  void arms(const std::vector<typed::Arm>& arms, Use use) {
    for (const typed::Arm& arm : arms) {
      if (arm.guard) visit(*arm.guard, Use::read);
      visit(arm.body, use);
    }
  }

  void visit(const typed::Expr& expr, Use use) {
    std::visit(typed::Overloaded{
                   [&](const typed::Call& node) {
                     const auto* callee = std::get_if<typed::FunctionRef>(&node.callee->node);
                     if (callee == nullptr) visit(*node.callee, Use::read);
                     if (callee != nullptr && use == Use::read) candidates_.erase(callee->function);
                     for (const auto& argument : node.arguments) visit(*argument, Use::read);
                   },
                   [&](const typed::FunctionRef& node) { candidates_.erase(node.function); },
                   [&](const typed::If& node) {
                     visit(*node.condition, Use::read);
                     visit(node.then, node.otherwise ? use : Use::dropped);
                     if (node.otherwise) visit(*node.otherwise, use);
                   },
                   [&](const typed::Match& node) {
                     for (const auto& subject : node.subjects) visit(*subject, Use::read);
                     arms(node.arms, use);
                   },
                   [&](const typed::Receive& node) {
                     if (node.timeout) visit(*node.timeout, Use::read);
                     arms(node.arms, use);
                     if (node.after) visit(*node.after, use);
                   },
                   [&](const typed::For& node) {
                     visit(*node.iterable, Use::read);
                     if (node.filter) visit(*node.filter, Use::read);
                     visit(node.body, node.value_used ? use : Use::dropped);
                   },
                   [&](const typed::While& node) {
                     visit(*node.condition, Use::read);
                     visit(node.body, Use::dropped);
                   },
                   [&](const typed::Return& node) {
                     if (node.value) visit(*node.value, returned_);
                   },
                   [&](const typed::BlockExpr& node) { visit(node.block, use); },
                   [&](const typed::Lambda& node) {
                     const bool is_unit = types::resolve(node.result)->kind == types::TypeKind::unit;
                     body(node.body, is_unit ? Use::dropped : Use::read);
                   },
                   [&](const auto&) {
                     typed::for_each_child(expr, [this](const auto& child) { this->visit(child, Use::read); });
                   },
               },
               expr.node);
  }

  std::set<const typed::Function*>& candidates_;
  Use returned_ = Use::read;
};

}  // namespace

std::set<const typed::Function*> functions_without_read_result(const typed::Program& program) {
  std::set<const typed::Function*> candidates;
  for (const typed::Function& function : program.functions) {
    const bool is_method =
        function.impl != nullptr || function.interface != nullptr;  // an interface says what it gives
    if (is_list_of_units(function.result) && !is_method) candidates.insert(&function);
  }
  for (const typed::Service& service : program.services) candidates.erase(service.init);
  for (std::size_t before = candidates.size() + 1; before != candidates.size() && !candidates.empty();) {
    before = candidates.size();
    ResultUses uses(candidates);
    for (const typed::Function& function : program.functions) {
      uses.body(function.body, candidates.contains(&function) ? Use::dropped : Use::read);
    }
    for (const typed::Actor& actor : program.actors) {
      uses.body(actor.body, Use::dropped);
      if (actor.terminate) uses.body(*actor.terminate, Use::dropped);
    }
    for (const typed::Service& service : program.services) {
      for (const typed::Handler& handler : service.handlers) uses.body(handler.body, Use::read);
    }
    for (const typed::Constant& constant : program.constants) {
      const auto* call = std::get_if<typed::Call>(&constant.initializer->node);
      const auto* callee = call == nullptr ? nullptr : std::get_if<typed::FunctionRef>(&call->callee->node);
      if (callee != nullptr) candidates.erase(callee->function);
    }
  }
  return candidates;
}

}  // namespace mesh2cpp::cpp
