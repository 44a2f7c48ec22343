// Which thing a name means (reference 02 section 2), and the typed node of a use of it.
#include <algorithm>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

Entity Checker::find_value(std::string_view name) {
  if (const Entity* local = scope_.find(name)) return *local;
  const std::string text(name);
  if (service_ != nullptr) {
    if (const auto found = service_->helpers.find(text); found != service_->helpers.end()) return &found->second;
  }
  if (const auto found = module_->functions.find(text); found != module_->functions.end()) return &found->second;
  if (const auto found = module_->actors.find(text); found != module_->actors.end()) return found->second;
  if (const auto found = module_->supervisors.find(text); found != module_->supervisors.end()) return found->second;
  if (const auto found = module_->constants.find(text); found != module_->constants.end()) return found->second;
  if (const auto found = module_->variants.find(text); found != module_->variants.end()) return found->second;
  if (const auto found = module_->imported_values.find(text); found != module_->imported_values.end())
    return found->second.what;
  if (const typed::Variant* variant = find_variant(name)) return variant;
  if (in_test_file()) {
    if (const typed::LibraryFunction* function = find_library_function(assertions, name)) return function;
  }
  if (const typed::LibraryFunction* function = find_library_function("", name)) return function;
  if (const typed::LibraryFunction* function = find_flat_alias(name)) return function;
  return {};
}

const typed::Variant* Checker::find_variant(std::string_view name) {
  const std::string text(name);
  if (const auto found = module_->variants.find(text); found != module_->variants.end()) return found->second;
  if (const auto found = module_->imported_variants.find(text); found != module_->imported_variants.end())
    return found->second;
  const auto found = builtin_variants_.find(text);
  return found == builtin_variants_.end() ? nullptr : found->second;
}

ServiceInfo* Checker::find_service(std::string_view name) {
  const std::string text(name);
  if (const auto found = module_->services.find(text); found != module_->services.end()) return found->second;
  const auto found = module_->imported_services.find(text);
  return found == module_->imported_services.end() ? nullptr : found->second.what;
}

Entity Checker::service_member(ServiceInfo& service, std::string_view name) {
  if (name == "start") return ServiceFunction{&service, nullptr};
  for (HandlerInfo& handler : service.handlers) {
    if (handler.handler->client_name == name) return ServiceFunction{&service, &handler};
  }
  return {};
}

/// The resolution order of reference 02 section 2.2.
std::optional<Entity> Checker::find_qualified(const ast::Name& qualifier, const ast::Name& name) {
  const std::string text(qualifier.text);
  const bool is_library = is_library_module(qualifier.text);
  for (const auto& [generic, type] : generic_names_) {
    if (generic == qualifier.text) return StaticMethod{type, name.text};
  }
  if (const auto named = module_->namespaces.find(text); named != module_->namespaces.end()) {
    if (named->second.empty()) return Entity{Broken{}};
    if (named->second.size() > 1) {
      std::vector<std::string> paths;
      for (const ModuleInfo* module : named->second) paths.push_back(module->parsed->name);
      std::ranges::sort(paths);
      report(errors::ambiguous_module(qualifier.text, paths, qualifier.span));
      return Entity{};
    }
    ModuleInfo& from = *named->second.front();
    const bool in_library = is_library && find_library_function(qualifier.text, name.text) != nullptr;
    const bool in_type = find_service(text) != nullptr || find_type(text).index() != 0;
    if (declares(from, name.text) || from.variants.contains(std::string(name.text)) || !(in_library || in_type))
      return find_in_module(from, name);
  }
  if (qualifier.text == "Continuity" && name.text == "promote") {
    report(errors::promotion_disabled(source::cover(qualifier.span, name.span)));
    return Entity{};
  }
  if (is_library) {
    if (const typed::LibraryFunction* function = find_library_function(qualifier.text, name.text)) {
      // Impls of `From` add to what `String.from` and `Float.from` take.
      const bool is_open = name.text == "from" && has_static_method(*open_type(qualifier.text), name.text);
      if (is_open) return StaticMethod{*open_type(qualifier.text), name.text, function};
      return function;
    }
  }
  if (ServiceInfo* service = find_service(qualifier.text)) return member_of_service(*service, qualifier, name);
  InterfaceInfo* const interface = find_interface({{qualifier}});
  const auto offers = [&](const InterfaceInfo& info) {
    return std::ranges::find(info.definition->methods, name.text, &typed::InterfaceMethod::name) !=
           info.definition->methods.end();
  };
  TypeEntity type = find_type(qualifier.text);
  if (type.index() == 0) {
    for (const typed::SumDefinition* sum : {sums_.option, sums_.result, sums_.ordering}) {
      if (sum->name == qualifier.text) type = sum;
    }
  }
  const Type self = open_type(qualifier.text).value_or(nullptr);
  if (const auto member = member_of_type(type, self, name.text)) return member;
  if (interface != nullptr && offers(*interface)) return FreeMethod{interface, name.text};
  if (type.index() != 0 && !std::holds_alternative<AliasInfo*>(type)) {
    report_no_member(type, self, text, name);
    return Entity{};
  }
  if (is_library) {
    std::vector<std::string> names;
    for (const typed::LibraryFunction* function : library_functions(qualifier.text)) names.push_back(function->name);
    std::ranges::sort(names);
    if (names.empty()) {
      report(errors::unsupported("module " + text, qualifier.span));
    } else {
      report(errors::not_exported(name.text, qualifier.text, name.span, names));
    }
    return Entity{};
  }
  if (interface != nullptr) {
    report(errors::no_method(name.text, text, name.span));
    return Entity{};
  }
  return std::nullopt;
}

