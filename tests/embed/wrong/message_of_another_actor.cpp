// says: Pid
#include <bank.hpp>
#include <mesh/embed.hpp>

// A pid knows what its actor takes: it does not become the pid of another kind of actor.
mesh::Pid<mesh::String> keep(mesh::Runtime& runtime) { return mesh::spawn<bank::Doorman>(runtime, 0); }
