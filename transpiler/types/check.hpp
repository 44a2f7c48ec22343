// The checker: from parsed modules to the typed tree (reference 02).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "transpiler/source/diagnostics.hpp"
#include "transpiler/source/source.hpp"
#include "transpiler/syntax/tree.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

/// One parsed module of the project, in compilation order.
struct ParsedModule {
  std::string name;
  const source::File* file;
  const syntax::Tree* tree;
};

/// Checks a whole program. Null when errors were reported. `entry` is the name of the entry module.
[[nodiscard]] std::unique_ptr<typed::Program> check(const std::vector<ParsedModule>& modules, std::string_view entry,
                                                    source::Diagnostics& diagnostics);

}  // namespace mesh2cpp::types
