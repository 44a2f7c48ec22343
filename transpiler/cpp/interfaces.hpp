// C++ declarations of interfaces and impls (docs/generated-code.md, "Interfaces").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "transpiler/cpp/context.hpp"
#include "transpiler/cpp/tree.hpp"

namespace mesh2cpp::cpp {

/// `template <class Self> struct Scored;`: a specialisation per impl.
[[nodiscard]] Decl interface_template(const ModuleContext& module, const typed::InterfaceDefinition& interface);
/// `template <class Self> struct ScoredDefaults { ... };`: the bodies that hold where an impl omits a method.
[[nodiscard]] std::optional<Decl> interface_defaults(const ModuleContext& module,
                                                     const typed::InterfaceDefinition& interface);
[[nodiscard]] Decls default_definitions(ModuleContext& module, const typed::InterfaceDefinition& interface);

/// Where the C++ of an impl stands: with its interface, or, functions, with its type. Null: in `mesh`.
[[nodiscard]] const typed::Module* home_of(const typed::Impl& impl);
/// Methods written in the impl, those of the interface first.
[[nodiscard]] std::vector<const typed::Function*> methods_of(const typed::Impl& impl);
/// The class or function declarations of an impl, as seen from `view`.
[[nodiscard]] Decls impl_declarations(const ModuleContext& view, const typed::Impl& impl);
[[nodiscard]] Function method_definition(ModuleContext& view, const typed::Impl& impl, const typed::Function& method);
/// The functions that C++ wants beside the written ones: what follows from the `<` of an order (reference 03 section
/// 4.2), and `<=>` for types that contain such values.
[[nodiscard]] Decls further_declarations(const ModuleContext& view, const typed::Impl& impl);

/// `Scored<Essay>`, `mesh::From<Money, mesh::Int>`: the class that holds the methods of an impl.
[[nodiscard]] Type interface_class(const Types& types, const ProgramNames& names,
                                   const typed::InterfaceDefinition& interface, types::Type self,
                                   const std::vector<types::Type>& arguments);

/// The type parameters of a function itself, without the `Self` of a default body.
[[nodiscard]] std::vector<const typed::TypeParameter*> own_parameters(const typed::Function& function);
/// The same behind those of its impl or interface.
[[nodiscard]] std::vector<const typed::TypeParameter*> parameters_in_scope(const typed::Function& function);

}  // namespace mesh2cpp::cpp
