// Tables of reference 06 sections 2 and 5, 09 sections 2, 4 and 6.
#include "transpiler/types/library_later.hpp"

namespace mesh2cpp::types {

namespace {

using Rows = std::vector<typed::LibraryFunction>;

void add(Rows& rows, const std::string& module,
         const std::vector<std::pair<std::string_view, std::string_view>>& functions) {
  for (const auto& [name, scheme] : functions)
    rows.push_back({.module = module, .name = std::string(name), .scheme = std::string(scheme), .cpp = {}});
}

}  // namespace

std::vector<typed::LibraryFunction> later_library_table() {
  Rows rows;
  add(rows, "HTTP",
      {{"router", "() -> Router"},
       {"route", "(Router, String, Fun(Request) -> Response) -> Router"},
       {"on_get", "(Router, String, Fun(Request) -> Response) -> Router"},
       {"on_post", "(Router, String, Fun(Request) -> Response) -> Router"},
       {"on_put", "(Router, String, Fun(Request) -> Response) -> Router"},
       {"on_delete", "(Router, String, Fun(Request) -> Response) -> Router"},
       {"use", "(Router, Fun(Request, Fun(Request) -> Response) -> Response) -> Router"},
       {"clustered", "(h) -> h"},  // a form of its own: reference 02 section 21.4
       {"response", "(Int, String) -> Response"},
       {"response_with_headers", "(Int, String, Map<String, String>) -> Response"},
       {"serve", "(Router, Int) -> ()"},
       {"serve_tls", "(Router, Int, String, String) -> ()"},
       {"get", "(String) -> Result<String, String>"},
       {"post", "(String, String) -> Result<String, String>"}});
  add(rows, "Request",
      {{"method", "(Request) -> String"},
       {"path", "(Request) -> String"},
       {"body", "(Request) -> String"},
       {"header", "(Request, String) -> Option<String>"},
       {"query", "(Request, String) -> Option<String>"},
       {"param", "(Request, String) -> Option<String>"}});
  add(rows, "Node",
      {{"start_from_env", "() -> Result<BootstrapStatus, String>"},
       {"start", "(String, String) -> Int"},
       {"connect", "(String) -> Int"},
       {"self", "() -> String"},
       {"list", "() -> List<String>"},
       {"monitor", "(String) -> Int"},
       {"spawn", "(String, f) -> Pid<m>"},  // these two take the arguments of `f` as well: 02 section 2.2
       {"spawn_link", "(String, f) -> Pid<m>"}});
  add(rows, "Global",
      {{"register", "(String, Pid) -> Int"}, {"whereis", "(String) -> Pid"}, {"unregister", "(String) -> Int"}});
  add(rows, "Continuity",
      {{"submit",
        "(String, String, String, String, String, Int, Bool, Bool) -> Result<ContinuitySubmitDecision, String>"},
       {"submit_declared_work", "(String, String, String, Int) -> Result<ContinuitySubmitDecision, String>"},
       {"status", "(String) -> Result<ContinuityRecord, String>"},
       {"authority_status", "() -> Result<ContinuityAuthorityStatus, String>"},
       {"mark_completed", "(String, String, String) -> Result<ContinuityRecord, String>"},
       {"acknowledge_replica", "(String, String) -> Result<ContinuityRecord, String>"}});
  return rows;
}

const std::vector<LibraryRecord>& library_records() {
  static const std::vector<LibraryRecord> records = {
      {"Router", {}, false},
      {"Request", {}},
      {"Response", {}},
      {"HttpResponse", {{"status", "Int"}, {"body", "String"}, {"headers", "Map<String, String>"}}},
      {"BootstrapStatus",
       {{"mode", "String"}, {"node_name", "String"}, {"cluster_port", "Int"}, {"discovery_seed", "String"}}},
      {"ContinuityAuthorityStatus",
       {{"cluster_role", "String"}, {"promotion_epoch", "Int"}, {"replication_health", "String"}}},
      {"ContinuityRecord",
       {{"request_key", "String"},
        {"payload_hash", "String"},
        {"attempt_id", "String"},
        {"phase", "String"},
        {"result", "String"},
        {"ingress_node", "String"},
        {"owner_node", "String"},
        {"replica_node", "String"},
        {"replication_count", "Int"},
        {"replica_status", "String"},
        {"cluster_role", "String"},
        {"promotion_epoch", "Int"},
        {"replication_health", "String"},
        {"execution_node", "String"},
        {"routed_remotely", "Bool"},
        {"fell_back_locally", "Bool"},
        {"error", "String"}}},
      {"ContinuitySubmitDecision",
       {{"outcome", "String"}, {"conflict_reason", "String"}, {"record", "ContinuityRecord"}}},
  };
  return records;
}

}  // namespace mesh2cpp::types
