// The texts of what the checker reports, one function per row of the table of diagnostics (reference 02 section
// 21.3). Places and names come in as they stand in the source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transpiler/source/diagnostics.hpp"

namespace mesh2cpp::types::errors {

using source::Diagnostic;
using source::Span;
using Text = std::string_view;

// ---- Types that do not fit (E0001, E0002, E0003, E0005 to E0009, E0014, E0016) --------------------------------------

/// The other place of a mismatch, when it has one (reference 02 section 21.2 rule 1).
struct Where {
  enum class Kind : std::uint8_t { plain, argument, annotation, branches, call_handler, cast_handler };
  Kind kind = Kind::plain;
  Span span{};             // the value; the else-branch
  std::size_t index{};     // argument: 1-based
  Span other{};            // the annotation; the then-branch
  std::string declared{};  // annotation: its type, and the type of the value
  std::string actual{};
};
[[nodiscard]] Diagnostic mismatch(Text expected, Text found, const Where& where);
[[nodiscard]] Diagnostic infinite_type(Text variable, Text type, Span where);
[[nodiscard]] Diagnostic wrong_count(std::size_t expected, std::size_t found, Span where);
[[nodiscard]] Diagnostic missing_trait(Text type, Text trait, Span where);
[[nodiscard]] Diagnostic no_index(Text type, Span where);
[[nodiscard]] Diagnostic missing_field(Text field, Text structure, Span where);
[[nodiscard]] Diagnostic unknown_field(Text field, Text structure, Span where, const std::optional<std::string>& near);
[[nodiscard]] Diagnostic repeated_field(Text field, Text structure, Span where);
[[nodiscard]] Diagnostic no_field(Text type, Text field, Span where, const std::optional<std::string>& near = {});
[[nodiscard]] Diagnostic no_method(Text method, Text type, Span where);
[[nodiscard]] Diagnostic message_mismatch(Text expected, Text found, Span where);
[[nodiscard]] Diagnostic not_spawnable(Text type, Span where);
[[nodiscard]] Diagnostic tuple_index(Text index, Text type, Span where);

// ---- Names (E0004, E0010, E0031, E0034, E0035, E0042, E0045, E0062)
// --------------------------------------------------------

[[nodiscard]] Diagnostic undefined_variable(Text name, Span where, const std::optional<std::string>& near);
[[nodiscard]] Diagnostic unknown_variant(Text name, Span where, const std::optional<std::string>& near);
[[nodiscard]] Diagnostic unknown_module(Text module, Span where, const std::optional<std::string>& near);
/// `exports` sorted.
[[nodiscard]] Diagnostic not_exported(Text name, Text module, Span where, const std::vector<std::string>& exports);
[[nodiscard]] Diagnostic private_item(Text name, Text module, Span where);
[[nodiscard]] Diagnostic undefined_type(Text name, Span where, const std::optional<std::string>& near = {});
[[nodiscard]] Diagnostic undefined_alias_target(Text alias, Text name, Span where,
                                                const std::optional<std::string>& near);
[[nodiscard]] Diagnostic associated_type(Text name, Span where);
[[nodiscard]] Diagnostic cyclic_alias(Text alias, Span where);
[[nodiscard]] Diagnostic ambiguous_module(Text name, const std::vector<std::string>& paths, Span where);
[[nodiscard]] Diagnostic hidden_import(Text name, Text from, Text hidden, Span where);

// ---- Patterns and clauses (E0011, E0022 to E0024, M1003, W0002) -----------------------------------------------------

[[nodiscard]] Diagnostic different_bindings(std::vector<std::string> expected, std::vector<std::string> found,
                                            Span where);
[[nodiscard]] Diagnostic catch_all_not_last(Text function, Span where);
[[nodiscard]] Diagnostic scattered_clauses(Text function, Span first, Span again);
[[nodiscard]] Diagnostic clause_arity(Text closure, std::size_t expected, std::size_t found, Span where);
[[nodiscard]] Diagnostic uppercase_binding(Text name, Span where);
[[nodiscard]] Diagnostic ignored_on_clause(Text what, Text function, Span where);

// ---- Contexts (E0015, E0017, E0032, E0033, E0036, E0037, E0044, M0001, M0003, M0007, M1005) -------------------------

[[nodiscard]] Diagnostic self_outside_actor(Span where);
[[nodiscard]] Diagnostic receive_outside_actor(Span where);
[[nodiscard]] Diagnostic outside_loop(Text keyword, Span where);
[[nodiscard]] Diagnostic question_not_allowed(Text result, Span where);
/// The function returns a Result, but of another error that this one does not convert to.
[[nodiscard]] Diagnostic question_conversion(Text result, Text error, Text wanted, Span where);
[[nodiscard]] Diagnostic question_operand(Text type, Span where);
[[nodiscard]] Diagnostic slot_out_of_range(std::size_t slot, Text function, std::size_t arity, Span where);
[[nodiscard]] Diagnostic actor_called(Text actor, Span where);
[[nodiscard]] Diagnostic generated_twice(Text service, Text name, Span where);
[[nodiscard]] Diagnostic import_inside(Span where);
[[nodiscard]] Diagnostic useless_expression(Span where);

// ---- Declarations (E0028, E0029, E0038, E0039, M0008, M0080, M0090)
// ----------------------------------------------------------------------

[[nodiscard]] Diagnostic undefined_interface(Text name, Span where);
[[nodiscard]] Diagnostic missing_method(Text interface, Text type, Text method, Span where);
[[nodiscard]] Diagnostic wrong_method_result(Text method, Text interface, Text expected, Text found, Span where);
/// `expected` and `found` say how many parameters: `1 parameter besides self`.
[[nodiscard]] Diagnostic wrong_method_shape(Text method, Text interface, Text expected, Text found, Span where);
[[nodiscard]] Diagnostic duplicate_impl(Text interface, Text type, Span where);
[[nodiscard]] Diagnostic missing_associated_type(Text interface, Text type, Text name, Span where);
[[nodiscard]] Diagnostic extra_associated_type(Text interface, Text type, Text name, Span where);
/// `candidates` sorted.
[[nodiscard]] Diagnostic ambiguous_method(Text method, Text type, const std::vector<std::string>& candidates,
                                          Span where);
[[nodiscard]] Diagnostic ambiguous_conversion(Text method, Text type, const std::vector<std::string>& candidates,
                                              Span where);
[[nodiscard]] Diagnostic not_derivable(Text trait, Text type, Span where);
/// A value, or the field of a type that derives Json, has no JSON form.
[[nodiscard]] Diagnostic not_json(Text type, Span where);
[[nodiscard]] Diagnostic invalid_regex(Text kind, Span where);
[[nodiscard]] Diagnostic not_json_field(Text field, Text type, Span where);
[[nodiscard]] Diagnostic not_row_field(Text field, Text type, Span where);
[[nodiscard]] Diagnostic not_derived(Text function, Text type, Text derive, Span where);
[[nodiscard]] Diagnostic order_without_equality(Text type, Span where);
[[nodiscard]] Diagnostic defined_twice(Text name, Span first, Span again);
// ---- Supervisors (E0018 to E0021) -----------------------------------------------------------------------------------

[[nodiscard]] Diagnostic child_start(Text child, Text found, Span where);
[[nodiscard]] Diagnostic child_without_start(Text child, Span where);
[[nodiscard]] Diagnostic unknown_strategy(Text name, Span where);
[[nodiscard]] Diagnostic repeated_child(Text child, Text supervisor, Span first, Span again);
[[nodiscard]] Diagnostic invalid_restart(Text name, Text child, Span where);
[[nodiscard]] Diagnostic invalid_shutdown(Text value, Text child, Span where);

// ---- Other nodes (E0046 to E0050, M0002) ----------------------------------------------------------------------------

[[nodiscard]] Diagnostic promotion_disabled(Span where);
[[nodiscard]] Diagnostic invalid_work(Text name, std::int64_t count, bool is_explicit, Text reason, Span where);
[[nodiscard]] Diagnostic work_parameters(Text name, Span where);
[[nodiscard]] Diagnostic invalid_clustered(Text reason, Span where);
[[nodiscard]] Diagnostic private_clustered_handler(Text handler, Span where);
[[nodiscard]] Diagnostic misplaced_clustered(Span where);
/// `first` is empty when the other wrapper stands in another file.
[[nodiscard]] Diagnostic conflicting_counts(Text handler, std::int64_t known, std::int64_t count, Span where,
                                            std::optional<Span> first);
[[nodiscard]] Diagnostic not_remotely_spawnable(Text type, Span where);
[[nodiscard]] Diagnostic cannot_travel(Text type, Text part, Span where);

[[nodiscard]] Diagnostic no_main(Text file);
[[nodiscard]] Diagnostic main_with_parameters(Text file, Span where);
[[nodiscard]] Diagnostic unsupported(Text construct, Span where);

}  // namespace mesh2cpp::types::errors
