// says: mesh::send: the value is no message of this actor (Pid<M> takes M)
#include <bank.hpp>
#include <mesh/embed.hpp>

void visit(mesh::Runtime& runtime) {
  const auto doorman = mesh::spawn<bank::Doorman>(runtime, 0);
  mesh::send(doorman, mesh::String("three guests"));
}
