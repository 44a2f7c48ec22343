#include "nasty_names/std.hpp"

namespace std_ {

mesh::Int move(mesh::Int swap) { return swap + 1; }

}  // namespace std_
