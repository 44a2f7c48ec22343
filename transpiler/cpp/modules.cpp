// The header holds types, classes, templates and declarations of what other modules may use; the source file holds
// definitions, those of private functions in an unnamed namespace. Both keep the order of the Mesh source.
#include "transpiler/cpp/modules.hpp"

#include <algorithm>
#include <boost/container/flat_set.hpp>
#include <set>

#include "transpiler/cpp/declarations.hpp"
#include "transpiler/cpp/derived_functions.hpp"
#include "transpiler/cpp/features.hpp"
#include "transpiler/cpp/interfaces.hpp"
#include "transpiler/cpp/type_declarations.hpp"
#include "transpiler/syntax/tree.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

using FunctionSet = boost::container::flat_set<const typed::Function*>;

/// A declaration in the namespace of the module, or outside of it.
struct Placed {
  Decl decl;
  bool is_outside = false;
};

/// The functions that an item brings along, besides itself: methods.
std::vector<const typed::Function*> methods_in(const typed::Item& item) {
  if (const auto* const* impl = std::get_if<const typed::Impl*>(&item)) return methods_of(**impl);
  std::vector<const typed::Function*> methods;
  if (const auto* const* interface = std::get_if<const typed::InterfaceDefinition*>(&item)) {
    for (const typed::InterfaceMethod& method : (*interface)->methods) {
      if (method.default_body != nullptr) methods.push_back(method.default_body);
    }
  }
  return methods;
}

/// Equality, order, hash and text: a type that holds this one in a field asks for them as soon as it is defined.
bool is_declared_with_type(const typed::Impl& impl) {
  static const std::set<std::string_view> interfaces{"Eq", "Ord", "Hash", "Display", "Debug"};
  return becomes_functions(impl) && definition_of(impl.self) != nullptr && interfaces.contains(impl.interface->name);
}

/// The functions that code names, local functions in it included.
class References {
 public:
  FunctionSet functions;

  void visit(const typed::Item& item) {
    std::visit(typed::Overloaded{[this](const typed::Function* function) { visit(function->body); },
                                 [this](const typed::Actor* actor) {
                                   visit(actor->body);
                                   if (actor->terminate) visit(*actor->terminate);
                                 },
                                 [this](const typed::Service* service) {
                                   if (service->init != nullptr) visit(service->init->body);
                                   for (const auto* helper : service->helpers) visit(helper->body);
                                   for (const auto& handler : service->handlers) visit(handler.body);
                                 },
                                 [this](const typed::Supervisor* supervisor) {
                                   for (const auto& child : supervisor->children) visit(*child.start);
                                 },
                                 [this](const typed::Constant* constant) { visit(*constant->initializer); },
                                 [](const auto*) {}},
               item);
  }

 private:
  void visit(const typed::Block& block) {
    for (const typed::Statement& statement : block.statements) {
      const auto* local = std::get_if<typed::LocalFunction>(&statement.node);
      if (local != nullptr && functions.insert(local->function).second) visit(local->function->body);
    }
    typed::for_each_child(block, [this](const auto& child) { visit(child); });
  }
  void visit(const typed::Expr& expr) {
    if (const auto* reference = std::get_if<typed::FunctionRef>(&expr.node)) functions.insert(reference->function);
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }
};

class ModuleLowering {
 public:
  ModuleLowering(const ProgramContext& program, const typed::Module& module)
      : program_(program), source_(module), names_(program.names.module(&module)), module_(program, module) {}

  ModuleUnits lower() {
    collect_functions();
    decide_header();
    find_used_functions();
    declare_types();
    declare_impls();
    define_generic_derived();
    for (Decl& declaration : declare_interface()) header_.push_back({std::move(declaration)});
    define_templates();
    define();
    // Only now it is known whether anything in the module has a place to report.
    if (module_.uses_location) header_.insert(header_.begin(), {place_maker()});
    ModuleUnits units;
    units.features = features_of(source_);
    units.header = {.path = names_.header,
                    .is_header = true,
                    .comment = file_comment(),
                    .includes = includes(units.features),
                    .members = in_namespaces(std::move(header_))};
    units.source = {
        .path = names_.source, .includes = source_includes(), .members = in_namespaces(std::move(source_file_))};
    return units;
  }

