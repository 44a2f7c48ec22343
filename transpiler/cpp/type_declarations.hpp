// C++ classes for the structs and sum types of a module.
#pragma once

#include <optional>

#include "transpiler/cpp/context.hpp"
#include "transpiler/cpp/tree.hpp"

namespace mesh2cpp::cpp {

/// `template <class T, class U>`
[[nodiscard]] std::vector<TemplateParameter> template_parameters(
    const ModuleContext& module, const std::vector<const typed::TypeParameter*>& parameters);

[[nodiscard]] Decl forward_declaration(const ModuleContext& module, const typed::Item& type);
[[nodiscard]] Decl struct_declaration(const ModuleContext& module, const typed::StructDefinition& definition);
[[nodiscard]] Decl sum_declaration(const ModuleContext& module, const typed::SumDefinition& definition);
/// `mesh::String to_text(const Shape& shape)`, declared or defined; nothing when the type has no text form.
[[nodiscard]] std::optional<Decl> sum_text(const ModuleContext& module, const typed::SumDefinition& definition,
                                           Body form);

}  // namespace mesh2cpp::cpp
