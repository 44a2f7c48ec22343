// Walks the whole program once and rewrites each type in place; shared nodes are rewritten once.
#include "transpiler/types/finish.hpp"

#include <unordered_map>

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::types {

namespace {

class Finisher {
 public:
  using Determined = std::unordered_map<const typed::TypeParameter*, Type>;

  Finisher(typed::Program& program, Unifier& unifier, const Determined& determined)
      : program_(program), unifier_(unifier), determined_(determined) {}

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
    for (typed::Test& test : program_.tests) {
      if (test.message != nullptr) close(test.message);
      for (typed::Block& setup : test.setups) visit(setup);
      visit(test.body);
      for (typed::Block& teardown : test.teardowns) visit(teardown);
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
    for (typed::Supervisor& supervisor : program_.supervisors) {
      for (typed::Child& child : supervisor.children) {
        if (child.start) visit(*child.start);
      }
    }
    for (typed::InterfaceDefinition& interface : program_.interfaces) {
      for (typed::InterfaceMethod& method : interface.methods) {
        close_written(method.parameters);
        if (method.result != nullptr) close(method.result);
      }
    }
    for (typed::Impl& impl : program_.impls) {
      close(impl.self);
      close_all(impl.arguments);
      close_all(impl.associated);
    }
    for (typed::TypeParameter& parameter : program_.type_parameters) {
      for (typed::Bound& bound : parameter.bounds) close_all(bound.arguments);
    }
    // Only now: references have been shortened alike.
    for (typed::Function& function : program_.functions)
      std::erase_if(function.type_parameters, [&](const auto* each) { return determined_.contains(each); });
  }

 private:
  void close(Type& type) { type = closed(type); }

  Type closed(Type type) {
    type = resolve(type);
    if (type->bound != nullptr) return type->bound;  // types share their parts: this one is closed already
    Type result = type;
    if (type->kind == TypeKind::parameter && determined_.contains(type->parameter)) {
      result = closed(determined_.at(type->parameter));
    } else if (type->kind == TypeKind::variable) {
      result = unifier_.simple(unifier_.is_open(type) ? TypeKind::any : TypeKind::unit);
    } else if (!type->arguments.empty()) {
      TypeNode node = *type;
      for (Type& argument : node.arguments) argument = closed(argument);
      if (node.arguments != type->arguments) result = program_.types.make(std::move(node));
    }
    result->bound = result;
    type->bound = result;
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
                   [&](typed::FunctionRef& node) {
                     drop_determined(node.type_arguments, node.function->type_parameters, 0);
                     close_all(node.type_arguments);
                   },
                   [&](typed::MethodRef& node) {
                     if (node.function != nullptr)
                       drop_determined(node.type_arguments, node.function->type_parameters,
                                       node.function->interface != nullptr ? 1 : 0);
                     close(node.self_type);
                     close_all(node.interface_arguments);
                     close_all(node.impl_arguments);
                     close_all(node.type_arguments);
                   },
                   [&](typed::DeferredMethod& node) {
                     for (typed::DeferredMethod::Candidate& candidate : node.candidates) close(candidate.receiver);
                   },
                   [&](typed::LibraryRef& node) { close_all(node.type_arguments); },
                   [&](typed::DerivedRef& node) { close(node.owner); },
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

  /// Leaves out the arguments for type parameters that others determine; `skipped` of them have none.
  void drop_determined(std::vector<Type>& arguments, const std::vector<const typed::TypeParameter*>& parameters,
                       std::size_t skipped) {
    std::vector<Type> kept;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      if (!determined_.contains(parameters[i + skipped])) kept.push_back(arguments[i]);
    }
    arguments = std::move(kept);
  }

  void close_written(std::vector<Type>& types) {
    for (Type& type : types) {
      if (type != nullptr) close(type);
    }
  }

  void close_all(std::vector<Type>& types) {
    for (Type& type : types) close(type);
  }

  typed::Program& program_;
  Unifier& unifier_;
  const Determined& determined_;
};

}  // namespace

void finish_types(typed::Program& program, Unifier& unifier, const Finisher::Determined& determined) {
  Finisher(program, unifier, determined).run();
}

}  // namespace mesh2cpp::types