/// `Type.m`: a static method, a derived function or a variant. `self` is null for what names no type.
std::optional<Entity> Checker::member_of_type(const TypeEntity& type, Type self, std::string_view name) {
  if (self != nullptr && has_static_method(self, name)) return StaticMethod{self, name};
  if (const auto derived = find_derived(type, name)) return Entity{*derived};
  const auto* sum = std::get_if<const typed::SumDefinition*>(&type);
  if (sum == nullptr) return std::nullopt;
  const auto variant = std::ranges::find((*sum)->variants, name, &typed::Variant::name);
  if (variant == (*sum)->variants.end()) return std::nullopt;
  return &*variant;
}

void Checker::report_no_member(const TypeEntity& type, Type self, std::string_view written, const ast::Name& name) {
  const auto* sum = std::get_if<const typed::SumDefinition*>(&type);
  if (sum != nullptr && is_uppercase(name.text)) {
    std::vector<std::string> names;
    for (const typed::Variant& variant : (*sum)->variants) names.push_back(variant.name);
    const std::string full = std::string(written) + "." + std::string(name.text);
    return report(errors::unknown_variant(full, name.span, closest_name(name.text, names)));
  }
  std::string_view derive = derive_of(name.text);
  if (sum != nullptr && derive != "Json") derive = {};  // the others are for structs
  report(derive.empty() ? errors::no_method(name.text, to_string(self), name.span)
                        : errors::not_derived(name.text, to_string(self), derive, name.span));
}

Entity Checker::member_of_service(ServiceInfo& service, const ast::Name& written, const ast::Name& name) {
  Entity member = service_member(service, name.text);
  if (is_known(member)) return member;
  std::vector<std::string> names = {"start"};
  for (const HandlerInfo& handler : service.handlers) names.push_back(handler.handler->client_name);
  std::ranges::sort(names);
  report(errors::not_exported(name.text, written.text, name.span, names));
  return member;
}

std::optional<Entity> Checker::find_member(const ast::Expr& member) {
  const ast::Expr object = member.operand();
  const auto is_free = [&](const ast::Expr& expr) {
    return expr.form() == ast::ExprForm::name && scope_.find(expr.name().text) == nullptr;
  };
  if (is_free(object)) return find_qualified(object.name(), member.name());
  if (object.form() != ast::ExprForm::member || !is_free(object.operand())) return std::nullopt;
  return find_through_module({{object.operand().name(), object.name(), member.name()}});
}

