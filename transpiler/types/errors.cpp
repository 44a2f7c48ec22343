// Headlines, labels and helps, word for word as tabled.
#include "transpiler/types/errors.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "transpiler/types/environment.hpp"
#include "transpiler/types/error_parts.hpp"

namespace mesh2cpp::types::errors {

namespace {

Diagnostic warning(Diagnostic diagnostic) {
  diagnostic.severity = source::Severity::warning;
  return diagnostic;
}

std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

/// Reference 02 section 21.2 rule 2.
std::string mismatch_help(Text expected, Text found) {
  // A type that is still open (`Option<?7>`) has room for what was found.
  const bool is_option = expected.starts_with("Option<?") && !found.starts_with("Option<");
  const bool is_result = expected.starts_with("Result<?") && !found.starts_with("Result<");
  if (is_option || expected == fmt::format("Option<{}>", found)) return "wrap in Some(...)";
  if (is_result || expected.starts_with(fmt::format("Result<{}, ", found))) return "wrap in Ok(...)";
  if (expected == "Int" && found == "Float") return "use Int conversion";
  if (expected == "Float" && found == "Int") return "use Float conversion";
  if (expected == "String" && (found == "Int" || found == "Float")) return "use to_string()";
  if (expected == "Bool") return "expected a boolean expression";
  return {};
}

std::string did_you_mean(const std::optional<std::string>& near) {
  return near ? fmt::format("did you mean `{}`?", *near) : std::string();
}

}  // namespace

Diagnostic mismatch(Text expected, Text found, const Where& where) {
  Diagnostic d = error("E0001", fmt::format("expected {}, found {}", expected, found), where.span,
                       fmt::format("expected {}, found {}", expected, found));
  switch (where.kind) {
    case Where::Kind::plain:
    case Where::Kind::call_handler:
    case Where::Kind::cast_handler:
      break;
    case Where::Kind::argument:
      d.labels = {{where.span, fmt::format("argument {} has type {}, expected {}", where.index, found, expected)}};
      break;
    case Where::Kind::annotation:
      d.labels = {{where.span, fmt::format("found {}", where.actual)},
                  {where.other, fmt::format("expected {} from annotation", where.declared)}};
      break;
    case Where::Kind::branches:
      d.labels = {{where.other, fmt::format("expected {}", expected)}, {where.span, fmt::format("found {}", found)}};
      break;
  }
  d.help = mismatch_help(expected, found);
  if (where.kind == Where::Kind::call_handler) d.help = "a call handler returns `(new_state, reply)`";
  if (where.kind == Where::Kind::cast_handler) d.help = "a cast handler returns the new state alone";
  d.message = fmt::format("type mismatch: expected `{}`, found `{}`", expected, found);
  return d;
}

Diagnostic infinite_type(Text variable, Text type, Span where) {
  Diagnostic d =
      error("E0002", fmt::format("infinite type: {} occurs in {}", variable, type), where, "recursive type here");
  d.help = "a value cannot have a type that refers to itself";
  d.message = fmt::format("infinite type: `{}` occurs in `{}`", variable, type);
  return d;
}

Diagnostic wrong_count(std::size_t expected, std::size_t found, Span where) {
  Diagnostic d = error("E0003", fmt::format("expected {} argument(s), found {}", expected, found), where,
                       fmt::format("expected {} argument(s)", expected));
  d.help = found < expected ? fmt::format("missing {} argument(s)", expected - found)
                            : fmt::format("{} extra argument(s)", found - expected);
  d.message = fmt::format("arity mismatch: expected {} arguments, found {}", expected, found);
  return d;
}

Diagnostic missing_trait(Text type, Text trait, Span where) {
  Diagnostic d = error("E0006", fmt::format("{} does not implement {}", type, trait), where,
                       fmt::format("{} does not satisfy {}", type, trait));
  d.help = trait == "Concat" ? "`<>` and `++` join strings and lists"
                             : fmt::format("add `impl {} for {} do ... end`", trait, type);
  if (trait == "Add" && type == "String") d.note = "strings are joined with `<>`";
  d.message = fmt::format("type `{}` does not satisfy trait `{}`", type, trait);
  return d;
}

/// There is no interface for `x[i]` that a type could implement.
Diagnostic no_index(Text type, Span where) {
  Diagnostic d = missing_trait(type, "Index", where);
  d.help = "only lists and maps have elements to index";
  return d;
}

Diagnostic missing_field(Text field, Text structure, Span where) {
  Diagnostic d = error("E0009", fmt::format("missing field {} in struct {}", field, structure), where,
                       fmt::format("field `{}` is required", field));
  d.help = fmt::format("add `{}: <value>`", field);
  d.message = fmt::format("missing field `{}` in struct `{}`", field, structure);
  return d;
}

Diagnostic unknown_field(Text field, Text structure, Span where, const std::optional<std::string>& near) {
  Diagnostic d = error("E0009", fmt::format("unknown field {} in struct {}", field, structure), where,
                       fmt::format("`{}` has no field `{}`", structure, field));
  d.help = did_you_mean(near);
  d.message = fmt::format("unknown field `{}` in struct `{}`", field, structure);
  return d;
}

Diagnostic repeated_field(Text field, Text structure, Span where) {
  Diagnostic d =
      error("E0009", fmt::format("field {} given twice in struct {}", field, structure), where, "second value here");
  d.message = fmt::format("field `{}` given twice in struct `{}`", field, structure);
  return d;
}

Diagnostic no_field(Text type, Text field, Span where, const std::optional<std::string>& near) {
  Diagnostic d =
      error("E0009", fmt::format("type {} has no field {}", type, field), where, fmt::format("no field `{}`", field));
  d.help = type.starts_with('?') ? "the type of this value is not known here: annotate it" : did_you_mean(near);
  d.message = fmt::format("type `{}` has no field `{}`", type, field);
  return d;
}

Diagnostic no_method(Text method, Text type, Span where) {
  Diagnostic d = error("E0030", fmt::format("no method `{}` on type `{}`", method, type), where,
                       fmt::format("method `{}` not found", method));
  d.help = fmt::format("type `{}` has no trait impl providing `{}`", type, method);
  return d;
}

Diagnostic tuple_index(Text index, Text type, Span where) {
  return plain("M0006", fmt::format("tuple index {} is out of range for {}", index, type), where);
}

Diagnostic undefined_variable(Text name, Span where, const std::optional<std::string>& near) {
  Diagnostic d = error("E0004", fmt::format("undefined variable: {}", name), where, "not found in this scope");
  d.help = did_you_mean(near);
  d.message = fmt::format("unbound variable `{}`", name);
  return d;
}

Diagnostic unknown_variant(Text name, Span where, const std::optional<std::string>& near) {
  Diagnostic d = error("E0010", fmt::format("unknown variant: {}", name), where, "not a known variant");
  d.help = did_you_mean(near);
  d.message = fmt::format("unknown variant `{}`", name);
  return d;
}

Diagnostic unknown_module(Text module, Span where, const std::optional<std::string>& near) {
  Diagnostic d = error("E0031", "module not found", where, fmt::format("module `{}` not found", module));
  d.note = did_you_mean(near);
  d.message = d.labels.front().text + (near ? "; " + d.note : "");
  return d;
}

Diagnostic not_exported(Text name, Text module, Span where, const std::vector<std::string>& exports) {
  Diagnostic d = error("E0034", "name not found in module", where,
                       fmt::format("`{}` is not exported by module `{}`", name, module));
  d.message = d.labels.front().text;
  if (!exports.empty()) {
    d.note = "available exports: " + joined(exports);
    d.message += "; available: " + joined(exports);
    d.help = did_you_mean(closest_name(name, exports));
  }
  return d;
}

Diagnostic private_item(Text name, Text module, Span where) {
  Diagnostic d = error("E0035", "private item cannot be imported", where,
                       fmt::format("`{}` is private in module `{}`", name, module));
  d.help = fmt::format("add `pub` to `{}` in module `{}` to make it accessible", name, module);
  d.message = d.labels.front().text + "; add `pub` to make it accessible";
  return d;
}

Diagnostic undefined_type(Text name, Span where, const std::optional<std::string>& near) {
  Diagnostic d =
      error("E0045", fmt::format("undefined type `{}`", name), where, fmt::format("`{}` is not defined", name));
  d.help = fmt::format("define `{}` as a struct, sum type, or type alias before using it here", name);
  d.note = did_you_mean(near);
  // Type parameters have names of one letter by custom.
  if (name.size() == 1)
    d.note =
        fmt::format("a type parameter is declared behind the name of its function or type: `fn name<{}>(...)`", name);
  return d;
}

Diagnostic undefined_alias_target(Text alias, Text name, Span where, const std::optional<std::string>& near) {
  Diagnostic d = undefined_type(name, where, near);
  d.headline = fmt::format("type alias `{}` references undefined type `{}`", alias, name);
  return d;
}

Diagnostic associated_type(Text name, Span where) {
  Diagnostic d = error("E0042", fmt::format("cannot resolve associated type `{}`", name), where,
                       "Self.Item can only be used inside an impl block");
  d.message = d.headline + " -- " + d.labels.front().text;
  return d;
}

Diagnostic cyclic_alias(Text alias, Span where) {
  return plain("E0062", fmt::format("type alias `{}` refers to itself", alias), where);
}

Diagnostic ambiguous_module(Text name, const std::vector<std::string>& paths, Span where) {
  return plain("M0004", fmt::format("module name `{}` is ambiguous: {}", name, joined(paths)), where);
}

Diagnostic hidden_import(Text name, Text from, Text hidden, Span where) {
  return warning(
      plain("M1001", fmt::format("import of `{}` from `{}` hides the one from `{}`", name, from, hidden), where));
}

Diagnostic different_bindings(std::vector<std::string> expected, std::vector<std::string> found, Span where) {
  std::ranges::sort(expected);
  std::ranges::sort(found);
  Diagnostic d = error(
      "E0011",
      fmt::format("or-pattern alternatives bind different variables: [{}] vs [{}]", joined(expected), joined(found)),
      where, "alternatives must bind the same variables");
  d.help = "all alternatives in an or-pattern must bind the same set of variable names";
  d.message = fmt::format("or-pattern binding mismatch: expected [{}], found [{}]", joined(expected), joined(found));
  return d;
}

Diagnostic catch_all_not_last(Text function, Span where) {
  Diagnostic d = error("E0022", fmt::format("catch-all clause must be the last clause of function `{}`", function),
                       where, "clauses after a catch-all are unreachable");
  d.message = d.headline + "; " + d.labels.front().text;
  return d;
}

Diagnostic scattered_clauses(Text function, Span first, Span again) {
  Diagnostic d = error(
      "E0023",
      fmt::format("function `{}` already defined; multi-clause functions must have consecutive clauses", function),
      again, "non-consecutive redefinition here");
  d.labels.push_back({first, "first definition here"});
  return d;
}

Diagnostic clause_arity(Text closure, std::size_t expected, std::size_t found, Span where) {
  return error("E0024",
               fmt::format("all clauses of `{}` must have the same number of parameters; expected {}, found {}",
                           closure, expected, found),
               where, fmt::format("expected {} parameters", expected));
}

Diagnostic uppercase_binding(Text name, Span where) {
  return warning(plain("M1003", fmt::format("pattern `{}` names no constructor and binds a variable", name), where));
}

Diagnostic ignored_on_clause(Text what, Text function, Span where) {
  return warning(error("W0002", fmt::format("{} on non-first clause of `{}` will be ignored", what, function), where,
                       "only the first clause should have this annotation"));
}

Diagnostic outside_loop(Text keyword, Span where) {
  Diagnostic d = error(keyword == "break" ? "E0032" : "E0033", fmt::format("`{}` outside of loop", keyword), where,
                       fmt::format("`{}` can only be used inside a loop", keyword));
  d.help = fmt::format("move this `{}` inside a loop body", keyword);
  return d;
}

Diagnostic question_not_allowed(Text result, Span where) {
  Diagnostic d =
      error("E0036", "`?` operator requires function to return `Result` or `Option`", where, "cannot use `?` here");
  d.note = fmt::format("the enclosing function returns `{}`, but `?` requires `Result<_, _>` or `Option<_>`", result);
  d.message = d.headline + fmt::format(", found `{}`", result);
  return d;
}

Diagnostic question_conversion(Text result, Text error, Text wanted, Span where) {
  Diagnostic d = question_not_allowed(result, where);
  d.help = fmt::format("the error of type `{}` needs a way to `{}`: add `impl From<{}> for {} do ... end`", error,
                       wanted, error, wanted);
  return d;
}

Diagnostic question_operand(Text type, Span where) {
  Diagnostic d = error("E0037", "`?` requires `Result` or `Option`", where,
                       fmt::format("type `{}` is not `Result` or `Option`", type));
  d.help = "the `?` operator can only be used on `Result<T, E>` or `Option<T>` values";
  d.message = fmt::format("`?` operator requires `Result` or `Option`, found `{}`", type);
  return d;
}

Diagnostic slot_out_of_range(std::size_t slot, Text function, std::size_t arity, Span where) {
  const std::string headline =
      arity < 2 ? fmt::format(
                      "slot position {} is out of range: `{}` takes {} argument(s), so valid slot positions "
                      "are none \u2014 use |> instead",
                      slot, function, arity)
                : fmt::format(
                      "slot position {} is out of range: `{}` takes {} arguments, so valid slot positions are "
                      "2\u2013{}",
                      slot, function, arity, arity);
  Diagnostic d = error("E0044", headline, where, fmt::format("slot {} exceeds function arity {}", slot, arity));
  d.help = fmt::format("use |> to pipe as the first argument, or |2>...|{}> for other positions", arity);
  return d;
}

Diagnostic import_inside(Span where) { return plain("M0007", "imports must stand at the top level of a file", where); }

Diagnostic useless_expression(Span where) {
  return warning(plain("M1005", "a top-level expression is never run", where));
}

Diagnostic undefined_interface(Text name, Span where) {
  Diagnostic d =
      error("E0045", fmt::format("undefined type `{}`", name), where, fmt::format("`{}` is not defined", name));
  d.help = fmt::format("define `{}` as an interface before using it here", name);
  return d;
}

Diagnostic missing_method(Text interface, Text type, Text method, Span where) {
  Diagnostic d = error("E0007", fmt::format("impl {} for {} is missing method {}", interface, type, method), where,
                       fmt::format("missing `{}`", method));
  d.help = fmt::format("add `fn {}(self) ... end` to the impl block", method);
  d.message = fmt::format("impl `{}` for `{}` is missing method `{}`", interface, type, method);
  return d;
}

Diagnostic wrong_method_result(Text method, Text interface, Text expected, Text found, Span where) {
  Diagnostic d = wrong_method_shape(method, interface, expected, found, where);
  d.labels.front().text = fmt::format("expected return type {}, found {}", expected, found);
  return d;
}

Diagnostic wrong_method_shape(Text method, Text interface, Text expected, Text found, Span where) {
  Diagnostic d = error("E0008",
                       fmt::format("method {} in impl {} has wrong signature: expected {}, found {}", method, interface,
                                   expected, found),
                       where, fmt::format("expected {}, found {}", expected, found));
  d.message = fmt::format("method `{}` in impl `{}` has wrong signature: expected `{}`, found `{}`", method, interface,
                          expected, found);
  return d;
}

Diagnostic duplicate_impl(Text interface, Text type, Span where) {
  Diagnostic d = error("E0026", fmt::format("duplicate impl: `{}` is already implemented for `{}`", interface, type),
                       where, fmt::format("previously defined for `{}`", type));
  d.help = "remove one of the conflicting impl blocks";
  d.message = fmt::format("{} ({})", d.headline, d.labels.front().text);
  return d;
}

Diagnostic missing_associated_type(Text interface, Text type, Text name, Span where) {
  Diagnostic d =
      error("E0040", fmt::format("impl `{}` for `{}` is missing associated type `{}`", interface, type, name), where,
            fmt::format("missing `type {} = ...`", name));
  d.help = fmt::format("add `type {} = <ConcreteType>` to the impl block", name);
  return d;
}

Diagnostic extra_associated_type(Text interface, Text type, Text name, Span where) {
  return error("E0041",
               fmt::format("impl `{}` for `{}` provides associated type `{}` which is not declared by the trait",
                           interface, type, name),
               where, fmt::format("`{}` is not declared by `{}`", name, interface));
}

Diagnostic ambiguous_method(Text method, Text type, const std::vector<std::string>& candidates, Span where) {
  Diagnostic d = error(
      "E0027",
      fmt::format("ambiguous method `{}` for type `{}`: candidates from traits [{}]", method, type, joined(candidates)),
      where, fmt::format("multiple traits provide `{}`", method));
  std::vector<std::string> forms;
  for (const std::string& candidate : candidates) forms.push_back(fmt::format("{}.{}(value)", candidate, method));
  d.help = fmt::format("use qualified syntax: {}", fmt::join(forms, " or "));
  return d;
}

Diagnostic ambiguous_conversion(Text method, Text type, const std::vector<std::string>& candidates, Span where) {
  Diagnostic d = ambiguous_method(method, type, candidates, where);
  d.help = "say which type is wanted, for instance by an annotation";
  return d;
}

Diagnostic not_derivable(Text trait, Text type, Span where) {
  Diagnostic d = error("E0028", fmt::format("cannot derive `{}` for `{}`", trait, type), where,
                       fmt::format("`{}` is not a derivable trait", trait));
  d.help = "only Eq, Ord, Display, Debug, Hash, Json, Row, and Schema are derivable";
  if (trait == "Row" || trait == "Schema") {  // reported for sum types alone
    d.labels.front().text = fmt::format("`{}` is derivable for structs, not for sum types", trait);
    d.help = "only Eq, Ord, Display, Debug, Hash, and Json are derivable for a sum type";
  }
  d.message = d.headline + " -- " + d.help;
  return d;
}

namespace {

Diagnostic without_json_form(std::string headline, Text type, Span where) {
  Diagnostic d = error("E0038", std::move(headline), where, fmt::format("`{}` is not serializable", type));
  d.help =
      "only types with deriving(Json), Int, Float, Bool, String, Json, and Option, List and Map<String, _> of these "
      "are "
      "serializable";
  return d;
}

}  // namespace

Diagnostic not_json(Text type, Span where) {
  return without_json_form(fmt::format("type `{}` is not JSON-serializable", type), type, where);
}

Diagnostic invalid_regex(Text kind, Span where) {
  return plain("M0005", fmt::format("invalid regex: {}", kind), where);
}

Diagnostic not_json_field(Text field, Text type, Span where) {
  return without_json_form(fmt::format("field `{}` of type `{}` is not JSON-serializable", field, type), type, where);
}

Diagnostic not_row_field(Text field, Text type, Span where) {
  Diagnostic d =
      error("E0039", fmt::format("field `{}` has type `{}` which cannot be mapped from a database row", field, type),
            where, fmt::format("`{}` is not row-mappable", type));
  d.help = "only Int, Float, Bool, String, and Option<T> fields are supported for deriving(Row)";
  d.message = d.headline + " (only Int, Float, Bool, String, and Option<T> are supported)";
  return d;
}

Diagnostic not_derived(Text function, Text type, Text derive, Span where) {
  Diagnostic d = no_method(function, type, where);
  d.help = fmt::format("derive it: `end deriving({})`", derive);
  return d;
}

Diagnostic order_without_equality(Text type, Span where) {
  Diagnostic d = error("E0029", fmt::format("cannot derive `Ord` for `{}` without `Eq`", type), where,
                       "`Ord` requires `Eq` for its implementation");
  d.help = "add `Eq` to the deriving list: deriving(Eq, Ord)";
  d.message = fmt::format("deriving `Ord` for `{}` requires `Eq` to also be derived", type);
  return d;
}

Diagnostic defined_twice(Text name, Span first, Span again) {
  Diagnostic d = error("M0008", fmt::format("`{}` is defined twice in this module", name), again, "second definition");
  d.labels.push_back({first, "first definition"});
  return d;
}

Diagnostic no_main(Text file) {
  Diagnostic d;
  d.code = "M0080";
  d.headline = fmt::format("No 'fn main()' found in entry module '{}'", file);
  return d;
}

Diagnostic main_with_parameters(Text file, Span where) {
  return plain("M0080", fmt::format("'fn main()' in entry module '{}' takes no parameters", file), where);
}

Diagnostic unsupported(Text construct, Span where) {
  return plain("M0090", fmt::format("`{}` is not supported yet", construct), where);
}

}  // namespace mesh2cpp::types::errors
