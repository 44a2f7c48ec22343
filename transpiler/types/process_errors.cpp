// Headlines, labels and helps about processes: actors, services, supervisors, work on other nodes.
#include <fmt/format.h>

#include "transpiler/types/error_parts.hpp"
#include "transpiler/types/errors.hpp"

namespace mesh2cpp::types::errors {

Diagnostic actor_called(Text actor, Span where) {
  return plain("M0001", fmt::format("actor `{}` must be started with spawn", actor), where);
}

Diagnostic generated_twice(Text service, Text name, Span where) {
  return plain("M0003", fmt::format("service `{}` generates `{}` twice", service, name), where);
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

}  // namespace mesh2cpp::types::errors
