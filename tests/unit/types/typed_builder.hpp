// Builds small typed trees by hand, for tests of passes over the typed tree.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::typed {

/// Owns a program and makes patterns and definitions for it. Types are those that the tests look at.
class Builder {
 public:
  Builder() {
    module.name = "";
    program.modules = {&module};
  }

  types::Type type(types::TypeKind kind, std::vector<types::Type> arguments = {}) {
    types::TypeNode node;
    node.kind = kind;
    node.arguments = std::move(arguments);
    return program.types.make(std::move(node));
  }
  types::Type sum_type(const SumDefinition& sum, std::vector<types::Type> arguments = {}) {
    types::TypeNode node;
    node.kind = types::TypeKind::sum;
    node.sum = &sum;
    node.arguments = std::move(arguments);
    return program.types.make(std::move(node));
  }
  types::Type structure_type(const StructDefinition& structure) {
    types::TypeNode node;
    node.kind = types::TypeKind::structure;
    node.structure = &structure;
    return program.types.make(std::move(node));
  }

  /// `type NAME do A B(_) ... end`: names of variants and numbers of Int payloads.
  SumDefinition& sum(std::string name, std::initializer_list<std::pair<std::string, std::size_t>> variants) {
    SumDefinition& sum = program.sums.emplace_back();
    sum.name = std::move(name);
    sum.module = &module;
    for (const auto& [variant, payload] : variants) {
      Variant made;
      made.name = variant;
      made.index = static_cast<std::uint32_t>(sum.variants.size());
      made.sum = &sum;
      for (std::size_t i = 0; i < payload; ++i) made.payload.push_back({"", type(types::TypeKind::integer), {}});
      sum.variants.push_back(std::move(made));
    }
    return sum;
  }

  PatternPtr any() { return pattern(WildcardPattern{}); }
  PatternPtr literal(std::int64_t value) { return pattern(LiteralPattern{value}); }
  PatternPtr literal(bool value) { return pattern(LiteralPattern{value}); }
  PatternPtr text(std::string value) { return pattern(LiteralPattern{std::move(value)}); }
  PatternPtr bind(std::string name) {
    Local& local = program.locals.emplace_back();
    local.name = std::move(name);
    local.type = type(types::TypeKind::integer);
    return pattern(BindPattern{&local});
  }
  template <class... Parts>
  PatternPtr variant(const SumDefinition& sum, std::size_t index, Parts... parts) {
    return pattern(ConstructorPattern{&sum.variants[index], patterns(std::move(parts)...)});
  }
  template <class... Parts>
  PatternPtr tuple(Parts... parts) {
    return pattern(TuplePattern{patterns(std::move(parts)...)});
  }
  template <class... Parts>
  PatternPtr list(Parts... parts) {
    return pattern(ListPattern{patterns(std::move(parts)...)});
  }
  PatternPtr cons(PatternPtr head, PatternPtr tail) { return pattern(ConsPattern{std::move(head), std::move(tail)}); }
  template <class... Parts>
  PatternPtr either(Parts... parts) {
    return pattern(OrPattern{patterns(std::move(parts)...)});
  }
  PatternPtr as(PatternPtr inner) { return pattern(AsPattern{std::move(inner), &program.locals.emplace_back()}); }
  template <class Node>
  PatternPtr pattern(Node node) {
    auto made = std::make_unique<Pattern>();
    made->node = std::move(node);
    return made;
  }
  template <class Node>
  ExprPtr expr(Node node, types::Type type, Span span = {}) {
    auto made = std::make_unique<Expr>();
    made->type = type;
    made->span = span;
    made->node = std::move(node);
    return made;
  }

  Program program;
  Module module;

 private:
  template <class... Parts>
  std::vector<PatternPtr> patterns(Parts... parts) {
    std::vector<PatternPtr> all;
    (all.push_back(std::move(parts)), ...);
    return all;
  }
};

}  // namespace mesh2cpp::typed
