// The C++ names of everything a program declares, decided once for the whole program.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "transpiler/cpp/names.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::cpp {

/// Where the C++ of a module stands.
struct ModuleNames {
  std::vector<std::string> namespaces;  // {"storage", "queries"}
  std::string qualified;                // "storage::queries"
  std::string header;                   // "shop/storage/queries.hpp"
  std::string source;                   // "shop/storage/queries.cpp"
  std::shared_ptr<Names> scope;         // of the innermost namespace
};

class ProgramNames {
 public:
  ProgramNames(const typed::Program& program, const std::string& project);

  [[nodiscard]] const std::string& project() const { return project_; }
  [[nodiscard]] const ModuleNames& module(const typed::Module* module) const { return modules_.at(module); }
  /// The name of a struct, sum, actor (class), service, function, constant, handler (its request) or variant.
  [[nodiscard]] const std::string& operator[](const void* entity) const { return names_.at(entity); }
  /// The function that sends the request of a handler.
  [[nodiscard]] const std::string& client(const typed::Handler* handler) const { return clients_.at(handler); }
  /// The members of a struct, the payload of a variant, the parameters of a handler's request.
  [[nodiscard]] const std::vector<std::string>& fields(const void* owner) const { return fields_.at(owner); }
  /// Names that unqualified look-up inside the class of an actor or service finds before those of its namespace.
  [[nodiscard]] bool is_member_name(const std::string& name) const { return member_names_.contains(name); }

  /// The class template of the default bodies of an interface.
  [[nodiscard]] const std::string& defaults(const typed::InterfaceDefinition* interface) const {
    return defaults_.at(interface);
  }
  /// The interface in whose default body this type parameter is `Self`; else null.
  [[nodiscard]] const typed::InterfaceDefinition* interface_of_self(const typed::TypeParameter* parameter) const;

  /// True for `storage::queries` and, then, for `storage`.
  [[nodiscard]] bool is_namespace(const std::string& qualified) const { return namespaces_.contains(qualified); }
  /// Type parameters keep their names (`T`); one that is also the name of a type gets another.
  [[nodiscard]] const std::string& type_parameter(const typed::TypeParameter* parameter) const;
  /// A type parameter that occurs in no parameter and not in the result; whatever it stands for is `()`.
  [[nodiscard]] bool is_phantom(const typed::TypeParameter* parameter) const { return phantoms_.contains(parameter); }

  /// A static member of the class of an actor or service.
  [[nodiscard]] bool is_member(const typed::Function* function) const { return members_.contains(function); }
  /// Shares its C++ name with functions of another arity.
  [[nodiscard]] bool is_overloaded(const typed::Function* function) const { return overloaded_.contains(function); }

  /// Adds a function that stands in a block and is lifted out of it.
  void add_local_function(const typed::Function* function, const typed::Module* module, bool in_class);

 private:
  void add_module(const typed::Module& module);
  void add_types(const typed::Module& module);
  void add_actors_and_services(const typed::Module& module);
  void add_functions(const typed::Module& module);
  void add_struct(const typed::StructDefinition& definition, Names& scope);
  void add_sum(const typed::SumDefinition& definition, Names& scope);
  void add_phantoms(const typed::Function& function);
  void add_type_parameters(const std::vector<const typed::TypeParameter*>& parameters, const Names& scope);
  void add_service(const typed::Service& service, Names& scope);
  void add_builtin_interfaces(const typed::Program& program);
  void add_interface(const typed::InterfaceDefinition& interface, Names& scope);
  void add_impl(const typed::Impl& impl, Names& scope);

  std::string project_;
  Names global_;
  std::map<std::string, std::shared_ptr<Names>> namespace_scopes_;
  std::map<const typed::Module*, ModuleNames> modules_;
  std::map<const void*, std::string> names_;
  std::map<const typed::Handler*, std::string> clients_;
  std::map<const void*, std::vector<std::string>> fields_;
  std::map<const typed::InterfaceDefinition*, std::string> defaults_;
  std::map<const typed::TypeParameter*, const typed::InterfaceDefinition*> selves_;
  std::set<std::string> member_names_;
  std::set<std::string> namespaces_;
  std::set<std::string> stems_{"runtime", "main_entry"};
  std::set<const typed::Function*> members_;
  std::set<const typed::Function*> overloaded_;
  std::map<const typed::TypeParameter*, std::string> type_parameters_;
  std::set<const typed::TypeParameter*> phantoms_;
};

/// The member names of a payload: the declared ones, else `value`, or `first`, `second`, ...
[[nodiscard]] std::vector<std::string> payload_names(const typed::Variant& variant);

}  // namespace mesh2cpp::cpp
