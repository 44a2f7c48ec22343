// Collects what every module declares, before anything is checked: all declarations of a module are visible in the
// whole module (reference 02 section 3.2 rule 1).
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

/// `slug/2`.
std::string signature(const FunctionInfo& function) {
  return function.function->name + "/" + std::to_string(function.arity);
}

}  // namespace

void Checker::collect(ModuleInfo& module) {
  module_ = &module;
  for (const ast::Item& item : ast::FileView{{module.items}}.items()) collect_item(module, item);
  report_doubles(module);
}

/// Two types, or two values, of one name cannot be told apart. Functions differ by arity and have rules of their own.
void Checker::report_doubles(ModuleInfo& module) {
  std::unordered_map<std::string, Span> types;
  std::unordered_map<std::string, Span> values;
  std::unordered_map<std::string, Span> services;
  const auto add = [&](std::unordered_map<std::string, Span>& names, const std::string& name, Span span) {
    const auto [known, is_new] = names.try_emplace(name, span);
    if (!is_new) report(errors::defined_twice(name, known->second, span));
  };
  for (const auto& [name, functions] : module.functions) {
    values.try_emplace(name, functions.front()->clauses.front().name().span);
  }
  for (const typed::Item& item : module.module->items) {
    if (const auto* structure = std::get_if<const typed::StructDefinition*>(&item))
      add(types, (*structure)->name, struct_syntax_.at(*structure).name().span);
    if (const auto* sum = std::get_if<const typed::SumDefinition*>(&item))
      add(types, (*sum)->name, sum_syntax_.at(*sum).name().span);
    if (const auto* actor = std::get_if<const typed::Actor*>(&item)) add(values, (*actor)->name, (*actor)->span);
    if (const auto* constant = std::get_if<const typed::Constant*>(&item))
      add(values, (*constant)->name, (*constant)->span);
    if (const auto* service = std::get_if<const typed::Service*>(&item))
      add(services, (*service)->name, (*service)->span);
  }
  for (const SupervisorInfo& supervisor : supervisors_) {
    if (supervisor.module == &module) add(values, supervisor.supervisor->name, supervisor.syntax.name().span);
  }
  for (const AliasInfo& alias : aliases_) {
    if (alias.module == &module) add(types, alias.name, alias.syntax.name().span);
  }
}

void Checker::collect_item(ModuleInfo& module, const ast::Item& item) {
  switch (item.form()) {
    case ast::ItemForm::function:
      return collect_function(module, *item.as_function());
    case ast::ItemForm::structure:
      return collect_struct(module, *item.as_struct());
    case ast::ItemForm::sum:
      return collect_sum(module, *item.as_sum());
    case ast::ItemForm::alias: {
      const ast::AliasDef definition = *item.as_alias();
      AliasInfo& alias = aliases_.emplace_back();
      alias.name = definition.name().text;
      alias.module = &module;
      alias.syntax = definition;
      alias.is_public = definition.is_public();
      module.types[alias.name] = &alias;
      return;
    }
    case ast::ItemForm::actor: {
      const ast::ActorDef definition = *item.as_actor();
      ActorInfo& actor = actors_.emplace_back();
      actor.syntax = definition;
      actor.module = &module;
      actor.actor = &program_->actors.emplace_back();
      actor.actor->name = definition.name().text;
      actor.actor->module = module.module;
      actor.actor->span = definition.span();
      module.actors[actor.actor->name] = &actor;
      module.module->items.emplace_back(actor.actor);
      return;
    }
    case ast::ItemForm::service:
      return collect_service(module, *item.as_service());
    case ast::ItemForm::let:
      return collect_constant(module, *item.as_let());
    case ast::ItemForm::import:
    case ast::ItemForm::from_import:
      if (module.outer != nullptr) report(errors::import_inside(item.span()));
      return;  // those of a file are taken up when all modules are known
    case ast::ItemForm::expression:
      report(errors::useless_expression(item.span()));
      return;
    case ast::ItemForm::module:
      return;  // a module of its own
    case ast::ItemForm::interface:
      return collect_interface(module, *item.as_interface());
    case ast::ItemForm::impl:
      return collect_impl(module, *item.as_impl());
    case ast::ItemForm::supervisor:
      return collect_supervisor(module, *item.as_supervisor());
    case ast::ItemForm::test:
      return;  // checked behind the declarations
    case ast::ItemForm::describe:
      for (const ast::Item& member : item.as_describe()->items()) collect_item(module, member);
      return;
    case ast::ItemForm::assert_receive:
      return report(errors::useless_expression(item.span()));
  }
}

