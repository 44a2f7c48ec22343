// says: these arguments do not fit A::run
// says: Doorman
#include <bank.hpp>
#include <mesh/embed.hpp>

void start(mesh::Runtime& runtime) { mesh::spawn<bank::Doorman>(runtime, 1, 2); }