/// `Models.User.from_json`, `Models.Shape.Circle`, `Banking.Account.start`: what a type or service has, reached through
/// its module.
std::optional<Entity> Checker::find_through_module(const ast::Path& path) {
  const std::size_t last = path.segments.size() - 1;
  const ast::Name& module = path.segments[last - 2];
  const ast::Name& owner = path.segments[last - 1];
  const ast::Name& name = path.segments[last];
  const auto named = module_->namespaces.find(std::string(module.text));
  if (named == module_->namespaces.end()) return std::nullopt;
  if (named->second.empty()) return Entity{Broken{}};
  const std::string text(owner.text);
  for (const ModuleInfo* from : named->second) {
    if (const auto service = from->services.find(text); service != from->services.end())
      return member_of_service(*service->second, owner, name);
  }
  bool was_reported = false;
  const TypeEntity type = find_type({{module, owner}}, was_reported);
  if (was_reported) return Entity{};
  if (type.index() == 0) return std::nullopt;
  const Type self = open_type(type);
  if (const auto member = member_of_type(type, self, name.text)) return member;
  // `Models.Dot.area()` may call a method of a variant that is called like its type.
  const auto has_value = [&](const ModuleInfo* from) { return from->variants.contains(text); };
  if (std::ranges::any_of(named->second, has_value)) return std::nullopt;
  report_no_member(type, self, std::string(module.text) + "." + text, name);
  return Entity{};
}

/// True for what `Type.m` may name: a static method of an impl, or the default of a type that has one.
bool Checker::has_static_method(Type self, std::string_view name) {
  if (!method_targets(name, self, true, nullptr).empty()) return true;
  return name == "default" && requirements(self, Trait::default_value, unifier_, trait_impls_);
}

std::optional<Entity> Checker::find_in_module(ModuleInfo& from, const ast::Name& name) {
  const std::string text(name.text);
  if (const auto found = from.functions.find(text); found != from.functions.end()) {
    if (std::ranges::any_of(found->second, [](const FunctionInfo* f) { return f->function->is_public; }))
      return &found->second;
  }
  if (const auto found = from.actors.find(text); found != from.actors.end()) return found->second;
  if (const auto found = from.supervisors.find(text); found != from.supervisors.end()) return found->second;
  if (const auto found = from.variants.find(text); found != from.variants.end() && found->second->sum->is_public)
    return found->second;
  const std::vector<std::string> exported = exports(from);
  if (std::ranges::find(exported, text) != exported.end()) {  // a type, a service or an interface is no value
    source::Diagnostic undefined = errors::undefined_variable(from.parsed->name + "." + text, name.span, std::nullopt);
    undefined.help = "`" + text + "` is a type, a service or an interface: none of them is a value";
    report(std::move(undefined));
  } else if (declares(from, name.text)) {
    report(errors::private_item(name.text, from.parsed->name, name.span));
  } else {
    report(errors::not_exported(name.text, from.parsed->name, name.span, exported));
  }
  return Entity{};
}

std::vector<std::string> Checker::names_in_scope() const {
  std::vector<std::string> names;
  scope_.add_names(names);
  if (in_test_file()) {
    for (const typed::LibraryFunction* function : library_functions(assertions)) names.push_back(function->name);
  }
  for (const auto& [name, what] : module_->functions) names.push_back(name);
  for (const auto& [name, what] : module_->actors) names.push_back(name);
  for (const auto& [name, what] : module_->supervisors) names.push_back(name);
  for (const auto& [name, what] : module_->constants) names.push_back(name);
  for (const auto& [name, what] : module_->variants) names.push_back(name);
  for (const auto& [name, what] : module_->imported_values) names.push_back(name);
  for (const auto& [name, what] : module_->imported_variants) names.push_back(name);
  for (const auto& [name, what] : builtin_variants_) names.push_back(name);
  for (const typed::LibraryFunction* function : library_functions("")) names.push_back(function->name);
  if (service_ != nullptr) {
    for (const auto& [name, what] : service_->helpers) names.push_back(name);
  }
  return names;
}

FunctionInfo* Checker::overload(const FunctionSet& functions, std::size_t arity) {
  const auto found = std::ranges::find(functions, arity, &FunctionInfo::arity);
  return found == functions.end() ? functions.front() : *found;
}