void Checker::collect_function(ModuleInfo& module, const ast::FnDef& definition) {
  FunctionInfo& function = add_clause(module, module.functions, definition);
  if (function.clauses.size() == 1) module.module->items.emplace_back(function.function);
}

/// Adds a clause to the function of its name and arity, or begins one (reference 02 section 3.7).
FunctionInfo& Checker::add_clause(ModuleInfo& module, NameMap<FunctionSet>& functions, const ast::FnDef& definition) {
  const std::size_t arity = definition.params().size();
  const ast::Name name = definition.name();
  FunctionSet& set = functions[std::string(name.text)];
  if (FunctionInfo* known = set.empty() ? nullptr : overload(set, arity); known != nullptr && known->arity == arity) {
    if (known->clauses.back().node.next_sibling() == definition.node) {
      known->clauses.push_back(definition);
    } else {
      report(errors::scattered_clauses(signature(*known), known->clauses.front().name().span, name.span));
    }
    return *known;
  }
  FunctionInfo& function = functions_.emplace_back();
  function.module = &module;
  function.arity = arity;
  function.clauses = {definition};
  function.function = &program_->functions.emplace_back();
  function.function->name = name.text;
  function.function->module = module.module;
  function.function->is_public = definition.is_public();
  function.function->span = definition.span();
  function_infos_[function.function] = &function;
  set.push_back(&function);
  return function;
}

/// Rules 3 and 4 of reference 02 section 3.7: what later clauses may not say, and where a catch-all may stand.
void Checker::check_clause_headers(FunctionInfo& function) {
  const std::string& name = function.function->name;
  for (std::size_t i = 0; i < function.clauses.size(); ++i) {
    const ast::FnDef& clause = function.clauses[i];
    if (i > 0) {
      const Span span = clause.name().span;
      if (clause.is_public()) report(errors::ignored_on_clause("visibility", name, span));
      if (!clause.generics().empty()) report(errors::ignored_on_clause("generic parameters", name, span));
      if (clause.result_type()) report(errors::ignored_on_clause("return type annotation", name, span));
      if (!clause.bounds().empty()) report(errors::ignored_on_clause("where clause", name, span));
    }
    const ClauseView view{clause.params(), clause.guard(), clause.body(), clause.span()};
    if (i + 1 < function.clauses.size() && !view.guard && is_plain(view) && function.arity > 0) {
      report(errors::catch_all_not_last(signature(function), clause.name().span));
      return;
    }
  }
}

std::vector<const typed::TypeParameter*> Checker::type_parameters(const std::vector<ast::Name>& names) {
  std::vector<const typed::TypeParameter*> parameters;
  for (const ast::Name& name : names)
    parameters.push_back(&program_->type_parameters.emplace_back(typed::TypeParameter{std::string(name.text), {}}));
  return parameters;
}

void Checker::collect_struct(ModuleInfo& module, const ast::StructDef& definition) {
  typed::StructDefinition& structure = program_->structs.emplace_back();
  structure.name = definition.name().text;
  structure.module = module.module;
  structure.is_public = definition.is_public();
  structure.span = definition.span();
  structure.parameters = type_parameters(definition.generics());
  struct_syntax_.emplace(&structure, definition);
  module.types[structure.name] = &structure;
  module.module->items.emplace_back(&structure);
}

void Checker::collect_sum(ModuleInfo& module, const ast::SumDef& definition) {
  typed::SumDefinition& sum = program_->sums.emplace_back();
  sum.name = definition.name().text;
  sum.module = module.module;
  sum.is_public = definition.is_public();
  sum.span = definition.span();
  sum.parameters = type_parameters(definition.generics());
  for (const ast::VariantDef& each : definition.variants()) {
    typed::Variant& variant = sum.variants.emplace_back();
    variant.name = each.name().text;
    variant.index = static_cast<std::uint32_t>(sum.variants.size() - 1);
    variant.sum = &sum;
    variant.span = each.span();
    variant.payload.resize(each.payload().size());
  }
  for (const typed::Variant& variant : sum.variants) module.variants[variant.name] = &variant;
  sum_syntax_.emplace(&sum, definition);
  module.types[sum.name] = &sum;
  module.module->items.emplace_back(&sum);
}

