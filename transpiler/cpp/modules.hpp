// Lowers a module to its header and source file: what stands where, and in which order.
#pragma once

#include "transpiler/cpp/context.hpp"
#include "transpiler/cpp/features.hpp"
#include "transpiler/cpp/tree.hpp"

namespace mesh2cpp::cpp {

struct ModuleUnits {
  Unit header;
  Unit source;
  Features features;
};

[[nodiscard]] ModuleUnits lower_module(const ProgramContext& program, const typed::Module& module);

}  // namespace mesh2cpp::cpp