 private:
  /// Functions of the namespace: those of the module and the local ones lifted out of them.
  void collect_functions() {
    for (const typed::Item& item : source_.items) {
      const auto* const* function = std::get_if<const typed::Function*>(&item);
      for (const typed::Function* method : methods_in(item)) {
        for (const typed::Function* lifted : lifted_from(method)) functions_.push_back(lifted);
      }
      if (function == nullptr) continue;
      for (const typed::Function* lifted : lifted_from(*function)) functions_.push_back(lifted);
      functions_.push_back(*function);
    }
  }

  /// The functions that an item names itself, methods of it aside.
  const FunctionSet& referenced_by(const typed::Item& item) {
    const auto [known, is_new] = references_.try_emplace(item);
    if (is_new) {
      References references;
      references.visit(item);
      known->second = std::move(references.functions);
    }
    return known->second;
  }

  std::vector<const typed::Function*> lifted_from(const typed::Function* owner) const {
    return program_.lifted_from({.module = &source_, .function = owner});
  }

  bool is_template(const typed::Function* function) const {
    const auto where = program_.local_functions.find(function);
    const typed::Function* owner = where == program_.local_functions.end() ? nullptr : where->second.function;
    const auto is_generic = [this](const typed::Function* candidate) {
      const std::vector<const typed::TypeParameter*> parameters = parameters_in_scope(*candidate);
      return std::any_of(parameters.begin(), parameters.end(),
                         [this](const auto* parameter) { return !program_.names.is_phantom(parameter); });
    };
    return is_generic(function) || (owner != nullptr && is_generic(owner));
  }

  /// Public functions, `main`, and what templates in the header need.
  void decide_header() {
    std::vector<const typed::Function*> pending;
    const auto add = [&](const typed::Function* function) {
      if (function->module == &source_ && in_header_.insert(function).second) pending.push_back(function);
    };
    for (const typed::Function* function : functions_) {
      if (function->is_public || function == program_.program.main) add(function);
    }
    for (const typed::Item& item : source_.items) {
      for (const typed::Function* method : methods_in(item)) {
        if (!is_template(method)) continue;
        for (const typed::Function* needed : referenced_by(method)) {
          if (!program_.names.is_member(needed)) add(needed);
        }
      }
    }
    while (!pending.empty()) {
      const typed::Function* function = pending.back();
      pending.pop_back();
      if (!is_template(function)) continue;
      for (const typed::Function* needed : referenced_by(function)) {
        if (!program_.names.is_member(needed)) add(needed);
      }
    }
  }

  /// Private functions that something uses, be it through others. Compilers warn about the rest.
  void find_used_functions() {
    std::vector<const typed::Function*> pending;
    const auto use = [&](const typed::Item& item) {
      const FunctionSet& functions = referenced_by(item);
      pending.insert(pending.end(), functions.begin(), functions.end());
    };
    for (const typed::Item& item : source_.items) {
      const auto* const* function = std::get_if<const typed::Function*>(&item);
      if (function == nullptr || in_header_.contains(*function)) use(item);
      for (const typed::Function* method : methods_in(item)) use(method);
    }
    while (!pending.empty()) {
      const typed::Function* function = pending.back();
      pending.pop_back();
      // Only this module can name its private functions.
      if (function->module == &source_ && used_.insert(function).second) use(function);
    }
  }

  void mark_unused(const typed::Function* function, Function& declaration) const {
    if (!used_.contains(function)) add_specifier(declaration, "[[maybe_unused]]");
  }

  Decl place_maker() const {
    const std::string path = source_.file == nullptr ? std::string() : source_.file->project_path();
    return {Variable{.specifiers = "inline constexpr",
                     .type = {.name = "mesh::SourceFile"},
                     .name = "at",
                     .arguments = {literal(path)}}};
  }