void Checker::collect_constant(ModuleInfo& module, const ast::LetStmt& let) {
  const ast::Pattern pattern = let.pattern();
  if (pattern.form() != ast::PatternForm::identifier) {
    report(errors::unsupported("pattern in a top-level let", pattern.span()));
    return;
  }
  ConstantInfo& constant = constants_.emplace_back();
  constant.syntax = let;
  constant.module = &module;
  constant.constant = &program_->constants.emplace_back();
  constant.constant->name = pattern.name().text;
  constant.constant->module = module.module;
  constant.constant->span = let.span();
  module.constants[constant.constant->name] = &constant;
  module.module->items.emplace_back(constant.constant);
}

void Checker::collect_service(ModuleInfo& module, const ast::ServiceDef& definition) {
  ServiceInfo& service = services_.emplace_back();
  service.syntax = definition;
  service.module = &module;
  service.service = &program_->services.emplace_back();
  service.service->name = definition.name().text;
  service.service->module = module.module;
  service.service->span = definition.span();
  for (const ast::FnDef& function : definition.functions()) {
    FunctionInfo& info = add_clause(module, service.helpers, function);
    if (info.clauses.size() > 1) continue;
    if (service.init == nullptr && info.function->name == "init") {
      service.init = &info;
      service.service->init = info.function;
    } else {
      service.service->helpers.push_back(info.function);
    }
  }
  for (const ast::HandlerDef& syntax : definition.handlers()) {
    HandlerInfo& handler = service.handlers.emplace_back();
    handler.syntax = syntax;
    handler.service = &service;
    handler.handler = &service.service->handlers.emplace_back();
    handler.handler->name = syntax.name().text;
    handler.handler->is_call = syntax.is_call();
    handler.handler->span = syntax.span();
  }
  check_generated_names(service);
  module.services[service.service->name] = &service;
  module.module->items.emplace_back(service.service);
}

/// Fills in fields, payloads, aliases and derives, when all names of all modules are known.
void Checker::define_types(ModuleInfo& module) {
  module_ = &module;
  const auto enter_parameters = [&](const std::vector<const typed::TypeParameter*>& parameters) {
    generic_names_.clear();
    for (const typed::TypeParameter* parameter : parameters)
      generic_names_.emplace_back(parameter->name, unifier_.parameter(parameter));
  };
  for (typed::StructDefinition& structure : program_->structs) {
    if (structure.module != module.module) continue;
    const ast::StructDef& syntax = struct_syntax_.at(&structure);
    enter_parameters(structure.parameters);
    for (const ast::FieldDef& field : syntax.fields()) {
      const auto type = field.annotation();
      structure.fields.push_back(
          {std::string(field.name().text), type ? annotation(*type) : unifier_.fresh(), field.span()});
    }
    const auto clause = syntax.deriving();
    structure.derives = derives(clause, structure.name, false);
    if (std::ranges::find(structure.derives, typed::Derive::schema) != structure.derives.end())
      structure.schema = schema_of(structure, syntax);
    if (!clause) implicit_derives_.insert(&structure);
  }
  for (typed::SumDefinition& sum : program_->sums) {
    if (sum.module != module.module) continue;
    const ast::SumDef& syntax = sum_syntax_.at(&sum);
    enter_parameters(sum.parameters);
    const std::vector<ast::VariantDef> variants = syntax.variants();
    if (variants.empty()) unavailable("a type without variants", sum.span);
    for (std::size_t i = 0; i < variants.size(); ++i) {
      const std::vector<ast::PayloadDef> payload = variants[i].payload();
      for (std::size_t j = 0; j < payload.size(); ++j) {
        const auto name = payload[j].name();
        sum.variants[i].payload[j] = {name ? std::string(name->text) : "", annotation(payload[j].type()),
                                      payload[j].span()};
      }
    }
    const auto clause = syntax.deriving();
    sum.derives = derives(clause, sum.name, true);
    if (!clause) implicit_derives_.insert(&sum);
  }
  generic_names_.clear();
  for (AliasInfo& alias : aliases_) {
    if (alias.module == &module) define_alias(alias);
  }
}

}  // namespace mesh2cpp::types
