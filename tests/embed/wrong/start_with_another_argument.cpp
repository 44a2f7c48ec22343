// says: mesh::start<S>(runtime, args...): these arguments do not fit S::start
// says: Bank
#include <bank.hpp>
#include <mesh/embed.hpp>

void open(mesh::Runtime& runtime) { mesh::start<bank::Bank>(runtime, 5); }