  void declare_types() {
    for (const typed::Item& item : source_.items) {
      const auto* const* interface = std::get_if<const typed::InterfaceDefinition*>(&item);
      if (interface != nullptr) header_.push_back({interface_template(module_, **interface)});
    }
    for (const typed::Item& type : program_.plan.forward_declarations(source_)) {
      header_.push_back({forward_declaration(module_, type)});
    }
    for (const typed::Item& type : program_.plan.ordered_types(source_)) {
      if (const auto* const* structure = std::get_if<const typed::StructDefinition*>(&type)) {
        header_.push_back({struct_declaration(module_, **structure)});
        declare_functions_of(*structure);
        continue;
      }
      const auto& sum = *std::get<const typed::SumDefinition*>(type);
      header_.push_back({sum_declaration(module_, sum)});
      const Body form = sum.parameters.empty() ? Body::none : Body::block;
      if (auto text = sum_text(module_, sum, form)) header_.push_back({std::move(*text)});
      declare_functions_of(&sum);
    }
  }

  void declare_functions_of(const void* definition) {
    for (const typed::Impl* impl : program_.impls.functions_of(definition)) {
      if (!is_declared_with_type(*impl)) continue;
      for (Decl& declaration : impl_declarations(module_, *impl)) header_.push_back({std::move(declaration)});
    }
  }

  /// What stands in the namespace of another module is written as seen from there.
  template <class Use>
  void with_view(const typed::Impl& impl, const Use& use) {
    const typed::Module* home = home_of(impl);
    if (home == &source_) return use(module_);
    ModuleContext view(program_, source_, home);
    use(view);
    module_.uses_location |= view.uses_location;
    module_.uses_actors |= view.uses_actors;
  }

  void declare_impls() {
    for (const typed::Item& item : source_.items) {
      if (const auto* const* interface = std::get_if<const typed::InterfaceDefinition*>(&item)) {
        if (auto defaults = interface_defaults(module_, **interface)) header_.push_back({std::move(*defaults)});
      }
    }
    for (const typed::Item& item : source_.items) {
      const auto* const* found = std::get_if<const typed::Impl*>(&item);
      if (found == nullptr || is_declared_with_type(**found)) continue;
      const typed::Impl& impl = **found;
      for (const typed::Function* method : methods_of(impl)) {
        if (program_.plan.suspends(method)) module_.uses_actors = true;
      }
      with_view(impl, [&](const ModuleContext& view) {
        Decls declarations = impl_declarations(view, impl);
        const typed::Module* home = home_of(impl);
        if (becomes_functions(impl) && home != &source_) {
          const std::string space = home == nullptr ? "mesh" : program_.names.module(home).qualified;
          return header_.push_back({{Namespace{space, std::move(declarations)}}, true});
        }
        for (Decl& declaration : declarations) header_.push_back({std::move(declaration), home != &source_});
      });
    }
  }

  /// Templates are defined in the header, when all types of the module are complete.
  void define_generic_derived() {
    const auto add = [&](const auto* definition) {
      if (definition->parameters.empty()) return;
      for (Decl& function : derived_definitions(module_, *definition)) header_.push_back({std::move(function)});
    };
    for (const typed::Item& item : source_.items) {
      if (const auto* const* structure = std::get_if<const typed::StructDefinition*>(&item)) add(*structure);
      if (const auto* const* sum = std::get_if<const typed::SumDefinition*>(&item)) add(*sum);
    }
  }

  Decls declare_interface() {
    Decls declarations;
    for (const typed::Item& item : source_.items) {
      if (const auto* const* actor = std::get_if<const typed::Actor*>(&item)) {
        module_.uses_actors = true;
        declarations.push_back({actor_class(module_, **actor)});
      } else if (const auto* const* service = std::get_if<const typed::Service*>(&item)) {
        module_.uses_actors = true;
        declarations.push_back({service_class(module_, **service)});
      } else if (const auto* const* supervisor = std::get_if<const typed::Supervisor*>(&item)) {
        module_.uses_actors = true;
        declarations.push_back({supervisor_class(module_, **supervisor)});
      } else if (const auto* const* constant = std::get_if<const typed::Constant*>(&item)) {
        declarations.push_back({constant_prototype(module_, **constant)});
      }
      for (const typed::Function* method : methods_in(item)) {
        for (const typed::Function* lifted : lifted_from(method)) declare_in_header(lifted, declarations);
      }
      if (const auto* const* function = std::get_if<const typed::Function*>(&item)) {
        for (const typed::Function* lifted : lifted_from(*function)) declare_in_header(lifted, declarations);
        declare_in_header(*function, declarations);
      }
    }
    return declarations;
  }

