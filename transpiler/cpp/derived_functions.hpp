// The member functions that deriving Json, Row and Schema gives to a type (docs/generated-code.md, "Derived
// functions").
#pragma once

#include <string>
#include <vector>

#include "transpiler/cpp/context.hpp"
#include "transpiler/cpp/tree.hpp"

namespace mesh2cpp::cpp {

/// Their declarations inside the class; those of Schema are defined there.
[[nodiscard]] Decls derived_members(const ModuleContext& module, const typed::StructDefinition& definition);
[[nodiscard]] Decls derived_members(const ModuleContext& module, const typed::SumDefinition& definition);

/// Their definitions outside of it.
[[nodiscard]] Decls derived_definitions(const ModuleContext& module, const typed::StructDefinition& definition);
[[nodiscard]] Decls derived_definitions(const ModuleContext& module, const typed::SumDefinition& definition);

/// The C++ name of a static function of deriving(Schema): `primary_key`.
[[nodiscard]] std::string schema_function(const typed::StructDefinition& definition, typed::DerivedFunction function);

/// What such a function gives: a text, or a list of texts.
[[nodiscard]] Expr schema_value(const typed::StructDefinition& definition, typed::DerivedFunction function);

}  // namespace mesh2cpp::cpp
