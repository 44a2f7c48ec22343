// What `main_entry.cpp` of a generated program uses: `mesh::run_main`.
#pragma once

#include "mesh/actor.hpp"
#include "mesh/actor/program.hpp"
