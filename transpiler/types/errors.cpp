// Headlines, labels and helps, word for word as tabled.
#include "transpiler/types/errors.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "transpiler/types/environment.hpp"

namespace mesh2cpp::types::errors {

namespace {

Diagnostic error(std::string code, std::string headline, Span where, std::string label) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.headline = std::move(headline);
  diagnostic.labels = {{where, std::move(label)}};
  return diagnostic;
}

/// A finding of mesh2cpp's own: headline, label and JSON text are the same.
Diagnostic plain(std::string code, const std::string& headline, Span where) {
  return error(std::move(code), headline, where, headline);
}

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

Diagnostic message_mismatch(Text expected, Text found, Span where) {
  Diagnostic d = error("E0014", fmt::format("message type mismatch: expected {}, found {}", expected, found), where,
                       fmt::format("expected {}, found {}", expected, found));
  d.help = fmt::format("this Pid accepts messages of type {}", expected);
  d.message = fmt::format("message type mismatch: expected `{}`, found `{}`", expected, found);
  return d;
}

Diagnostic not_spawnable(Text type, Span where) {
  Diagnostic d = error("E0016", fmt::format("cannot spawn non-function: found {}", type), where,
                       fmt::format("expected a function, found {}", type));
  d.message = fmt::format("cannot spawn non-function: found `{}`", type);
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

Diagnostic self_outside_actor(Span where) {
  return error("E0015", "self() used outside actor block", where, "self() is only available inside an actor block");
}

Diagnostic receive_outside_actor(Span where) {
  Diagnostic d =
      error("E0017", "receive used outside actor block", where, "receive is only available inside an actor block");
  d.help = "move this receive expression into an actor block";
  return d;
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

Diagnostic actor_called(Text actor, Span where) {
  return plain("M0001", fmt::format("actor `{}` must be started with spawn", actor), where);
}

Diagnostic generated_twice(Text service, Text name, Span where) {
  return plain("M0003", fmt::format("service `{}` generates `{}` twice", service, name), where);
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

Diagnostic child_start(Text child, Text found, Span where) {
  Diagnostic d = error("E0018", fmt::format("child `{}` start function must return Pid, found `{}`", child, found),
                       where, fmt::format("expected Pid<M>, found {}", found));
  d.help = "the start function must call spawn() and return a Pid";
  return d;
}

Diagnostic child_without_start(Text child, Span where) {
  Diagnostic d = child_start(child, "()", where);
  d.labels = {{where, "this child has no `start:`"}};
  d.help = "add `start: fn -> spawn(worker) end`";
  return d;
}

Diagnostic unknown_strategy(Text name, Span where) {
  Diagnostic d = error("E0019", fmt::format("unknown supervision strategy `{}`", name), where,
                       "expected one_for_one, one_for_all, rest_for_one, or simple_one_for_one");
  d.message = d.headline + ", " + d.labels.front().text;
  return d;
}

Diagnostic repeated_child(Text child, Text supervisor, Span first, Span again) {
  Diagnostic d = error("E0019", fmt::format("duplicate child name `{}` in supervisor `{}`", child, supervisor), again,
                       "already defined");
  d.labels.push_back({first, "first definition here"});
  return d;
}

Diagnostic invalid_restart(Text name, Text child, Span where) {
  Diagnostic d = error("E0020", fmt::format("invalid restart type `{}` for child `{}`", name, child), where,
                       "expected permanent, transient, or temporary");
  d.message = d.headline + ", " + d.labels.front().text;
  return d;
}

Diagnostic invalid_shutdown(Text value, Text child, Span where) {
  Diagnostic d = error("E0021", fmt::format("invalid shutdown value `{}` for child `{}`", value, child), where,
                       "expected a positive integer or brutal_kill");
  d.message = d.headline + ", " + d.labels.front().text;
  return d;
}

Diagnostic promotion_disabled(Span where) {
  Diagnostic d = error("E0046", "`Continuity.promote()` is disabled", where,
                       "manual authority changes are no longer part of the Mesh surface");
  d.help = "failover is automatic-only; `Continuity.authority_status()` tells who has the authority";
  d.message = d.headline + "; failover is automatic-only";
  return d;
}

Diagnostic invalid_clustered(Text reason, Span where) {
  Diagnostic d = error("E0047", "invalid HTTP.clustered(...) usage", where, std::string(reason));
  d.help = "write `HTTP.clustered(handler)` or `HTTP.clustered(2, handler)`";
  d.message = d.headline + ": " + d.labels.front().text;
  return d;
}

Diagnostic private_clustered_handler(Text handler, Span where) {
  Diagnostic d = error("E0048", "clustered route handler must be public", where,
                       fmt::format("`{}` is private and cannot cross the clustered route boundary", handler));
  d.help = fmt::format("add `pub` to `{}` or remove `HTTP.clustered(...)`", handler);
  d.message = fmt::format("route handler `{}` must be public to use HTTP.clustered(...)", handler);
  return d;
}

Diagnostic misplaced_clustered(Span where) {
  Diagnostic d = error("E0049", "HTTP.clustered(...) is only valid in route handler position", where,
                       "use this wrapper directly as the handler argument to HTTP.route(...) or HTTP.on_*(...)");
  d.message = "HTTP.clustered(...) can only appear in the route handler position of HTTP.route(...) or HTTP.on_*(...)";
  return d;
}

Diagnostic conflicting_counts(Text handler, std::int64_t known, std::int64_t count, Span where,
                              std::optional<Span> first) {
  Diagnostic d = error("E0050", "conflicting clustered route replication counts", where,
                       fmt::format("replication count {} here", count));
  if (first) d.labels.push_back({*first, fmt::format("replication count {} here", known)});
  d.message = fmt::format("clustered route handler `{}` already uses replication count {}; found conflicting count {}",
                          handler, known, count);
  if (!first) d.note = d.message;
  return d;
}

Diagnostic not_remotely_spawnable(Text type, Span where) {
  Diagnostic d = not_spawnable(type, where);
  d.help = "name an actor, or a function of a module that is not generic: closures stay on their node";
  return d;
}

Diagnostic cannot_travel(Text type, Text part, Span where) {
  Diagnostic d = plain("M0002", fmt::format("Node.spawn does not yet support remote argument type {}", type), where);
  if (type != part) d.note = fmt::format("it contains {}, which cannot go to another node", part);
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

/// Reference 09 section 5.1 rules 3 and 4.
Diagnostic invalid_work(Text name, std::int64_t count, bool is_explicit, Text reason, Span where) {
  const std::string headline = fmt::format(
      "clustered declaration `work` for `{}` from a source `@cluster` decorator with replication count {} ({}) is "
      "invalid: {}",
      name, count, is_explicit ? "explicit" : "default", reason);
  return error("CFG0001", headline, where, "declared here");
}

Diagnostic work_parameters(Text name, Span where) {
  const std::string headline = fmt::format(
      "declared work target `{}` must use either `pub fn name() -> ...` or the legacy `(request_key :: String, "
      "attempt_id :: String)` signature",
      name);
  return error("CFG0001", headline, where, "declared here");
}

Diagnostic unsupported(Text construct, Span where) {
  return plain("M0090", fmt::format("`{}` is not supported yet", construct), where);
}

}  // namespace mesh2cpp::types::errors