  void declare_in_header(const typed::Function* function, Decls& declarations) {
    if (!in_header_.contains(function)) return;
    if (is_template(function) && !is_used_before_definition(function)) return;
    declarations.push_back({prototype(function)});
  }

  /// A prototype; what suspends needs tasks.
  Function prototype(const typed::Function* function) {
    if (program_.plan.suspends(function)) module_.uses_actors = true;
    return function_prototype(module_, *function);
  }

  /// Templates stand in the header in source order: one that an earlier one calls must be declared before.
  bool is_used_before_definition(const typed::Function* function) {
    for (const typed::Function* other : functions_) {
      if (other == function) return false;
      if (is_template(other) && in_header_.contains(other) && referenced_by(other).contains(function)) return true;
    }
    return false;
  }

  void define_templates() {
    for (const typed::Function* function : functions_) {
      if (!in_header_.contains(function) || !is_template(function)) continue;
      Function definition = function_definition(module_, *function);
      if (is_used_before_definition(function)) definition.doc.clear();
      header_.push_back({{std::move(definition)}});
    }
    for (const typed::Item& item : source_.items) {
      if (const auto* const* interface = std::get_if<const typed::InterfaceDefinition*>(&item)) {
        for (Decl& definition : default_definitions(module_, **interface)) header_.push_back({std::move(definition)});
      }
      if (const auto* const* impl = std::get_if<const typed::Impl*>(&item)) define_methods(**impl, true, header_);
    }
  }

  /// Those that are templates stand in the header, the others in the source file.
  void define_methods(const typed::Impl& impl, bool templates, std::vector<Placed>& out) {
    for (const typed::Function* method : methods_of(impl)) {
      if (is_template(method) != templates) continue;
      with_view(impl, [&](ModuleContext& view) {
        out.push_back({{method_definition(view, impl, *method)}, home_of(impl) != &source_});
      });
    }
  }

  /// Private functions that something refers to above their definition.
  Decls private_prototypes() {
    FunctionSet defined;
    FunctionSet wanted;
    std::vector<const typed::Function*> order;
    const auto refer = [&](const typed::Item& item) {
      for (const typed::Function* function : referenced_by(item)) {
        const bool is_private = function->module == &source_ && !in_header_.contains(function) &&
                                !program_.names.is_member(function) && !defined.contains(function);
        if (is_private && item != typed::Item{function}) wanted.insert(function);
      }
    };
    const auto define_lifted = [&](const typed::Function* owner) {
      for (const typed::Function* lifted : lifted_from(owner)) {
        if (in_header_.contains(lifted)) continue;
        refer(lifted);
        defined.insert(lifted);
      }
    };
    for (const typed::Item& item : source_.items) {
      const auto* const* function = std::get_if<const typed::Function*>(&item);
      if (function != nullptr) define_lifted(*function);
      refer(item);
      if (function != nullptr) defined.insert(*function);
      for (const typed::Function* method : methods_in(item)) {
        define_lifted(method);
        if (!is_template(method)) refer(method);
      }
    }
    Decls prototypes;
    for (const typed::Function* function : functions_) {
      if (!wanted.contains(function)) continue;
      Function declaration = function_prototype(module_, *function);
      declaration.doc.clear();
      mark_unused(function, declaration);
      prototypes.push_back({std::move(declaration)});
    }
    return prototypes;
  }

