// Looks at the declarations of a module and at every expression in it.
#include "transpiler/cpp/features.hpp"

#include <algorithm>
#include <unordered_set>

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

using typed::Derive;

class Collector {
 public:
  Features features;

  void add(const typed::StructDefinition& definition) {
    add_derives(definition.derives);
    for (const typed::Field& field : definition.fields) add(field.type);
  }
  void add(const typed::SumDefinition& definition) {
    add_derives(definition.derives);
    for (const typed::Variant& variant : definition.variants) {
      for (const typed::Field& field : variant.payload) add(field.type);
    }
  }
  void add(const typed::Function& function) {
    for (const typed::Local* parameter : function.parameters) add(parameter->type);
    add(function.result);
    visit(function.body);
  }
  void add(const typed::Actor& actor) {
    for (const typed::Local* parameter : actor.parameters) add(parameter->type);
    add(actor.message);
    visit(actor.body);
    if (actor.terminate) visit(*actor.terminate);
  }
  void add(const typed::Service& service) {
    add(service.state);
    if (service.init != nullptr) add(*service.init);
    for (const typed::Function* helper : service.helpers) add(*helper);
    for (const typed::Handler& handler : service.handlers) {
      for (const typed::Local* parameter : handler.parameters) add(parameter->type);
      add(handler.reply);
      visit(handler.body);
    }
  }
  void add(const typed::Supervisor& supervisor) {
    for (const typed::Child& child : supervisor.children) visit(*child.start);
  }
  void add(const typed::Constant& constant) {
    add(constant.type);
    visit(*constant.initializer);
  }
  void add(const typed::InterfaceDefinition& interface) {
    for (const typed::InterfaceMethod& method : interface.methods) {
      for (const types::Type parameter : method.parameters) add(parameter);
      add(method.result);
      if (method.default_body != nullptr) add(*method.default_body);
    }
  }
  void add(const typed::Impl& impl) {
    add(impl.self);
    for (const types::Type argument : impl.arguments) add(argument);
    for (const typed::Function* method : impl.methods) {
      if (method != nullptr) add(*method);
    }
    for (const typed::Function* method : impl.further) add(*method);
  }

 private:
  void add_derives(const std::vector<Derive>& derives) {
    const auto has = [&](Derive wanted) { return std::find(derives.begin(), derives.end(), wanted) != derives.end(); };
    features.json = features.json || has(Derive::json);
    features.row = features.row || has(Derive::row);
  }

  void add(types::Type type) {
    if (type == nullptr || !seen_.insert(type = types::resolve(type)).second) return;
    features.json = features.json || type->kind == types::TypeKind::json;
    features.regex = features.regex || type->kind == types::TypeKind::regex;
    for (const types::Type argument : type->arguments) add(argument);
  }

  void visit(const typed::Block& block) {
    for (const typed::Statement& statement : block.statements) {
      if (const auto* local = std::get_if<typed::LocalFunction>(&statement.node)) add(*local->function);
    }
    typed::for_each_child(block, [this](const auto& child) { visit(child); });
  }
  void visit(const typed::Expr& expr) {
    add(expr.type);
    if (const auto* library = std::get_if<typed::LibraryRef>(&expr.node)) {
      features.json = features.json || library->function->module == "Json" || library->function->module == "JSON";
      features.regex = features.regex || library->function->module == "Regex";
    }
    if (const auto* derived = std::get_if<typed::DerivedRef>(&expr.node)) {
      features.json = features.json || derived->function == typed::DerivedFunction::from_json;
    }
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

  std::unordered_set<types::Type> seen_;
};

}  // namespace

Features features_of(const typed::Module& module) {
  Collector collector;
  for (const typed::Item& item : module.items) {
    std::visit([&](const auto* entity) { collector.add(*entity); }, item);
  }
  return collector.features;
}

}  // namespace mesh2cpp::cpp
