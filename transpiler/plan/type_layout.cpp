// Definitions are nodes, "holds by value" is the edge. Fields are added one by one in source order; a field whose edges
// would close a cycle is boxed instead. Lists, maps, functions and pids hold their contents behind a pointer.
#include "transpiler/plan/type_layout.hpp"

#include <algorithm>
#include <unordered_set>

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::plan {

namespace {

using types::Type;
using types::TypeKind;

/// A struct or a sum type.
using Definition = std::variant<const typed::StructDefinition*, const typed::SumDefinition*>;

struct DefinitionHash {
  std::size_t operator()(const Definition& definition) const {
    return std::visit([](const auto* each) { return std::hash<decltype(each)>()(each); }, definition);
  }
};
using DefinitionSet = std::unordered_set<Definition, DefinitionHash>;

const std::vector<const typed::TypeParameter*>& parameters(const Definition& definition) {
  return std::visit([](const auto* each) -> const auto& { return each->parameters; }, definition);
}

const typed::Module* module_of(const Definition& definition) {
  return std::visit([](const auto* each) { return each->module; }, definition);
}

/// All fields of a struct, all payloads of a sum type.
std::vector<const typed::Field*> fields_of(const Definition& definition) {
  std::vector<const typed::Field*> fields;
  std::visit(typed::Overloaded{
                 [&](const typed::StructDefinition* structure) {
                   for (const typed::Field& field : structure->fields) fields.push_back(&field);
                 },
                 [&](const typed::SumDefinition* sum) {
                   for (const typed::Variant& variant : sum->variants) {
                     for (const typed::Field& field : variant.payload) fields.push_back(&field);
                   }
                 },
             },
             definition);
  return fields;
}

const Definition* definition_of(Type type, Definition& storage) {
  if (type->kind == TypeKind::structure) return &(storage = type->structure);
  if (type->kind == TypeKind::sum) return &(storage = type->sum);
  return nullptr;
}

/// What a type parameter is to its definition: `Pair<T>` holds a `T` by value, `Stack<T>` only a `List<T>`.
class HeldParameters {
 public:
  explicit HeldParameters(const std::vector<Definition>& definitions) {
    for (bool changed = true; changed;) {
      changed = false;
      for (const Definition& definition : definitions) {
        for (const typed::Field* const field : fields_of(definition)) changed |= note(field->type);
      }
    }
  }

  /// The built-in sums hold theirs: their definitions are no part of the program.
  [[nodiscard]] bool is_held(const Definition& definition, std::size_t index) const {
    if (module_of(definition) == nullptr || index >= parameters(definition).size()) return true;
    return held_.contains(parameters(definition)[index]);
  }

 private:
  bool note(Type unresolved) {
    const Type type = types::resolve(unresolved);
    if (type->kind == TypeKind::parameter) return held_.insert(type->parameter).second;
    Definition storage;
    const Definition* const definition = definition_of(type, storage);
    if (definition == nullptr && type->kind != TypeKind::tuple) return false;
    bool changed = false;
    for (std::size_t i = 0; i < type->arguments.size(); ++i) {
      if (definition == nullptr || is_held(*definition, i)) changed |= note(type->arguments[i]);
    }
    return changed;
  }

  std::unordered_set<const typed::TypeParameter*> held_;
};

class Layout {
 public:
  explicit Layout(const typed::Program& program) : definitions_(all_definitions(program)), held_(definitions_) {
    for (const Definition& definition : definitions_) {
      for (const typed::Field* const field : fields_of(definition)) place(definition, *field);
    }
    for (const typed::Module* const module : program.modules) order(*module);
  }

  TypeLayout result() && { return std::move(layout_); }

 private:
  static std::vector<Definition> all_definitions(const typed::Program& program) {
    std::vector<Definition> definitions;
    for (const typed::Module* const module : program.modules) {
      for (const typed::Item& item : module->items) {
        if (const auto* const* structure = std::get_if<const typed::StructDefinition*>(&item)) {
          definitions.emplace_back(*structure);
        }
        if (const auto* const* sum = std::get_if<const typed::SumDefinition*>(&item)) definitions.emplace_back(*sum);
      }
    }
    return definitions;
  }

  void place(const Definition& owner, const typed::Field& field) {
    std::vector<Definition> contents;
    add_held(field.type, contents);
    const bool closes_cycle = std::ranges::any_of(contents, [&](const Definition& content) {
      DefinitionSet seen;
      return reaches(content, owner, seen);
    });
    if (closes_cycle) {
      layout_.boxed.insert(&field);
    } else {
      auto& held = holds_[owner];
      held.insert(held.end(), contents.begin(), contents.end());
    }
  }

  /// The definitions that a value of the type holds within itself.
  void add_held(Type unresolved, std::vector<Definition>& contents) const {
    const Type type = types::resolve(unresolved);
    Definition storage;
    const Definition* const definition = definition_of(type, storage);
    if (definition != nullptr && module_of(*definition) != nullptr) contents.push_back(*definition);
    if (definition == nullptr && type->kind != TypeKind::tuple) return;
    for (std::size_t i = 0; i < type->arguments.size(); ++i) {
      if (definition == nullptr || held_.is_held(*definition, i)) add_held(type->arguments[i], contents);
    }
  }

  [[nodiscard]] bool reaches(const Definition& from, const Definition& target, DefinitionSet& seen) const {
    if (from == target) return true;
    if (!seen.insert(from).second) return false;
    const auto held = holds_.find(from);
    if (held == holds_.end()) return false;
    return std::ranges::any_of(held->second, [&](const Definition& next) { return reaches(next, target, seen); });
  }

  void order(const typed::Module& module) {
    DefinitionSet defined;
    for (const Definition& definition : definitions_) {
      if (module_of(definition) == &module) define(definition, module, defined);
    }
  }

  /// Defines what the definition holds, then itself, having declared what it names otherwise.
  void define(const Definition& definition, const typed::Module& module, DefinitionSet& defined) {
    if (module_of(definition) != &module || defined.contains(definition) || !started_.insert(definition).second) return;
    for (const Definition& held : holds_[definition]) define(held, module, defined);
    for (const typed::Field* const field : fields_of(definition)) declare(field->type, definition, module, defined);
    defined.insert(definition);
    layout_.order[&module].push_back(item(definition));
  }

  /// Notes the definitions that a type names before they stand; a type may name itself.
  void declare(Type unresolved, const Definition& within, const typed::Module& module, const DefinitionSet& defined) {
    const Type type = types::resolve(unresolved);
    Definition storage;
    const Definition* const definition = definition_of(type, storage);
    if (definition != nullptr && module_of(*definition) == &module && *definition != within &&
        !defined.contains(*definition) && declared_.insert(*definition).second) {
      layout_.forward[&module].push_back(item(*definition));
    }
    for (const Type argument : type->arguments) declare(argument, within, module, defined);
  }

  static typed::Item item(const Definition& definition) {
    return std::visit([](const auto* each) -> typed::Item { return each; }, definition);
  }

  std::vector<Definition> definitions_;
  HeldParameters held_;
  std::unordered_map<Definition, std::vector<Definition>, DefinitionHash> holds_;
  DefinitionSet started_;
  DefinitionSet declared_;
  TypeLayout layout_;
};

}  // namespace

TypeLayout lay_out_types(const typed::Program& program) { return Layout(program).result(); }

}  // namespace mesh2cpp::plan