  void define() {
    Decls hidden = private_prototypes();
    const auto flush = [&] {
      if (!hidden.empty()) source_file_.push_back({{Namespace{"", std::exchange(hidden, {})}}});
    };
    const auto publish = [&](Decls parts) {
      if (parts.empty()) return;
      flush();
      for (Decl& part : parts) source_file_.push_back({std::move(part)});
    };
    const auto define_function = [&](const typed::Function* function) {
      if (in_header_.contains(function)) {
        if (is_template(function)) return;
        Function definition = function_definition(module_, *function);
        definition.doc.clear();
        return publish({{std::move(definition)}});
      }
      Function definition = function_definition(module_, *function);
      mark_unused(function, definition);
      hidden.push_back({std::move(definition)});
    };
    for (const typed::Item& item : source_.items) {
      std::visit(
          typed::Overloaded{
              [&](const typed::Function* function) {
                for (const auto* lifted : lifted_from(function)) define_function(lifted);
                define_function(function);
              },
              [&](const typed::Actor* actor) { publish(actor_definitions(module_, *actor)); },
              [&](const typed::Service* service) { publish(service_definitions(module_, *service)); },
              [&](const typed::Supervisor* supervisor) { publish(supervisor_definitions(module_, *supervisor)); },
              [&](const typed::Constant* constant) {
                Function definition = constant_definition(module_, *constant);
                definition.doc.clear();
                publish({{std::move(definition)}});
              },
              [&](const typed::SumDefinition* sum) {
                if (!sum->parameters.empty()) return;
                if (auto text = sum_text(module_, *sum, Body::block)) publish({std::move(*text)});
                publish(derived_definitions(module_, *sum));
              },
              [&](const typed::StructDefinition* structure) {
                if (structure->parameters.empty()) publish(derived_definitions(module_, *structure));
              },
              [](const auto*) {}},
          item);
      for (const typed::Function* method : methods_in(item)) {
        for (const typed::Function* lifted : lifted_from(method)) define_function(lifted);
      }
      if (const auto* const* impl = std::get_if<const typed::Impl*>(&item)) {
        flush();
        define_methods(**impl, false, source_file_);
      }
    }
    flush();
  }

  std::vector<std::string> includes(const Features& features) const {
    std::vector<std::string> result{module_.uses_actors ? "<mesh/actor.hpp>" : "<mesh/core.hpp>"};
    if (features.json) result.emplace_back("<mesh/json.hpp>");
    if (features.row) result.emplace_back("<mesh/row.hpp>");
    if (features.regex) result.emplace_back("<mesh/regex.hpp>");
    std::set<std::string> headers;
    for (const typed::Module* import : source_.imports) headers.insert(program_.names.module(import).header);
    for (const std::string& header : headers) result.push_back("\"" + header + "\"");
    return result;
  }

  /// Impls are global: their headers are included where they are used, also when nothing else of them is.
  std::vector<std::string> source_includes() const {
    std::vector<std::string> result{"\"" + names_.header + "\""};
    std::set<std::string> headers;
    for (const typed::Module* used : source_.impl_modules) headers.insert(program_.names.module(used).header);
    for (const typed::Module* import : source_.imports) headers.erase(program_.names.module(import).header);
    for (const std::string& header : headers) result.push_back("\"" + header + "\"");
    return result;
  }

  /// The `##!` comments at the top of the module.
  std::vector<std::string> file_comment() const {
    std::vector<std::string> lines;
    if (source_.file == nullptr || source_.is_nested) return lines;
    std::string_view text = source_.file->text();
    while (text.starts_with("##!")) {
      const std::size_t end = text.find('\n');
      std::string_view line = text.substr(3, end == std::string_view::npos ? end : end - 3);
      if (line.starts_with(' ')) line.remove_prefix(1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      lines.emplace_back(line);
      if (end == std::string_view::npos) break;
      text.remove_prefix(end + 1);
    }
    return lines;
  }

  Decls in_namespaces(std::vector<Placed> members) const {
    Decls result;
    bool is_inside = false;
    for (Placed& placed : members) {
      if (placed.is_outside) {
        result.push_back(std::move(placed.decl));
      } else {
        if (!is_inside) result.push_back({Namespace{names_.qualified, {}}});
        std::get<Namespace>(result.back().node).members.push_back(std::move(placed.decl));
      }
      is_inside = !placed.is_outside;
    }
    return result;
  }

  const ProgramContext& program_;
  const typed::Module& source_;
  const ModuleNames& names_;
  ModuleContext module_;
  std::vector<Placed> header_;
  std::vector<Placed> source_file_;
  std::vector<const typed::Function*> functions_;
  FunctionSet in_header_;
  FunctionSet used_;
  std::map<typed::Item, FunctionSet> references_;
};

}  // namespace

ModuleUnits lower_module(const ProgramContext& program, const typed::Module& module) {
  return ModuleLowering(program, module).lower();
}

}  // namespace mesh2cpp::cpp
