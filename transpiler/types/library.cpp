// Look-up and instantiation over the library table. The table and its parsed schemes are made once and never change.
#include "transpiler/types/library.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <deque>
#include <string>
#include <unordered_map>

#include "transpiler/types/library_later.hpp"
#include "transpiler/types/library_table.hpp"
#include "transpiler/types/scheme.hpp"

namespace mesh2cpp::types {

namespace {

constexpr auto library_modules = std::to_array<std::string_view>(
    {"String",  "Int",   "Float", "Math",      "List",      "Map",   "Set",    "Tuple",     "Range", "Queue",    "Iter",
     "Process", "Timer", "Job",   "Json",      "JSON",      "Regex", "Crypto", "Base64",    "Hex",   "DateTime", "Env",
     "File",    "IO",    "Test",  "HTTP",      "Request",   "Http",  "Ws",     "Sqlite",    "Pg",    "Pool",     "Orm",
     "Expr",    "Query", "Repo",  "Changeset", "Migration", "Node",  "Global", "Continuity"});

// Modules whose functions have flat aliases, each under its name in lower case (reference 02 section 19.3).
constexpr auto aliased_modules = std::to_array<std::string_view>(
    {"String", "File", "IO", "Regex", "Crypto", "Base64", "Hex", "DateTime", "Continuity", "List", "Map", "Set",
     "Tuple", "Range", "Queue", "Sqlite", "Request", "Json"});

struct Entry {
  typed::LibraryFunction function;
  Scheme scheme;
};

std::string qualified(std::string_view module, std::string_view name) {
  return std::string(module) + "." + std::string(name);
}

class Library {
 public:
  Library() {
    for (typed::LibraryFunction& row : library_table()) add(std::move(row));
    for (typed::LibraryFunction& row : later_library_table()) add(std::move(row));
    for (const Entry& entry : entries_) {
      by_name_.emplace(qualified(entry.function.module, entry.function.name), &entry);
      by_function_.emplace(&entry.function, &entry);
    }
  }

  [[nodiscard]] const Entry* find(std::string_view module, std::string_view name) const {
    const auto found = by_name_.find(qualified(module, name));
    return found == by_name_.end() ? nullptr : found->second;
  }
  [[nodiscard]] const Scheme& scheme(const typed::LibraryFunction& function) const {
    return by_function_.at(&function)->scheme;
  }
  [[nodiscard]] const std::deque<Entry>& entries() const { return entries_; }

 private:
  void add(typed::LibraryFunction row) {
    Scheme scheme = parse_scheme(row.scheme);
    entries_.push_back({std::move(row), std::move(scheme)});
  }

  std::deque<Entry> entries_;
  std::unordered_map<std::string, const Entry*> by_name_;
  std::unordered_map<const typed::LibraryFunction*, const Entry*> by_function_;
};

const Library& library() {
  static const Library library;
  return library;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

const typed::SumDefinition* definition(BuiltinSum sum, const BuiltinTypes& builtins) {
  switch (sum) {
    case BuiltinSum::none:
      return nullptr;
    case BuiltinSum::option:
      return builtins.option;
    case BuiltinSum::result:
      return builtins.result;
    case BuiltinSum::ordering:
      return builtins.ordering;
  }
  return nullptr;
}

Type build(const SchemeType& scheme, TypeArena& arena, const std::vector<Type>& variables,
           const BuiltinTypes& builtins) {
  if (scheme.kind == TypeKind::variable) return variables[scheme.variable];
  TypeNode node;
  node.kind = scheme.kind;
  node.sum = definition(scheme.sum, builtins);
  if (scheme.kind == TypeKind::structure) node.structure = builtins.structures.at(scheme.structure);
  node.arguments.reserve(scheme.arguments.size());
  for (const SchemeType& argument : scheme.arguments)
    node.arguments.push_back(build(argument, arena, variables, builtins));
  return arena.make(std::move(node));
}

}  // namespace

const typed::LibraryFunction* find_library_function(std::string_view module, std::string_view name) {
  const Entry* const entry = library().find(module, name);
  return entry == nullptr ? nullptr : &entry->function;
}

bool is_library_module(std::string_view name) {
  return std::ranges::find(library_modules, name) != library_modules.end();
}

std::vector<const typed::LibraryFunction*> library_functions(std::string_view module) {
  std::vector<const typed::LibraryFunction*> functions;
  for (const Entry& entry : library().entries()) {
    if (entry.function.module == module) functions.push_back(&entry.function);
  }
  return functions;
}

const typed::LibraryFunction* find_flat_alias(std::string_view name) {
  const std::size_t underscore = name.find('_');
  if (underscore == std::string_view::npos) return nullptr;
  const std::string_view function = name.substr(underscore + 1);
  for (const std::string_view module : aliased_modules) {
    if (lower_case(module) != name.substr(0, underscore)) continue;
    const bool has_alias = function != "collect" && !(module == "String" && function == "from");
    return has_alias ? find_library_function(module, function) : nullptr;
  }
  return nullptr;
}

InstantiatedScheme instantiate(const typed::LibraryFunction& function, TypeArena& arena,
                               const std::function<Type()>& fresh, const BuiltinTypes& builtins) {
  const Scheme& scheme = library().scheme(function);
  InstantiatedScheme use;
  use.type_arguments.reserve(scheme.variables);
  for (std::size_t i = 0; i < scheme.variables; ++i) use.type_arguments.push_back(fresh());
  use.type = build(scheme.type, arena, use.type_arguments, builtins);
  use.needs.reserve(scheme.needs.size());
  for (const auto& [variable, trait] : scheme.needs) use.needs.push_back({use.type_arguments[variable], trait});
  return use;
}

Type library_type(std::string_view text, TypeArena& arena, const BuiltinTypes& builtins) {
  return build(parse_scheme(text).type, arena, {}, builtins);
}

}  // namespace mesh2cpp::types
