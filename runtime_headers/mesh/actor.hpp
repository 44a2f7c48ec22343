// What programs use of actors: tasks, actors, services, supervisors, jobs, links, pids, timers, names. Names in
// `mesh::detail` are for the runtime and for generated code's base classes only.
#pragma once

#include "mesh/actor/actor.hpp"
#include "mesh/actor/job.hpp"
#include "mesh/actor/links.hpp"
#include "mesh/actor/registry.hpp"
#include "mesh/actor/send.hpp"
#include "mesh/actor/service.hpp"
#include "mesh/actor/supervisor.hpp"
#include "mesh/actor/task.hpp"
#include "mesh/actor/timer.hpp"
#include "mesh/actor/wait.hpp"
#include "mesh/core.hpp"
