// Which generated headers a generated file sees.
#pragma once

#include <string>
#include <vector>

#include "transpiler/build/generated.hpp"

namespace mesh2cpp::build {

/// The generated headers that `file` includes, directly or through others, in the order of `files`.
[[nodiscard]] std::vector<const GeneratedFile*> included_headers(const GeneratedFile& file,
                                                                 const GeneratedFiles& files);

}  // namespace mesh2cpp::build
