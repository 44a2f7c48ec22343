// `@cluster` before a function: what may carry it (reference 09 section 5.1). Running such work comes later.
#include <algorithm>
#include <limits>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

constexpr std::int64_t largest_count = std::numeric_limits<std::uint32_t>::max();

bool is_legacy_signature(const std::vector<const typed::Local*>& parameters) {
  const auto is = [](const typed::Local& parameter, std::string_view name) {
    return parameter.name == name && resolve(parameter.type)->kind == TypeKind::string;
  };
  return parameters.size() == 2 && is(*parameters[0], "request_key") && is(*parameters[1], "attempt_id");
}

}  // namespace

/// Reports every declaration that is wrong. Those that are right are not supported yet, and say so.
void Checker::check_clustered_work() {
  for (const FunctionInfo& function : functions_) {
    for (const ast::FnDef& clause : function.clauses) {
      const auto decorator = clause.cluster();
      if (!decorator) continue;
      module_ = function.module;
      const std::string name = module_->parsed->name + "." + function.function->name;
      if (const std::string reason = work_problem(function, *decorator); !reason.empty()) {
        report(errors::invalid_work(name, decorator->count, decorator->is_explicit, reason, decorator->span));
      } else if (!function.function->parameters.empty() && !is_legacy_signature(function.function->parameters)) {
        report(errors::work_parameters(name, decorator->span));
      } else {
        unavailable("@cluster", decorator->span);
      }
    }
  }
}

/// Empty when nothing is wrong.
std::string Checker::work_problem(const FunctionInfo& function, const ast::Cluster& decorator) const {
  const auto found = function.module->functions.find(function.function->name);
  const bool is_top_level =
      found != function.module->functions.end() && std::ranges::find(found->second, &function) != found->second.end();
  if (!is_top_level) return "no public clustered work function matches this target";
  if (!function.function->is_public)
    return "target resolves to a private function; declare a `pub fn` clustered work entrypoint";
  std::size_t declarations = 0;
  std::size_t publics = 0;
  for (const FunctionInfo* const overload : found->second) {
    publics += overload->function->is_public ? 1 : 0;
    declarations += static_cast<std::size_t>(std::ranges::count_if(
        overload->clauses, [](const ast::FnDef& clause) { return clause.cluster().has_value(); }));
  }
  if (declarations > 1) return "target is declared more than once via source clustered declarations";
  if (publics > 1)
    return "target resolves to multiple public functions with the same source name; overloaded clustered work "
           "entrypoints are unsupported";
  if (decorator.count < 1 || decorator.count > largest_count) return "replication count must be a positive integer";
  return {};
}

}  // namespace mesh2cpp::types