namespace {

bool exports_value(const ModuleInfo& module, const std::string& name) {
  const auto functions = module.functions.find(name);
  const bool is_public = functions != module.functions.end() &&
                         std::ranges::any_of(functions->second, [](const auto* f) { return f->function->is_public; });
  return is_public || module.actors.contains(name) || module.supervisors.contains(name);
}

/// `import World` does not bring `word_of`, only `World.word_of`.
std::string exporter_help(const ModuleInfo& module, std::string_view name) {
  const std::string text(name);
  for (const auto& [key, named] : module.namespaces) {
    if (named.size() != 1 || !exports_value(*named.front(), text)) continue;
    const std::string help = "`" + key + "` exports it: write `" + key + "." + text + "`";
    if (named.front()->outer != nullptr) return help;
    return help + ", or `from " + named.front()->parsed->name + " import " + text + "`";
  }
  return {};
}

}  // namespace

/// A module of the project whose path ends in `name`.
const ParsedModule* Checker::module_called(std::string_view name) const {
  const auto ends_in_name = [&](const ParsedModule& module) {
    const std::string_view path = module.name;
    return path == name || (path.ends_with(name) && path[path.size() - name.size() - 1] == '.');
  };
  const auto found = std::ranges::find_if(parsed_, ends_in_name);
  return found == parsed_.end() ? nullptr : &*found;
}

void Checker::report_undefined(const ast::Name& name, bool is_qualifier) {
  std::vector<std::string> candidates = names_in_scope();
  if (is_qualifier) {
    candidates = module_names();
    for (const auto& [service, info] : module_->services) candidates.push_back(service);
    for (const auto& [service, info] : module_->imported_services) candidates.push_back(service);
    for (const auto& [type, entity] : module_->types) candidates.push_back(type);
    for (const auto& [local, entity] : module_->namespaces) candidates.push_back(local);
  }
  source::Diagnostic undefined = errors::undefined_variable(name.text, name.span, closest_name(name.text, candidates));
  if (const std::string help = exporter_help(*module_, name.text); !help.empty()) undefined.help = help;
  if (const ParsedModule* module = is_qualifier ? module_called(name.text) : nullptr)
    undefined.help = "add `import " + module->name + "`";
  report(std::move(undefined));
}

/// A name used as a value.
typed::ExprPtr Checker::reference(const Entity& entity, Span span, const Hint& hint) {
  if (const auto* binding = std::get_if<LocalBinding>(&entity)) {
    if (binding->empty.node) return empty_reference(*binding, span);
    const Type type = binding->open ? unifier_.reopen(binding->local->type) : binding->local->type;
    return make(span, type, typed::LocalRef{binding->local});
  }
  if (const auto* functions = std::get_if<const FunctionSet*>(&entity)) {
    const Type expected = hint.type == nullptr ? nullptr : resolve(hint.type);
    if ((*functions)->size() > 1 && (expected == nullptr || expected->kind != TypeKind::function)) {
      report(errors::wrong_count((*functions)->front()->arity, (*functions)->back()->arity, span));
      return poison(span);
    }
    const std::size_t arity = (*functions)->size() > 1 ? expected->arguments.size() - 1 : (*functions)->front()->arity;
    return function_reference(*overload(**functions, arity), span, span);
  }
  if (const auto* actor = std::get_if<ActorInfo*>(&entity))
    return make(span, actor_type(**actor), typed::ActorRef{(*actor)->actor});
  if (const auto* supervisor = std::get_if<SupervisorInfo*>(&entity))
    return make(span, function_type({}, unifier_.make(TypeKind::pid, {simple(TypeKind::unit)})),
                typed::SupervisorRef{(*supervisor)->supervisor});
  if (const auto* constant = std::get_if<ConstantInfo*>(&entity)) {
    declare_constant(**constant);
    return make(span, (*constant)->constant->type, typed::ConstantRef{(*constant)->constant});
  }
  if (const auto* variant = std::get_if<const typed::Variant*>(&entity)) return constructor_reference(**variant, span);
  if (const auto* method = std::get_if<StaticMethod>(&entity)) return static_reference(*method, span);
  if (const auto* method = std::get_if<FreeMethod>(&entity))
    return free_method(*method->interface, {method->name, span}, span);
  if (const auto* function = std::get_if<const typed::LibraryFunction*>(&entity)) {
    if (is_clustered_wrapper(**function)) {
      report(errors::misplaced_clustered(span));
      return poison(span);
    }
    return library_reference(**function, span, span);
  }
  if (const auto* derived = std::get_if<DerivedMember>(&entity)) return derived_reference(*derived, span);
  if (const auto* function = std::get_if<ServiceFunction>(&entity))
    return make(span, service_function_type(*function),
                typed::ServiceRef{function->service->service,
                                  function->handler == nullptr ? nullptr : function->handler->handler});
  return poison(span);
}

