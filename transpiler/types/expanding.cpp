// Finds infinite instantiation in the graph of type parameters: an edge leads from each parameter that a type argument
// mentions to the parameter that the argument is for. A circle with an argument in it that is more than the parameter
// itself never ends.
#include "transpiler/types/expanding.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::types {

namespace {

using Parameter = const typed::TypeParameter*;

/// What `to` is instantiated with mentions a parameter, at `where` of `file`.
struct Edge {
  Parameter to;
  bool grows;
  const source::File* file;
  source::Span where;
};

class Instances {
 public:
  void add_functions(const typed::Program& program) {
    for (const typed::Function& function : program.functions) walk(function.module, function.body);
  }
  void add_types(const typed::Program& program) {
    for (const typed::StructDefinition& structure : program.structs) {
      for (const typed::Field& field : structure.fields) add_type(structure.module, field.type, field.span);
    }
    for (const typed::SumDefinition& sum : program.sums) {
      for (const typed::Variant& variant : sum.variants) {
        for (const typed::Field& field : variant.payload) add_type(sum.module, field.type, field.span);
      }
    }
  }

  /// The growing edges that lie on a circle, one per place.
  std::vector<Edge> endless() const {
    std::vector<Edge> found;
    for (const auto& [from, edges] : edges_) {
      for (const Edge& edge : edges) {
        if (edge.grows && leads_to(edge.to, from)) found.push_back(edge);
      }
    }
    return found;
  }

 private:
  void walk(const typed::Module* module, const typed::Block& block) { walk_children(module, block); }
  void walk(const typed::Module* module, const typed::Expr& expr) {
    if (const auto* const function = std::get_if<typed::FunctionRef>(&expr.node)) {
      add(module, expr.span, function->function->type_parameters, function->type_arguments);
    } else if (const auto* const method = std::get_if<typed::MethodRef>(&expr.node)) {
      add_method(module, expr.span, *method);
    }
    walk_children(module, expr);
  }
  template <class Parent>
  void walk_children(const typed::Module* module, const Parent& parent) {
    typed::for_each_child(parent, [&](const auto& child) { walk(module, child); });
  }

  void add_method(const typed::Module* module, source::Span where, const typed::MethodRef& method) {
    const typed::Function* function = method.function;
    if (method.impl != nullptr) add(module, where, method.impl->parameters, method.impl_arguments);
    if (function == nullptr && method.method != nullptr) function = method.method->default_body;
    if (function == nullptr || function->type_parameters.empty()) return;
    std::vector<Parameter> parameters = function->type_parameters;
    if (function->interface != nullptr) {
      const Parameter self = parameters.front();
      parameters.erase(parameters.begin());
      if (method.impl == nullptr) {
        add_argument(module, where, self, method.self_type);
      } else {
        for (const Type argument : method.impl_arguments) add_argument(module, where, self, argument, true);
      }
    }
    add(module, where, parameters, method.type_arguments);
  }

  void add(const typed::Module* module, source::Span where, const std::vector<Parameter>& parameters,
           const std::vector<Type>& arguments) {
    for (std::size_t i = 0; i < parameters.size() && i < arguments.size(); ++i) {
      add_argument(module, where, parameters[i], arguments[i]);
    }
  }

  /// The types that a field is made of are instances, too.
  void add_type(const typed::Module* module, Type type, source::Span where) {
    type = resolve(type);
    if (type->kind == TypeKind::structure) add(module, where, type->structure->parameters, type->arguments);
    if (type->kind == TypeKind::sum) add(module, where, type->sum->parameters, type->arguments);
    for (const Type argument : type->arguments) add_type(module, argument, where);
  }

  void add_argument(const typed::Module* module, source::Span where, Parameter to, Type argument,
                    bool is_part = false) {
    argument = resolve(argument);
    if (argument->kind == TypeKind::parameter) {
      edges_[argument->parameter].push_back({to, is_part, module == nullptr ? nullptr : module->file, where});
    }
    for (const Type part : argument->arguments) add_argument(module, where, to, part, true);
  }

  bool leads_to(Parameter from, Parameter goal) const {
    std::set<Parameter> seen = {from};
    std::vector<Parameter> open = {from};
    while (!open.empty()) {
      const Parameter next = open.back();
      open.pop_back();
      if (next == goal) return true;
      const auto edges = edges_.find(next);
      if (edges == edges_.end()) continue;
      for (const Edge& edge : edges->second) {
        if (seen.insert(edge.to).second) open.push_back(edge.to);
      }
    }
    return false;
  }

  std::map<Parameter, std::vector<Edge>> edges_;
};

std::vector<source::Diagnostic> findings_of(const Instances& instances, const std::string& headline,
                                            const std::string& help) {
  std::vector<source::Diagnostic> findings;
  std::set<std::pair<const source::File*, std::uint32_t>> places;
  for (const Edge& edge : instances.endless()) {
    if (!places.insert({edge.file, edge.where.begin}).second) continue;
    const std::string& name = edge.to->name;
    const std::string label = "here `" + name + "` becomes a type that contains an earlier `" + name + "`";
    findings.push_back({.code = "M0090",
                        .severity = source::Severity::error,
                        .headline = headline,
                        .labels = {{edge.where, label}},
                        .help = help,
                        .note = {},
                        .message = headline,
                        .file = edge.file});
  }
  const auto place = [](const source::Diagnostic& finding) { return finding.labels.front().span.begin; };
  std::ranges::sort(findings, {}, place);  // the graph is ordered by addresses
  return findings;
}

}  // namespace

std::vector<source::Diagnostic> find_expanding_types(const typed::Program& program) {
  Instances instances;
  instances.add_types(program);
  return findings_of(instances, "types that contain themselves with ever larger arguments are not supported",
                     "let the type contain itself with the same arguments");
}

std::vector<source::Diagnostic> find_expanding_methods(const typed::Program& program) {
  Instances instances;
  instances.add_functions(program);
  return findings_of(instances, "methods that need themselves on ever larger types are not supported",
                     "end the recursion by the type: call the method on a value whose type does not grow");
}

}  // namespace mesh2cpp::types
