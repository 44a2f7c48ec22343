// The start of jobs.
#pragma once

#include "mesh/actor/bonds.hpp"
#include "mesh/actor/job.hpp"
#include "mesh/actor/scheduler_implementation.hpp"

namespace mesh::detail {

void start_job(Process& job) {
  const AnyPid pid(&job);
  start(job, nullptr);
  if (current_process != nullptr) bind(BondKind::job, *current_process, job);
}

String failure_of(const Process& job) { return reason_of_end(job).text; }

}  // namespace mesh::detail
