// The kinds of tokens and nodes of the syntax tree.
#pragma once

#include <cstdint>

namespace mesh2cpp::syntax {

enum class Kind : std::uint8_t { error };

}  // namespace mesh2cpp::syntax
