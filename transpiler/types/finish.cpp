// Walks the whole program once and rewrites each type in place; shared nodes are rewritten once.
#include "transpiler/types/finish.hpp"

#include <unordered_map>

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::types {

namespace {

class Finisher {
 public:
  Finisher(typed::Program& program, Unifier& unifier) : program_(program), unifier_(unifier) {}

  void run() {
    for (typed::Local& local : program_.locals) close(local.type);
    for (typed::StructDefinition& structure : program_.structs) {
      for (typed::Field& field : structure.fields) close(field.type);
    }
    for (typed::SumDefinition& sum : program_.sums) {
      for (typed::Variant& variant : sum.variants) {
        for (typed::Field& field : variant.payload) close(field.type);
      }
    }
    for (typed::Function& function : program_.functions) {
      close(function.result);
      visit(function.body);
    }
    for (typed::Actor& actor : program_.actors) {
      if (actor.message != nullptr) close(actor.message);
      visit(actor.body);
      if (actor.terminate) visit(*actor.terminate);
    }
    for (typed::Service& service : program_.services) {
      close(service.state);
      for (typed::Handler& handler : service.handlers) {
        if (handler.reply != nullptr) close(handler.reply);
        visit(handler.body);
      }
    }
    for (typed::Constant& constant : program_.constants) {
      close(constant.type);
      visit(*constant.initializer);
    }
  }

 private:
  void close(Type& type) { type = closed(type); }

  Type closed(Type type) {
    type = resolve(type);
    const auto known = closed_.find(type);
    if (known != closed_.end()) return known->second;
    Type result = type;
    if (type->kind == TypeKind::variable) {
      result = unifier_.simple(unifier_.is_open(type) ? TypeKind::any : TypeKind::unit);
    } else if (!type->arguments.empty()) {
      TypeNode node = *type;
      for (Type& argument : node.arguments) argument = closed(argument);
      if (node.arguments != type->arguments) result = program_.types.make(std::move(node));
    }
    closed_.emplace(type, result);
    closed_.emplace(result, result);
    return result;
  }

  void visit(typed::Block& block) {
    close(block.type);
    for (typed::Statement& statement : block.statements) {
      if (auto* let = std::get_if<typed::Let>(&statement.node)) visit(*let->pattern);
    }
    typed::for_each_child(block, [this](auto& child) { visit(child); });
  }

  void visit(typed::Expr& expr) {
    close(expr.type);
    std::visit(typed::Overloaded{
                   [&](typed::FunctionRef& node) { close_all(node.type_arguments); },
                   [&](typed::LibraryRef& node) { close_all(node.type_arguments); },
                   [&](typed::Match& node) { visit(node.arms); },
                   [&](typed::Receive& node) { visit(node.arms); },
                   [&](typed::For& node) { visit(*node.pattern); },
                   [&](typed::Try& node) { close(node.return_type); },
                   [&](typed::Lambda& node) { close(node.result); },
                   [](auto&) {},
               },
               expr.node);
    typed::for_each_child(expr, [this](auto& child) { visit(child); });
  }

  void visit(std::vector<typed::Arm>& arms) {
    for (typed::Arm& arm : arms) {
      for (const typed::PatternPtr& pattern : arm.patterns) visit(*pattern);
    }
  }

  void visit(const std::vector<typed::PatternPtr>& patterns) {
    for (const typed::PatternPtr& pattern : patterns) visit(*pattern);
  }

  void visit(typed::Pattern& pattern) {
    close(pattern.type);
    std::visit(typed::Overloaded{
                   [&](typed::ConstructorPattern& node) { visit(node.arguments); },
                   [&](typed::TuplePattern& node) { visit(node.elements); },
                   [&](typed::ListPattern& node) { visit(node.elements); },
                   [&](typed::OrPattern& node) { visit(node.alternatives); },
                   [&](typed::ConsPattern& node) { visit(*node.head), visit(*node.tail); },
                   [&](typed::StructPattern& node) {
                     for (auto& [index, field] : node.fields) visit(*field);
                   },
                   [&](typed::AsPattern& node) { visit(*node.pattern); },
                   [](auto&) {},
               },
               pattern.node);
  }

  void close_all(std::vector<Type>& types) {
    for (Type& type : types) close(type);
  }

  typed::Program& program_;
  Unifier& unifier_;
  std::unordered_map<Type, Type> closed_;
};

}  // namespace

void finish_types(typed::Program& program, Unifier& unifier) { Finisher(program, unifier).run(); }

}  // namespace mesh2cpp::types
