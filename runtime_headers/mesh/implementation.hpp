// The heavy half of the runtime: include it in exactly one translation unit of a program.
//
// It brings Boost.Fiber; link boost_fiber, boost_context, fmt and threads.
#pragma once

#include "mesh/actor.hpp"
#include "mesh/actor/implementation.hpp"
#include "mesh/core/implementation.hpp"
