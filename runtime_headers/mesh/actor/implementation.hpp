// The heavy half of the actor layer: included in exactly one translation unit of a program, by mesh/implementation.hpp.
#pragma once

#include "mesh/actor/host_implementation.hpp"
#include "mesh/actor/job_implementation.hpp"
#include "mesh/actor/links_implementation.hpp"
#include "mesh/actor/milestone_implementation.hpp"
#include "mesh/actor/operations_implementation.hpp"
#include "mesh/actor/process_implementation.hpp"
#include "mesh/actor/receive_implementation.hpp"
#include "mesh/actor/registry_implementation.hpp"
#include "mesh/actor/runtime_implementation.hpp"
#include "mesh/actor/scheduler_functions_implementation.hpp"
#include "mesh/actor/supervisor_implementation.hpp"
#include "mesh/actor/worker_implementation.hpp"
