// Which optional parts of the runtime a module uses: others are neither included nor compiled.
#pragma once

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::cpp {

struct Features {
  bool json = false;
  bool row = false;
  bool regex = false;

  void add(const Features& other) {
    json = json || other.json;
    row = row || other.row;
    regex = regex || other.regex;
  }
};

[[nodiscard]] Features features_of(const typed::Module& module);

}  // namespace mesh2cpp::cpp