typed::ExprPtr Checker::function_reference(FunctionInfo& function, Span span, Span use) {
  function.is_used = true;
  if (function.progress == Progress::untouched && !function.function->is_local) check_early(function);
  if (function.progress == Progress::untouched) declare_function(function);
  if (function.progress == Progress::open) {
    ExprPtr use = make(span, function.type, typed::FunctionRef{function.function, {}});
    function.uses.push_back(use.get());
    return use;
  }
  const std::vector<const typed::TypeParameter*>& parameters = function.function->type_parameters;
  const Substitution substitution = instantiate(parameters, use);
  std::vector<Type> arguments;
  for (const typed::TypeParameter* parameter : parameters) arguments.push_back(substitution.at(parameter));
  Type type = unifier_.substitute(function.type, substitution);
  const Type result = resolve(type->arguments.back());
  if (result->kind == TypeKind::pid && resolve(result->arguments[0])->kind == TypeKind::any) {
    std::vector<Type> reopened(type->arguments.begin(), type->arguments.end() - 1);
    type = function_type(std::move(reopened), unifier_.make(TypeKind::pid, {unifier_.fresh_open()}));
  }
  return make(span, type, typed::FunctionRef{function.function, std::move(arguments)});
}

InstantiatedScheme Checker::instantiate_library(const typed::LibraryFunction& function) {
  return types::instantiate(function, program_->types, [&] { return unifier_.fresh(); }, sums_);
}

typed::ExprPtr Checker::library_reference(const typed::LibraryFunction& function, Span span, Span use) {
  if (function.cpp.empty())
    unavailable(function.module.empty() ? function.name : function.module + "." + function.name, span);
  const InstantiatedScheme scheme = instantiate_library(function);
  for (const Need& demanded : scheme.needs) {
    if (const auto trait = find_trait(demanded.trait)) need(demanded.type, *trait, use);
  }
  const bool selects = function.module == "Tuple" && (function.name == "first" || function.name == "second");
  const bool iterates = function.module == "Iter" && function.name == "from";
  if (selects || iterates) {
    Constraint constraint;
    constraint.demand = selects ? Demand::element : Demand::iteration;
    constraint.subject = scheme.type_arguments[0];
    constraint.span = use;
    constraint.pair = true;
    if (selects) constraint.position = function.name == "first" ? 0 : 1;
    constraint.result = scheme.type_arguments[1];
    add_constraint(std::move(constraint));
  }
  return make(span, scheme.type, typed::LibraryRef{&function, scheme.type_arguments});
}

Checker::Constructor Checker::instantiate_variant(const typed::Variant& variant) {
  Substitution substitution;
  Constructor constructor;
  std::vector<Type> arguments;
  for (const typed::TypeParameter* parameter : variant.sum->parameters) {
    arguments.push_back(unifier_.fresh());
    substitution[parameter] = arguments.back();
  }
  constructor.sum = unifier_.sum(variant.sum, std::move(arguments));
  for (const typed::Field& field : variant.payload)
    constructor.payload.push_back(unifier_.substitute(field.type, substitution));
  return constructor;
}

typed::ExprPtr Checker::constructor_reference(const typed::Variant& variant, Span span) {
  Constructor constructor = instantiate_variant(variant);
  if (variant.payload.empty()) return make(span, constructor.sum, typed::Construct{&variant, {}});
  return make(span, function_type(std::move(constructor.payload), constructor.sum), typed::ConstructorRef{&variant});
}

}  // namespace mesh2cpp::types
