// says: mesh::spawn<A>: A is not an actor class
#include <bank.hpp>
#include <mesh/embed.hpp>

void start(mesh::Runtime& runtime) { mesh::spawn<bank::Account>(runtime, 1); }
