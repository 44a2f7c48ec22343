// The heavy half of the runtime, once for this test program.
#include "mesh/implementation.hpp"
